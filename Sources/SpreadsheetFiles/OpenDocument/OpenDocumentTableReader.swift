internal import SpreadsheetGrid

/// Reads one table of an OpenDocument spreadsheet, row by row.
///
/// A row or cell may say that it is repeated a million times. What is empty is only counted; what
/// holds a value is kept as often as it stands there, within the limits.
struct OpenDocumentTableReader {
  private let name: String
  private let styles: OpenDocumentStyles
  private let context: ReadingContext
  private var grid: GridBuilder

  private var nextRow = 0
  private var nextColumn = 0

  /// The styles of columns, each up to a column that it does not hold for.
  private var columnStyles: [(end: Int, style: String?)] = []
  private var rowStyle: String?

  /// The cells and merged areas of the current row, which may stand for several.
  private var rowCells: [RowCell] = []
  private var rowAreas: [RowArea] = []
  private var formulasWithoutValue = 0

  /// A value of the current row, and in how many cells side by side it stands.
  private struct RowCell {
    let column: Int
    let count: Int
    let value: CellValue
    let isStruck: Bool
  }

  /// A merged area that begins in the current row.
  private struct RowArea {
    let column: Int
    let columns: Int
    let rows: Int
  }

  init(
    name: String, isHidden: Bool, _ styles: OpenDocumentStyles, _ context: ReadingContext
  ) {
    self.name = name
    self.styles = styles
    self.context = context
    grid = GridBuilder(name: name)
    grid.isHidden = isHidden
  }

  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> Grid {
    try readParts(&parser, isHidden: false)
    if formulasWithoutValue > 0 {
      context.note(.formulasWithoutValue(sheet: name, count: formulasWithoutValue))
    }
    let finished = grid.finish()
    grid = GridBuilder(name: name)
    try context.countRows(finished.rowCount)
    return finished
  }

  /// Reads rows and columns, which may lie in groups that are folded away.
  private mutating func readParts(_ parser: inout XMLPullParser, isHidden: Bool)
    throws(SpreadsheetFileError)
  {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      let isHiddenHere =
        isHidden || parser.attribute("display") == "false"
        || ["collapse", "filter"].contains(parser.attribute("visibility"))
      switch parser.name {
      case "table-columns", "table-header-columns", "table-column-group",
        "table-rows", "table-header-rows", "table-row-group":
        try readParts(&parser, isHidden: isHiddenHere)
      case "table-column":
        try readColumn(parser, isHidden: isHiddenHere)
      case "table-row":
        try readRow(&parser, isHidden: isHiddenHere)
      default:
        break
      }
    }
  }

  private mutating func readColumn(_ parser: borrowing XMLPullParser, isHidden: Bool)
    throws(SpreadsheetFileError)
  {
    let first = columnStyles.last?.end ?? 0
    let count = try count(parser, "number-columns-repeated")
    let end = min(first + count, CellAddress.columnLimit)
    guard first < end else { return }
    columnStyles.append((end, parser.attribute("default-cell-style-name")))
    if isHidden { grid.hiddenColumns.formUnion(first..<end) }
  }

  private mutating func readRow(_ parser: inout XMLPullParser, isHidden: Bool)
    throws(SpreadsheetFileError)
  {
    let count = try count(parser, "number-rows-repeated")
    rowStyle = parser.attribute("default-cell-style-name")
    nextColumn = 0
    rowCells.removeAll(keepingCapacity: true)
    rowAreas.removeAll(keepingCapacity: true)
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "table-cell":
        try readCell(&parser)
      case "covered-table-cell":
        nextColumn += try self.count(parser, "number-columns-repeated")
      default:
        break
      }
    }
    let first = nextRow
    // Programs fill the sheet up to its last row, and some beyond; only values must lie inside.
    nextRow = min(first + count, CellAddress.rowLimit)
    guard !rowCells.isEmpty || !rowAreas.isEmpty else { return }
    guard count <= CellAddress.rowLimit - first else {
      throw .outsideSheet(
        path: context.path, sheet: name, found: "table-row \(first + 1) × \(count)")
    }
    for row in first..<(first + count) {
      if isHidden {
        try context.countRows(1)
        grid.hiddenRows.insert(row)
      }
      try addRow(row)
    }
  }

  private mutating func addRow(_ row: Int) throws(SpreadsheetFileError) {
    for cell in rowCells {
      for column in cell.column..<(cell.column + cell.count) {
        guard
          grid.add(cell.value.kind, row: row, column: column, text: cell.value.text)
        else { throw .outsideSheet(path: context.path, sheet: name, found: place(row, column)) }
        try context.countCell()
        if cell.isStruck {
          grid.struckCells.insert(CellAddress(row: row, column: column))
        }
      }
    }
    for area in rowAreas {
      let (lastRow, lastColumn) = (row + area.rows - 1, area.column + area.columns - 1)
      guard lastRow < CellAddress.rowLimit, lastColumn < CellAddress.columnLimit else {
        throw .outsideSheet(path: context.path, sheet: name, found: place(lastRow, lastColumn))
      }
      try context.countMergedArea()
      grid.merges.append(
        CellRange(
          CellAddress(row: row, column: area.column),
          CellAddress(row: lastRow, column: lastColumn)))
    }
  }

  private func place(_ row: Int, _ column: Int) -> String {
    CellAddress(row: row, column: column).description
  }

  /// How often an element stands, or how far it reaches; once where it does not say.
  private func count(_ parser: borrowing XMLPullParser, _ attribute: String)
    throws(SpreadsheetFileError) -> Int
  {
    guard let text = parser.attribute(attribute) else { return 1 }
    guard let count = Int(text), count >= 1, count <= CellAddress.rowLimit else {
      throw .outsideSheet(path: context.path, sheet: name, found: "\(attribute)=\(text)")
    }
    return count
  }
}

// MARK: - Cells

extension OpenDocumentTableReader {
  private mutating func readCell(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    let column = nextColumn
    let count = try count(parser, "number-columns-repeated")
    nextColumn += count
    let columns = try self.count(parser, "number-columns-spanned")
    let rows = try self.count(parser, "number-rows-spanned")
    let style = parser.attribute("style-name") ?? rowStyle ?? columnStyle(column)
    var stored = OpenDocumentValue(parser)
    var text = OpenDocumentText(styles, isStruck: styles.isStruck(cellStyle: style))
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      if parser.name == "p" { try text.readParagraph(&parser) }
    }
    if columns > 1 || rows > 1 {
      rowAreas.append(RowArea(column: column, columns: columns, rows: rows))
    }
    if text.hasParagraphs {
      stored.shown = styles.symbolFont(ofCellStyle: style)?.shown(text.bytes) ?? text.bytes
    }
    guard let value = stored.cellValue(styles.meaning(ofCellStyle: style)), !value.text.isEmpty
    else {
      if stored.hasFormula, stored.isMissing { formulasWithoutValue += count }
      return
    }
    guard column + count <= CellAddress.columnLimit else {
      throw .outsideSheet(
        path: context.path, sheet: name, found: place(nextRow, column + count - 1))
    }
    rowCells.append(
      RowCell(
        column: column, count: count, value: value, isStruck: text.marks.isStruckWhole))
  }

  private func columnStyle(_ column: Int) -> String? {
    var (low, high) = (0, columnStyles.count)
    while low < high {
      let middle = (low + high) / 2
      if column < columnStyles[middle].end { high = middle } else { low = middle + 1 }
    }
    return columnStyles.indices.contains(low) ? columnStyles[low].style : nil
  }
}
