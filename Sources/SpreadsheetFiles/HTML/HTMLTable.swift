internal import SpreadsheetGrid

/// A table of a page while it is being read.
struct HTMLTable {
  /// A cell that has begun and not ended.
  struct OpenCell {
    let address: CellAddress
    let attributes: [String: String]
    var text = HTMLText()
    var marks = StrikeMarks()
  }

  /// The texts above the table.
  var captions: [String]

  /// The caption while it is being read.
  var openCaption: HTMLText?

  var openCell: OpenCell?

  /// Whether a table inside this one became a sheet of its own.
  var holdsSheets = false

  /// How many rows hold more than one value, as rows of data do.
  private(set) var wideRows = 0

  let isHidden: Bool

  /// How many columns were described before the first row.
  var describedColumns = 0

  private let name: String
  private let context: ReadingContext
  private var grid: GridBuilder
  private var row = -1
  private var column = 0
  private var valuesInRow = 0

  /// For each column the first row that is free of the cells above it.
  private var freeFrom: [Int] = []

  /// The cells that span others, whose last row may lie beyond the end of the table.
  private var areas: [CellRange] = []

  /// The last texts read, which may be captions of a table inside this one.
  private(set) var lastTexts: [String] = []

  init(name: String, captions: [String], isHidden: Bool, _ context: ReadingContext) {
    self.name = name
    self.captions = captions
    self.isHidden = isHidden
    self.context = context
    grid = GridBuilder(name: name)
    grid.isHidden = isHidden
  }

  private static let widestSpan = 1_000
  private static let tallestSpan = 65_534
  static let mostCaptions = 12

  mutating func beginRow(isHidden: Bool) throws(SpreadsheetFileError) {
    try endCell()
    row += 1
    column = 0
    valuesInRow = 0
    guard row < CellAddress.rowLimit else {
      throw .outsideSheet(path: context.path, sheet: name, found: "tr \(row + 1)")
    }
    if isHidden {
      try context.countRows(1)
      grid.hiddenRows.insert(row)
    }
  }

  mutating func beginCell(_ attributes: [String: String]) throws(SpreadsheetFileError) {
    if row < 0 { try beginRow(isHidden: false) }
    try endCell()
    while column < freeFrom.count, freeFrom[column] > row { column += 1 }
    let address = CellAddress(row: row, column: column)
    var columns = Self.span(attributes["colspan"], limit: Self.widestSpan, zero: 1)
    let rows = Self.span(attributes["rowspan"], limit: Self.tallestSpan, zero: Self.tallestSpan)
    // A cell gives way to what reaches down from above.
    if let taken = (column..<(column + columns)).first(where: {
      $0 < freeFrom.count && freeFrom[$0] > row
    }) {
      columns = taken - column
    }
    guard column + columns <= CellAddress.columnLimit else {
      throw .outsideSheet(
        path: context.path, sheet: name,
        found: CellAddress(row: row, column: column + columns - 1).description)
    }
    while freeFrom.count < column + columns { freeFrom.append(0) }
    for place in column..<(column + columns) { freeFrom[place] = row + rows }
    if columns > 1 || rows > 1 {
      try context.countMergedArea()
      areas.append(
        CellRange(address, CellAddress(row: row + rows - 1, column: column + columns - 1)))
    }
    column += columns
    openCell = OpenCell(address: address, attributes: attributes)
  }

  /// A span as pages are shown: within limits, and 1 where it is no number.
  private static func span(_ text: String?, limit: Int, zero: Int) -> Int {
    guard let text, let number = Int(text.filter { !$0.isWhitespace }) else { return 1 }
    return number == 0 ? zero : min(max(number, 1), limit)
  }

  mutating func endCell() throws(SpreadsheetFileError) {
    guard let cell = openCell else { return }
    openCell = nil
    let text = cell.text.trimmed
    guard !text.isEmpty else { return }
    let value = HTMLValue(text, cell.attributes).cellValue
    let (row, column) = (cell.address.row, cell.address.column)
    guard grid.add(value.kind, row: row, column: column, text: value.text) else {
      throw .cellOutOfOrder(path: context.path, sheet: name, cell: cell.address)
    }
    try context.countCell()
    if cell.marks.isStruckWhole { grid.struckCells.insert(cell.address) }
    valuesInRow += 1
    if valuesInRow == 2 { wideRows += 1 }
    lastTexts = Array((lastTexts + cell.text.blocks).suffix(Self.mostCaptions))
  }

  mutating func hide(columns: Range<Int>) { grid.hiddenColumns.formUnion(columns) }

  /// The table as a sheet of that name.
  consuming func finish(named name: String) throws(SpreadsheetFileError) -> Grid {
    try endCell()
    let lastRow = max(row, 0)
    for area in areas {
      let end = CellAddress(row: min(area.last.row, lastRow), column: area.last.column)
      if end != area.first { grid.merges.append(CellRange(area.first, end)) }
    }
    grid.name = name
    grid.captions = captions
    let finished = grid.finish()
    try context.countRows(finished.rowCount)
    return finished
  }
}

extension Grid {
  /// The whole table as text, for one that only arranges the text of a cell.
  var plainText: String {
    (0..<rowCount).map { row in
      cells(inRow: row).map(\.cell.text).joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
