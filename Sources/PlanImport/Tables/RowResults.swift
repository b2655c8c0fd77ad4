internal import GoalModel
internal import SpreadsheetGrid

/// What the rows of an item say was done of it.
struct RowResults {
  let reader: ResultReader
  let rows: [RowCells]

  /// The results of an item with these rows; `nil` where they say nothing.
  ///
  /// Of several rows all amounts and words are taken, and a status or a day only where all of them say
  /// one. A cell merged down over the rows is read once.
  func results(of item: PlanItem) -> ItemResults? {
    let read = rows.enumerated().compactMap { place, row -> ItemResults? in
      let results = reader.results(row: row.row, of: item)
      return place == 0 ? results : results.map { Self.own($0, row) }
    }
    guard rows.count > 1 else { return read.first }
    var all = ItemResults()
    all.amounts = read.flatMap(\.amounts)
    all.evidence = read.flatMap(\.evidence)
    all.problems = read.flatMap(\.problems)
    all.remarks.done = Self.joined(read.map(\.remarks.done))
    all.remarks.reason = Self.joined(read.map(\.remarks.reason))
    all.remarks.next = Self.joined(read.map(\.remarks.next))
    if read.count == rows.count {
      let statuses = read.compactMap(\.status)
      let agree = statuses.count == rows.count && Set(statuses.map(\.status)).count == 1
      all.status = agree ? statuses.first : nil
      let days = read.compactMap(\.day)
      all.day = days.count == rows.count ? days.max { $0.last < $1.last } : nil
    }
    return all.isEmpty ? nil : all
  }

  /// What the row says of one of the items it became.
  ///
  /// It is what cells list item by item; every other cell that says something is told once.
  func results(of item: PlanItem, part: RowPart) -> ItemResults? {
    rows.first.flatMap { reader.results(row: $0.row, of: item, part: part) }
  }

  /// Without what only stands in cells merged down from the rows above.
  private static func own(_ results: ItemResults, _ row: RowCells) -> ItemResults {
    func isOwn(_ cell: String) -> Bool {
      CellAddress(cell).map { row.columns.view.holds($0.row, $0.column) } ?? false
    }
    var own = results
    own.amounts = results.amounts.filter { isOwn($0.cell) }
    own.problems = results.problems.filter { isOwn($0.cell) }
    return own
  }

  private static func joined(_ texts: [String?]) -> String? {
    var seen: Set<String> = []
    let own = texts.compactMap { $0 }.filter { seen.insert($0).inserted }
    return own.isEmpty ? nil : own.joined(separator: "；")
  }
}
