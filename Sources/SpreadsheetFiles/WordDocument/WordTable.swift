internal import SpreadsheetGrid

/// A table of a Word document: rows of cells that may span columns and continue the cell above.
struct WordTable {
  /// A cell, which may stand for several side by side.
  struct Cell {
    var span = 1
    /// Whether the cell begins an area that cells below it continue.
    var beginsArea = false
    /// Whether the cell continues the area above it.
    var continuesArea = false
    var text: [UInt8] = []
    var isStruck = false
  }

  /// A row, whose first cells may be left out.
  struct Row {
    var skipped = 0
    var isHidden = false
    var isDeleted = false
    var cells: [Cell] = []
  }

  var rows: [Row] = []

  /// The text of the whole table, for one that stands in the cell of another.
  var plainText: [UInt8] {
    let lines = rows.map { row in
      Array(row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: [0x20]))
    }
    return Array(lines.filter { !$0.isEmpty }.joined(separator: [0x0A]))
  }

  /// The table as a sheet of that name.
  func grid(named name: String, captions: [String], _ context: ReadingContext)
    throws(SpreadsheetFileError) -> Grid
  {
    var grid = GridBuilder(name: name)
    grid.captions = captions
    // The areas that the next row may continue, by their first column.
    var open: [Int: CellRange] = [:]
    for (number, row) in rows.enumerated() {
      if row.isHidden {
        try context.countRows(1)
        grid.hiddenRows.insert(number)
      }
      var continued: [Int: CellRange] = [:]
      var column = row.skipped
      for cell in row.cells {
        let first = CellAddress(row: number, column: column)
        let last = CellAddress(row: number, column: column + cell.span - 1)
        guard number < CellAddress.rowLimit, last.column < CellAddress.columnLimit else {
          throw .outsideSheet(path: context.path, sheet: name, found: last.description)
        }
        column += cell.span
        if cell.continuesArea, let area = open.removeValue(forKey: first.column) {
          continued[first.column] = CellRange(
            area.first, CellAddress(row: number, column: area.last.column))
          continue
        }
        if cell.beginsArea {
          continued[first.column] = CellRange(first, last)
        } else if cell.span > 1 {
          try Self.close(CellRange(first, last), &grid, context)
        }
        guard !cell.text.isEmpty else { continue }
        _ = grid.add(.text, row: number, column: first.column, text: cell.text)
        try context.countCell()
        if cell.isStruck { grid.struckCells.insert(first) }
      }
      for area in open.values { try Self.close(area, &grid, context) }
      open = continued
    }
    for area in open.values { try Self.close(area, &grid, context) }
    grid.merges.sort { $0.first < $1.first }
    let finished = grid.finish()
    try context.countRows(finished.rowCount)
    return finished
  }

  /// Keeps an area that ends, unless it is one cell after all.
  private static func close(
    _ area: CellRange, _ grid: inout GridBuilder, _ context: ReadingContext
  ) throws(SpreadsheetFileError) {
    guard area.first != area.last else { return }
    try context.countMergedArea()
    grid.merges.append(area)
  }
}
