internal import SpreadsheetGrid

/// Reads one sheet of a workbook, cell by cell.
struct WorksheetReader {
  private let name: String
  private let part: String
  private let texts: SharedTexts
  private let styles: WorkbookStyles
  private let dates: DateSystem
  private let context: ReadingContext
  private var grid: GridBuilder

  /// The row and the column that come next where the file does not name them.
  private var nextRow = 0
  private var nextColumn = 0
  private var lastHiddenColumn = -1
  private var formulasWithoutValue = 0

  init(
    name: String, isHidden: Bool, part: String, texts: SharedTexts, styles: WorkbookStyles,
    dates: DateSystem, _ context: ReadingContext
  ) {
    self.name = name
    self.part = part
    self.texts = texts
    self.styles = styles
    self.dates = dates
    self.context = context
    grid = GridBuilder(name: name)
    grid.isHidden = isHidden
  }

  mutating func read(_ archive: borrowing ZipArchive) throws(SpreadsheetFileError) -> Grid {
    let exists = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "cols": try parser.forEachChild { parser in noteColumns(parser) }
        case "sheetData": try readRows(&parser)
        case "mergeCells": try readMerges(&parser)
        default: break
        }
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: part, line: nil, .missingPart)
    }
    if formulasWithoutValue > 0 {
      context.note(.formulasWithoutValue(sheet: name, count: formulasWithoutValue))
    }
    let finished = grid.finish()
    grid = GridBuilder(name: name)
    try context.countRows(finished.rowCount)
    return finished
  }

  /// Keeps hidden columns; spans must follow one another, so that no file can repeat them at will.
  private mutating func noteColumns(_ parser: borrowing XMLPullParser) {
    guard isTrue(parser.attribute("hidden")), let first = index(parser.attribute("min")),
      let last = index(parser.attribute("max")), first > lastHiddenColumn, first <= last,
      first < CellAddress.columnLimit
    else { return }
    let end = min(last, CellAddress.columnLimit - 1)
    grid.hiddenColumns.formUnion(first...end)
    lastHiddenColumn = end
  }

  /// A number counted from 1 in the file as one counted from 0.
  private func index(_ text: String?) -> Int? {
    guard let text, let number = Int(text), number >= 1 else { return nil }
    return number - 1
  }

  private func isTrue(_ flag: String?) -> Bool { flag == "1" || flag == "true" }

  private mutating func readRows(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "row" else { return }
      if let number = parser.attribute("r") {
        guard let row = index(number), row < CellAddress.rowLimit else {
          throw .outsideSheet(path: context.path, sheet: name, found: number)
        }
        nextRow = row
      }
      guard nextRow < CellAddress.rowLimit else {
        throw .outsideSheet(path: context.path, sheet: name, found: String(nextRow + 1))
      }
      if isTrue(parser.attribute("hidden")) {
        try context.countRows(1)
        grid.hiddenRows.insert(nextRow)
      }
      nextColumn = 0
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        if parser.name == "c" { try readCell(&parser) }
      }
      nextRow += 1
    }
  }

  private mutating func readCell(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    var reference: String?
    var type = "n"
    var style = 0
    parser.forEachAttribute { attribute, value in
      switch attribute {
      case "r": reference = value
      case "t": type = value
      case "s": style = Int(value) ?? 0
      default: break
      }
    }
    let address = try address(reference)
    nextColumn = address.column + 1

    var value: [UInt8] = []
    var hasFormula = false
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "v": try parser.appendText(to: &value)
      case "is": value = try RichText.read(&parser, context)
      case "f": hasFormula = true
      default: break
      }
    }
    if value.isEmpty {
      if hasFormula, type != "str" { formulasWithoutValue += 1 }
      return
    }
    if type == "s" {
      let text = try sharedText(value, at: address)
      try add(styles.shown(text, style: style), .text, at: address)
    } else {
      let cell = cellValue(value, type: type, style: style)
      let text = cell.kind == .text ? styles.shown(cell.text[...], style: style) : cell.text[...]
      try add(text, cell.kind, at: address)
    }
    if styles.isStruck(style: style) { grid.struckCells.insert(address) }
  }

  private func address(_ reference: String?) throws(SpreadsheetFileError) -> CellAddress {
    guard let reference else {
      guard nextColumn < CellAddress.columnLimit else {
        throw .outsideSheet(path: context.path, sheet: name, found: String(nextColumn + 1))
      }
      return CellAddress(row: nextRow, column: nextColumn)
    }
    guard let address = CellAddress(reference) else {
      throw .outsideSheet(path: context.path, sheet: name, found: reference)
    }
    return address
  }

  private func cellValue(_ value: [UInt8], type: String, style: Int) -> CellValue {
    switch type {
    case "str":
      var text = value
      context.removedCharacters += EscapedText.decode(&text)
      return CellValue(.text, text)
    case "inlineStr": return CellValue(.text, value)
    case "b": return CellValue(boolean: value)
    case "e": return CellValue(.error, value)
    case "d":
      let text = String(decoding: value, as: UTF8.self)
      return CellValue(isoMoment: text, meaning: styles.meaning(ofStyle: style))
        ?? CellValue(.text, value)
    default:
      return CellValue(number: value, meaning: styles.meaning(ofStyle: style), dates: dates)
    }
  }

  private func sharedText(_ value: [UInt8], at address: CellAddress)
    throws(SpreadsheetFileError) -> ArraySlice<UInt8>
  {
    let index = String(decoding: value, as: UTF8.self)
    guard let number = Int(index), let text = texts[number] else {
      throw .damaged(
        path: context.path, part: part, line: nil,
        .sharedText(index: index, sheet: name, cell: address))
    }
    return text
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ kind: Cell.Kind, at address: CellAddress)
    throws(SpreadsheetFileError)
  {
    guard grid.add(kind, row: address.row, column: address.column, text: text) else {
      throw .cellOutOfOrder(path: context.path, sheet: name, cell: address)
    }
    try context.countCell()
  }

  private mutating func readMerges(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "mergeCell", let reference = parser.attribute("ref") else { return }
      guard let area = CellRange(reference) else {
        throw .outsideSheet(path: context.path, sheet: name, found: reference)
      }
      try context.countMergedArea()
      grid.merges.append(area)
    }
  }
}
