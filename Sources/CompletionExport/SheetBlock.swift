internal import SheetDocument

/// A table that is a part of a sheet; blocks can stand below and beside each other.
struct SheetBlock {
  /// The height of every line, so that blocks side by side keep in step.
  static let line = 17.0

  /// How many columns every row covers.
  let columns: Int

  /// The rows, each with its cells and the height it wants.
  private(set) var rows: [SheetRow] = []

  init(columns: Int) { self.columns = columns }

  /// Adds a row; cells it lacks stay blank.
  mutating func add(_ row: SheetRow) {
    let covered = row.cells.reduce(0) { $0 + $1.columns }
    let rest = Array(repeating: SheetCell(.blank, CellStyle()), count: max(columns - covered, 0))
    rows.append(SheetRow(row.cells + rest, height: row.height))
  }

  /// Adds another block below, with an empty row between.
  mutating func add(below other: SheetBlock) {
    if !rows.isEmpty { add(SheetRow([], height: Self.line)) }
    for row in other.rows { add(row) }
  }

  /// The rows of two blocks side by side with one narrow column between; each pair of rows is as
  /// high as the higher one.
  func beside(_ other: SheetBlock) -> [SheetRow] {
    let blank = SheetCell(.blank, CellStyle())
    return (0..<max(rows.count, other.rows.count)).map { index in
      let left = index < rows.count ? rows[index] : nil
      let right = index < other.rows.count ? other.rows[index] : nil
      let leftCells = left?.cells ?? Array(repeating: blank, count: columns)
      let height = [left?.height, right?.height].compactMap(\.self).max()
      return SheetRow(leftCells + [blank] + (right?.cells ?? []), height: height)
    }
  }
}
