internal import SpreadsheetGrid

/// A table found in a sheet: where its header is and what its columns mean.
struct FoundTable<Field: Hashable & Sendable> {
  /// The first row of the header.
  let headerRow: Int

  /// How many rows the header has: two where groups of columns share a merged cell.
  let headerHeight: Int

  /// The column of every field the header names.
  var columns: [Field: Int]

  /// The header of every column, as written.
  let headers: [Int: String]

  /// The columns that have a header, from left to right.
  let headedColumns: [Int]

  /// How well the header fits the dictionary.
  let score: Int

  /// The first row under the header.
  var firstRow: Int { headerRow + headerHeight }

  /// The field of a column.
  func field(ofColumn column: Int) -> Field? {
    columns.first { $0.value == column }?.key
  }
}

/// Finds the header of a table: the row that best matches the dictionary.
struct TableFinder<Field: Hashable & Sendable> {
  let dictionary: HeaderDictionary<Field>

  /// How far down a header is looked for.
  private let searchedRows = 200

  /// The best header of a sheet; `nil` where no row names two fields.
  func table(in view: SheetView) -> FoundTable<Field>? {
    var best: FoundTable<Field>?
    for row in 0..<min(view.grid.rowCount, searchedRows) {
      guard let candidate = table(in: view, at: row), candidate.columns.count > 1 else { continue }
      if candidate.score > (best?.score ?? 0) { best = candidate }
    }
    return best
  }

  /// The table whose header is a given row; `nil` where that row is empty.
  func table(in view: SheetView, at row: Int) -> FoundTable<Field>? {
    let one = table(in: view, at: row, height: 1)
    guard hasGroups(view, row), let two = table(in: view, at: row, height: 2),
      two.score > (one?.score ?? 0)
    else { return one }
    return two
  }

  /// The table whose header is so many rows from a given one on.
  private func table(in view: SheetView, at row: Int, height: Int) -> FoundTable<Field>? {
    let headers = headers(of: view, row: row, height: height)
    guard !headers.isEmpty else { return nil }
    var columns: [Field: (column: Int, isExact: Bool)] = [:]
    for (column, header) in headers.sorted(by: { $0.key < $1.key }) {
      guard let match = dictionary.match(header) else { continue }
      // A word of the dictionary goes before a header that only ends with one; else the first goes.
      if let known = columns[match.field], known.isExact || !match.isExact { continue }
      columns[match.field] = (column, match.isExact)
    }
    let score = columns.values.reduce(0) { $0 + ($1.isExact ? 3 : 2) }
    return FoundTable(
      headerRow: row, headerHeight: height, columns: columns.mapValues(\.column),
      headers: headers, headedColumns: headers.keys.sorted(), score: score)
  }

  /// The headers of the columns; of two rows the lower one, with the upper one where they share it.
  private func headers(of view: SheetView, row: Int, height: Int) -> [Int: String] {
    var headers: [Int: String] = [:]
    for line in row..<min(row + height, view.grid.rowCount) {
      for (column, cell) in view.cells(inRow: line) { headers[column] = SheetView.text(of: cell) }
    }
    return headers.filter { !$0.value.isEmpty }
  }

  /// Whether a merged cell of a row spans several columns of one row: the head of a group.
  private func hasGroups(_ view: SheetView, _ row: Int) -> Bool {
    view.grid.merges.contains { area in
      area.first.row == row && area.last.row == row && area.last.column > area.first.column
        && !view.cells(inRow: row + 1).filter {
          (area.first.column...area.last.column).contains($0.column)
        }.isEmpty
    } && view.grid.merges.contains { $0.first.row == row && $0.last.row == row + 1 }
  }
}
