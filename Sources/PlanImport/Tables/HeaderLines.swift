internal import SpreadsheetGrid

/// The header of a table, taken apart: what heads each column, and the group that stands above it.
struct HeaderLines {
  /// The first row.
  let row: Int

  /// How many rows there are.
  let height: Int

  /// The lowest text of every column, as written.
  let headers: [Int: String]

  /// What stands above the lowest text, where a group of columns shares it.
  let groups: [Int: String]

  /// The header of so many rows.
  init(_ view: SheetView, row: Int, height: Int) {
    self.row = row
    self.height = height
    var headers: [Int: String] = [:]
    var groups: [Int: String] = [:]
    for line in row..<min(row + height, view.grid.rowCount) {
      let cells = view.cells(inRow: line).map { ($0.column, SheetView.text(of: $0.cell)) }
        .filter { !$0.1.isEmpty }
      for (column, text) in cells {
        let above = Self.group(view, above: line, from: row, column: column)
        if !above.isEmpty { groups[column] = above }
        headers[column] = text
      }
    }
    self.headers = headers
    self.groups = groups
  }

  /// What stands above a cell of the header, from the highest line to the lowest.
  ///
  /// A group is a cell merged across its columns. In a file without merges it stands over the first of
  /// them, and the columns to the right have nothing of their own in its line.
  private static func group(_ view: SheetView, above line: Int, from row: Int, column: Int)
    -> String
  {
    var parts: [String] = []
    for upper in row..<max(row, line) {
      var text = view.text(upper, column)
      if text.isEmpty, view.grid.merges.isEmpty {
        let left = view.cells(inRow: upper).last { $0.column < column }
        // Only a cell that has a column of its own below it is a group and not a column.
        if let left, view.holds(line, left.column) { text = SheetView.text(of: left.cell) }
      }
      if !text.isEmpty, parts.last != text { parts.append(text) }
    }
    return parts.joined()
  }

  /// How many rows a header that begins here takes, by the cells merged down from it, and how many
  /// cells say so.
  static func mergedDown(_ view: SheetView, _ row: Int) -> (height: Int, count: Int) {
    let cells = view.cells(inRow: row)
    guard cells.count > 1 else { return (1, 0) }
    let heights = cells.map { column, _ in
      view.area(around: CellAddress(row: row, column: column))
        .map { $0.first.row == row ? $0.last.row - row + 1 : 1 } ?? 1
    }
    return (min(heights.max() ?? 1, tallest), heights.count { $0 > 1 })
  }

  /// Taller headers than this are tables merged down.
  static let tallest = 4
}
