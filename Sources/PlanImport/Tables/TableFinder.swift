internal import SpreadsheetGrid

/// Finds the header of a table: the row that best matches the dictionary.
struct TableFinder<Field: Hashable & Sendable> {
  let dictionary: HeaderDictionary<Field>

  /// How far down a header is looked for.
  private let searchedRows = 200

  /// The best header of a sheet; `nil` where no row names two fields.
  func table(in view: SheetView) -> FoundTable<Field>? {
    candidates(in: view).reduce(nil) { best, candidate in
      candidate.score > (best?.score ?? 0) ? candidate : best
    }
  }

  /// Every row that could be a header, since it names two fields, from the top.
  func candidates(in view: SheetView) -> [FoundTable<Field>] {
    (0..<min(view.grid.rowCount, searchedRows)).compactMap { row in
      table(in: view, at: row).flatMap { $0.columns.count > 1 ? $0 : nil }
    }
  }

  /// The table whose header is a given row; `nil` where that row is empty.
  func table(in view: SheetView, at row: Int) -> FoundTable<Field>? {
    let one = table(HeaderLines(view, row: row, height: 1))
    let merged = HeaderLines.mergedDown(view, row)
    if merged.height > 1 {
      let tall = table(HeaderLines(view, row: row, height: merged.height))
      // Cells merged down belong to the header even where the rows under them add nothing.
      let isSure = merged.count > 1 && tall?.columns.isEmpty == false
      return isSure || (tall?.score ?? 0) >= (one?.score ?? 0) ? tall : one
    }
    // Without merges only a row that names columns itself can have more of the header under it.
    guard var best = one, best.columns.count > 1 else { return one }
    for height in [2, 3] {
      guard let lowest = subHeader(view, row + height - 1, under: row),
        let candidate = table(HeaderLines(view, row: row, height: height))
      else { break }
      if candidate.score > max(best.score, lowest.score) { best = candidate }
    }
    return best
  }

  /// The tables side by side whose headers are in one row, from left to right.
  func tables(in view: SheetView, at row: Int) -> [FoundTable<Field>] {
    guard let whole = table(in: view, at: row) else { return [] }
    let lines = HeaderLines(view, row: whole.headerRow, height: whole.headerHeight)
    let blocks = HeaderBlocks(view, whole).ranges
    return blocks.compactMap { table(lines, in: $0) }
  }

  /// What a header means under its group: 时限 under 完成, 部门 under 责任.
  func match(_ header: String, under group: String = "") -> HeaderDictionary<Field>.Match? {
    if group.isEmpty { return dictionary.match(header) }
    guard !dictionary.isOfPastYear(group) else { return nil }
    // 时间 under 完成情况 is when it was done, not when it is due.
    if let both = dictionary.match(group + header), both.isExact { return both }
    if dictionary.isClosed(group) { return nil }
    let own = dictionary.match(header)
    if own?.isExact == true { return own }
    return dictionary.match(group + header) ?? own
  }

  private func table(_ lines: HeaderLines, in range: Range<Int> = 0..<CellAddress.columnLimit)
    -> FoundTable<Field>?
  {
    let headers = lines.headers.filter { range.contains($0.key) }
    guard !headers.isEmpty else { return nil }
    let past = pastColumns(lines)
    var columns: [Field: (column: Int, isExact: Bool)] = [:]
    for (column, header) in headers.sorted(by: { $0.key < $1.key }) where !past.contains(column) {
      guard let match = match(header, under: lines.groups[column] ?? "") else { continue }
      // A word of the dictionary goes before a header that only ends with one; else the first goes.
      if let known = columns[match.field], known.isExact || !match.isExact { continue }
      columns[match.field] = (column, match.isExact)
    }
    let score = columns.values.reduce(0) { $0 + ($1.isExact ? 3 : 2) }
    return FoundTable(
      headerRow: lines.row, headerHeight: lines.height, columns: columns.mapValues(\.column),
      headers: headers, groups: lines.groups, pastColumns: past, range: range, score: score)
  }

  /// The columns of earlier years, where several years stand side by side.
  private func pastColumns(_ lines: HeaderLines) -> Set<Int> {
    let years = lines.headers.compactMapValues { TitleLines.year(in: FoldedText($0).joined) }
      .merging(lines.groups.compactMapValues { TitleLines.year(in: FoldedText($0).joined) }) { $1 }
    let latest = years.values.max() ?? 0
    let named = lines.groups.filter { dictionary.isOfPastYear($0.value) }.keys
    return Set(years.filter { $0.value < latest }.keys).union(named)
  }

  /// A row that only goes on with the header above it: all of its cells are words of the dictionary,
  /// and some stand where the first row has gaps, as under a group that is not merged.
  private func subHeader(_ view: SheetView, _ row: Int, under first: Int) -> FoundTable<Field>? {
    let cells = view.cells(inRow: row)
    let upper = Set(view.cells(inRow: first).map(\.column))
    guard cells.count > 1, cells.contains(where: { !upper.contains($0.column) }) else { return nil }
    let isHeader = cells.allSatisfy { _, cell in
      let text = SheetView.text(of: cell)
      return dictionary.match(text)?.isExact == true || PeriodColumns.period(text) != nil
    }
    return isHeader ? table(HeaderLines(view, row: row, height: 1)) : nil
  }
}
