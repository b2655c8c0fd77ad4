internal import GoalModel
internal import SpreadsheetGrid

/// Finds the tables of a sheet and settles what their columns mean, as the header, the cells and the
/// person say.
struct LayoutFinder {
  let options: PlanTableOptions
  let finder = TableFinder(dictionary: HeaderDictionary.plan)

  /// The first table of a sheet, with those beside it; empty where nothing looks like a header.
  ///
  /// The row somebody named must be a header in the only sheet it can have been said of; among several
  /// sheets it holds for those where it heads a plan.
  func first(in view: SheetView, isOnlySheet: Bool) -> [PlanLayout] {
    if let row = options.headerRow {
      let said = layouts(in: view, at: row - 1, .said)
      if isOnlySheet || said.contains(where: \.isPlan) { return said }
    }
    if let row = rememberedRow(in: view) { return layouts(in: view, at: row, .remembered) }
    let candidates = finder.candidates(in: view)
    let best = candidates.reduce(nil as FoundTable<PlanField>?) { best, candidate in
      candidate.score > (best?.score ?? 0) ? candidate : best
    }
    if let best {
      // A smaller plan may stand above the one that names more columns.
      let above = candidates.first { candidate in
        candidate.headerRow + candidate.headerHeight <= best.headerRow
          && candidate.columns.count > 2 && isTitled(candidate)
      }
      return layouts(in: view, at: (above ?? best).headerRow, .bestMatch)
    }
    // A mapping by letters needs no header that fits, only a row to call one.
    guard !options.columns.isEmpty, let row = firstRow(of: view) else { return [] }
    return layouts(in: view, at: row, .said)
  }

  /// The tables side by side whose headers are in a row.
  func layouts(in view: SheetView, at row: Int, _ reason: TableReport.HeaderReason)
    -> [PlanLayout]
  {
    let tables = finder.tables(in: view, at: row)
    return tables.enumerated().map { place, table in
      var layout = PlanLayout(table, place == 0 ? reason : .furtherTable, finder: finder)
      layout.map(options.columns)
      if let same = options.remembered.first(where: { $0.words == layout.headerWords }) {
        layout.map(same)
      }
      layout.settle(in: view)
      return layout
    }
  }

  /// The row that has the words of a header somebody explained before.
  private func rememberedRow(in view: SheetView) -> Int? {
    guard !options.remembered.isEmpty else { return nil }
    let known = Set(options.remembered.map(\.words))
    return (0..<min(view.grid.rowCount, 200)).first { row in
      guard view.cells(inRow: row).count > 1 else { return false }
      return finder.tables(in: view, at: row).contains { known.contains($0.headerWords) }
    }
  }

  private func isTitled(_ table: FoundTable<PlanField>) -> Bool {
    table.columns[.title] != nil
      && [.target, .due, .time, .department].contains { table.columns[$0] != nil }
  }

  private func firstRow(of view: SheetView) -> Int? {
    (0..<min(view.grid.rowCount, 200)).first { view.cells(inRow: $0).count > 1 }
  }

  /// The first cell of a column in which the names of the columns stand one under the other.
  func transposedHeader(in view: SheetView) -> (cell: CellAddress, words: String)? {
    for column in 0..<min(view.grid.columnCount, 5) {
      let named = (0..<min(view.grid.rowCount, 200)).compactMap {
        row -> (Int, PlanField, String)? in
        let text = view.text(row, column)
        let words = HeaderDictionary<PlanField>.words(of: text)
        return finder.dictionary.field(named: words).map { (row, $0, text) }
      }
      let fields = Set(named.map(\.1))
      guard fields.count > 2, fields.contains(.title), let first = named.first else { continue }
      return (CellAddress(row: first.0, column: column), named.map(\.2).joined(separator: "、"))
    }
    return nil
  }
}
