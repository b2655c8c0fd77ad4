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

  /// What the current cell holds, used again for every cell.
  private var value: [UInt8] = []
  private var look = RunLook.asCell

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
    grid = GridBuilder(name: name, sharing: texts.list)
    grid.isHidden = isHidden
  }

  /// The markup of a cell takes about this many bytes at least.
  private static let bytesPerCell = 24

  mutating func read(_ archive: borrowing ZipArchive) throws(SpreadsheetFileError) -> Grid {
    let size = archive.size(of: part)
    grid.reserve(cells: size / Self.bytesPerCell, textBytes: size / 8)
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
    let names = WorksheetNames(&parser)
    let level = parser.depth
    while try parser.moveToChild(ofLevel: level) {
      if parser.elementName == names.row { try readRow(&parser, names) }
    }
  }

  private mutating func readRow(_ parser: inout XMLPullParser, _ names: WorksheetNames)
    throws(SpreadsheetFileError)
  {
    if let number = parser.attribute(names.reference) {
      guard let row = SmallNumber(number.span)?.value, (1...CellAddress.rowLimit).contains(row)
      else {
        let found = String(decoding: number, as: UTF8.self)
        throw .outsideSheet(path: context.path, sheet: name, found: found)
      }
      nextRow = row - 1
    }
    guard nextRow < CellAddress.rowLimit else {
      throw .outsideSheet(path: context.path, sheet: name, found: String(nextRow + 1))
    }
    if isTrue(parser.attribute("hidden")) {
      try context.countRows(1)
      grid.hiddenRows.insert(nextRow)
    }
    nextColumn = 0
    let level = parser.depth
    while try parser.moveToChild(ofLevel: level) {
      if parser.elementName == names.cell { try readCell(&parser, names) }
    }
    nextRow += 1
  }

  private mutating func readCell(_ parser: inout XMLPullParser, _ names: WorksheetNames)
    throws(SpreadsheetFileError)
  {
    var address: CellAddress?
    var isWrong = false
    var type = CellType.number
    var style = 0
    parser.forEachAttribute { (attribute: XMLName, value: Span<UInt8>) in
      if attribute == names.reference {
        address = CellAddress(ascii: value)
        isWrong = address == nil
      } else if attribute == names.type {
        type = CellType(value)
      } else if attribute == names.style {
        style = SmallNumber(value)?.value ?? 0
      }
    }
    if isWrong {
      let found = parser.attribute("r") ?? ""
      throw .outsideSheet(path: context.path, sheet: name, found: found)
    }
    let place = if let address { address } else { try nextAddress() }
    nextColumn = place.column + 1

    value.removeAll(keepingCapacity: true)
    look = .asCell
    var hasFormula = false
    let level = parser.depth
    while try parser.moveToChild(ofLevel: level) {
      if parser.elementName == names.value {
        try parser.appendText(to: &value)
      } else if parser.elementName == names.inlineText {
        value.removeAll(keepingCapacity: true)
        look = try RichText.append(&parser, to: &value, context)
      } else if parser.elementName == names.formula {
        hasFormula = true
      }
    }
    if value.isEmpty {
      if hasFormula, type != .formulaText { formulasWithoutValue += 1 }
      return
    }
    try addValue(type, style: style, at: place)
    if look.isStruck(inStruckCell: styles.isStruck(style: style)) { grid.struckCells.insert(place) }
  }

  private func nextAddress() throws(SpreadsheetFileError) -> CellAddress {
    guard nextColumn < CellAddress.columnLimit else {
      throw .outsideSheet(path: context.path, sheet: name, found: String(nextColumn + 1))
    }
    return CellAddress(row: nextRow, column: nextColumn)
  }

  private mutating func addValue(_ type: CellType, style: Int, at address: CellAddress)
    throws(SpreadsheetFileError)
  {
    let isInOrder: Bool
    switch type {
    case .sharedText:
      let number = try sharedTextNumber(at: address)
      look = texts.look(of: number)
      if styles.symbols(ofStyle: style) == nil {
        isInOrder = grid.add(sharedText: number, row: address.row, column: address.column)
      } else {
        isInOrder = addText(Array(texts.list[number]), style: style, at: address)
      }
    case .inlineText:
      isInOrder = addText(value, style: style, at: address)
    case .formulaText:
      context.removedCharacters += EscapedText.decode(&value)
      isInOrder = addText(value, style: style, at: address)
    case .boolean:
      isInOrder = add(CellValue(boolean: value), style: style, at: address)
    case .error:
      isInOrder = add(CellValue(.error, value), style: style, at: address)
    case .moment:
      let moment = CellValue(isoMoment: value, meaning: styles.meaning(ofStyle: style))
      isInOrder = add(moment ?? CellValue(.text, value), style: style, at: address)
    case .number:
      let meaning = styles.meaning(ofStyle: style)
      let number = CellValue(number: value, meaning: meaning, dates: dates)
      isInOrder = add(number, style: style, at: address)
    }
    guard isInOrder else {
      throw .cellOutOfOrder(path: context.path, sheet: name, cell: address)
    }
    try context.countCell()
  }

  private mutating func add(_ cell: CellValue, style: Int, at address: CellAddress) -> Bool {
    guard cell.kind != .text else { return addText(cell.text, style: style, at: address) }
    return grid.add(cell.kind, row: address.row, column: address.column, text: cell.text.span)
  }

  /// Adds a text as people see it in a style: as signs, where its font shows signs for letters.
  private mutating func addText(_ text: [UInt8], style: Int, at address: CellAddress) -> Bool {
    let shown = styles.symbols(ofStyle: style)?.shown(text) ?? text
    return grid.add(.text, row: address.row, column: address.column, text: shown.span)
  }

  private func sharedTextNumber(at address: CellAddress) throws(SpreadsheetFileError) -> Int {
    guard let number = SmallNumber(value.span)?.value, number < texts.list.count else {
      throw .damaged(
        path: context.path, part: part, line: nil,
        .sharedText(index: String(decoding: value, as: UTF8.self), sheet: name, cell: address))
    }
    return number
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
