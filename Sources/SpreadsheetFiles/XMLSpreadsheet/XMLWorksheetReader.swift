internal import SpreadsheetGrid

/// Reads one sheet of an XML spreadsheet, cell by cell.
struct XMLWorksheetReader {
  private let name: String
  private let styles: XMLSpreadsheetStyles
  private let dates: DateSystem
  private let context: ReadingContext
  private var grid: GridBuilder

  /// The row and the columns that come next where the file does not name them.
  private var nextRow = 0
  private var nextColumn = 0
  private var nextColumnDefinition = 0

  /// The meanings of the current row and of the columns, for cells without a style of their own.
  private var rowMeaning: NumberMeaning?
  private var columnMeanings: [NumberMeaning?] = []
  private var formulasWithoutValue = 0

  /// What the current cell holds, used again for every cell.
  private var text: [UInt8] = []

  /// The markup of a cell takes about this many bytes at least.
  private static let bytesPerCell = 48

  /// Prepares to read a sheet of a file of that size in bytes.
  init(
    name: String, styles: XMLSpreadsheetStyles, dates: DateSystem, size: Int,
    _ context: ReadingContext
  ) {
    self.name = name
    self.styles = styles
    self.dates = dates
    self.context = context
    grid = GridBuilder(name: name)
    grid.reserve(cells: size / Self.bytesPerCell, textBytes: size / 4)
  }

  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> Grid {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "Table":
        try readTable(&parser)
      case "WorksheetOptions":
        try readOptions(&parser)
      default:
        break
      }
    }
    if formulasWithoutValue > 0 {
      context.note(.formulasWithoutValue(sheet: name, count: formulasWithoutValue))
    }
    let finished = grid.finish()
    grid = GridBuilder(name: name)
    try context.countRows(finished.rowCount)
    return finished
  }

  private mutating func readTable(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    let names = XMLWorksheetNames(&parser)
    let level = parser.depth
    while try parser.moveToChild(ofLevel: level) {
      if parser.elementName == names.row {
        try readRow(&parser, names)
      } else if parser.elementName == names.column {
        try readColumn(parser, names)
      }
    }
  }

  private mutating func readOptions(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "Visible" else { return }
      var state: [UInt8] = []
      try parser.appendText(to: &state)
      grid.isHidden = String(decoding: state, as: UTF8.self) != "SheetVisible"
    }
  }

  private mutating func readColumn(_ parser: borrowing XMLPullParser, _ names: XMLWorksheetNames)
    throws(SpreadsheetFileError)
  {
    let columns = try span(
      parser, names, from: nextColumnDefinition, limit: CellAddress.columnLimit, "Column")
    nextColumnDefinition = columns.upperBound
    if parser.attribute("Hidden") == "1" { grid.hiddenColumns.formUnion(columns) }
    if let meaning = styles.meaning(ofStyle: parser.attribute("StyleID")) {
      let missing = columns.upperBound - columnMeanings.count
      if missing > 0 { columnMeanings += Array(repeating: nil, count: missing) }
      for column in columns { columnMeanings[column] = meaning }
    }
  }

  private mutating func readRow(_ parser: inout XMLPullParser, _ names: XMLWorksheetNames)
    throws(SpreadsheetFileError)
  {
    let rows = try span(parser, names, from: nextRow, limit: CellAddress.rowLimit, "Row")
    if parser.attribute("Hidden") == "1" {
      try context.countRows(rows.count)
      grid.hiddenRows.formUnion(rows)
    }
    rowMeaning = styles.meaning(ofStyle: parser.attribute("StyleID"))
    nextColumn = 0
    let row = rows.lowerBound
    let level = parser.depth
    while try parser.moveToChild(ofLevel: level) {
      if parser.elementName == names.cell { try readCell(&parser, names, row: row) }
    }
    nextRow = rows.upperBound
  }

  /// The rows or columns an element stands for, by its index and span.
  private func span(
    _ parser: borrowing XMLPullParser, _ names: XMLWorksheetNames, from next: Int, limit: Int,
    _ element: String
  ) throws(SpreadsheetFileError) -> Range<Int> {
    var first = next
    if let text = parser.attribute(names.index) {
      first = try number(text, in: 1...limit, "\(element) Index") - 1
      guard first >= next else {
        throw .cellOutOfOrder(
          path: context.path, sheet: name,
          cell: element == "Row"
            ? CellAddress(row: first, column: 0) : CellAddress(row: 0, column: first))
      }
    }
    guard first < limit else {
      throw .outsideSheet(path: context.path, sheet: name, found: "\(element) \(first + 1)")
    }
    guard let text = parser.attribute(names.span) else { return first..<(first + 1) }
    let more = try number(text, in: 0...(limit - 1 - first), "\(element) Span")
    return first..<(first + 1 + more)
  }

  /// A number that must lie within bounds; anything else lies outside the sheet.
  private func number(_ text: [UInt8], in bounds: ClosedRange<Int>, _ attribute: String)
    throws(SpreadsheetFileError) -> Int
  {
    guard let number = SmallNumber(text.span)?.value, bounds.contains(number) else {
      let found = String(decoding: text, as: UTF8.self)
      throw .outsideSheet(path: context.path, sheet: name, found: "\(attribute)=\(found)")
    }
    return number
  }
}

// MARK: - Cells

extension XMLWorksheetReader {
  private mutating func readCell(
    _ parser: inout XMLPullParser, _ names: XMLWorksheetNames, row: Int
  ) throws(SpreadsheetFileError) {
    var column = nextColumn
    var style: XMLSpreadsheetStyles.Style?
    var (hasFormula, hasPlace) = (false, false)
    parser.forEachAttribute { (attribute: XMLName, value: Span<UInt8>) in
      if attribute == names.style {
        style = styles.style(value)
      } else if attribute == names.formula {
        hasFormula = true
      } else {
        hasPlace = true
      }
    }
    if hasPlace, let index = parser.attribute(names.index) {
      column = try number(index, in: 1...CellAddress.columnLimit, "Cell Index") - 1
    }
    guard column < CellAddress.columnLimit else {
      throw .outsideSheet(path: context.path, sheet: name, found: "Cell \(column + 1)")
    }
    let address = CellAddress(row: row, column: column)
    guard column >= nextColumn else {
      throw .cellOutOfOrder(path: context.path, sheet: name, cell: address)
    }
    var last = address
    if hasPlace, let down = parser.attribute(names.mergeDown) {
      let limit = CellAddress.rowLimit - 1 - row
      last = CellAddress(row: row + (try number(down, in: 0...limit, "MergeDown")), column: column)
    }
    if hasPlace, let across = parser.attribute(names.mergeAcross) {
      let limit = CellAddress.columnLimit - 1 - column
      last = CellAddress(
        row: last.row, column: column + (try number(across, in: 0...limit, "MergeAcross")))
    }
    if last != address {
      try context.countMergedArea()
      grid.merges.append(CellRange(address, last))
    }
    nextColumn = last.column + 1

    let columnMeaning = column < columnMeanings.count ? columnMeanings[column] : nil
    let meaning = style?.meaning ?? rowMeaning ?? columnMeaning ?? .number
    try readValue(&parser, names, meaning, style, hasFormula: hasFormula, at: address)
  }

  /// Reads the cell's own data; a comment holds data too, but deeper.
  private mutating func readValue(
    _ parser: inout XMLPullParser, _ names: XMLWorksheetNames, _ meaning: NumberMeaning,
    _ style: XMLSpreadsheetStyles.Style?, hasFormula: Bool, at address: CellAddress
  ) throws(SpreadsheetFileError) {
    var hasValue = false
    var isStruck = style?.isStruck == true
    var type = XMLCellType.text
    let level = parser.depth
    while try parser.moveToChild(ofLevel: level) {
      guard !hasValue, parser.elementName == names.data else { continue }
      hasValue = true
      parser.forEachAttribute { (attribute: XMLName, value: Span<UInt8>) in
        if attribute == names.type { type = XMLCellType(value) }
      }
      text.removeAll(keepingCapacity: true)
      let areRunsStruck = try XMLRuns.append(&parser, to: &text, names)
      isStruck = isStruck || areRunsStruck
    }
    let value = hasValue ? cellValue(type, meaning) : nil
    guard let value, !value.text.isEmpty else {
      if hasFormula, value == nil { formulasWithoutValue += 1 }
      return
    }
    let (row, column) = (address.row, address.column)
    let signs = value.kind == .text ? style?.symbols?.shown(value.text) : nil
    let shown = signs ?? value.text
    guard grid.add(value.kind, row: row, column: column, text: shown.span) else {
      throw .cellOutOfOrder(path: context.path, sheet: name, cell: address)
    }
    try context.countCell()
    if isStruck { grid.struckCells.insert(address) }
  }

  private func cellValue(_ type: XMLCellType, _ meaning: NumberMeaning) -> CellValue {
    switch type {
    case .number:
      return CellValue(number: text, meaning: meaning, dates: dates)
    case .moment:
      // In a format that is no date's, the time is shown wherever there is one.
      let isDate = [.date, .month, .time].contains(meaning)
      return CellValue(isoMoment: text, meaning: isDate ? meaning : .time)
        ?? CellValue(.text, text)
    case .boolean:
      return CellValue(boolean: text)
    case .error:
      return CellValue(.error, text)
    case .text:
      return CellValue(.text, text)
    }
  }
}
