internal import SpreadsheetGrid

/// Where the tables begin and end that stand side by side under one row of headers.
struct HeaderBlocks {
  /// The columns of each table, from left to right.
  let ranges: [Range<Int>]

  /// How many rows below a header are looked at to see whether a column is empty.
  private static let looked = 300

  init<Field>(_ view: SheetView, _ table: FoundTable<Field>) {
    let columns = table.headedColumns
    let words = columns.map { HeaderDictionary<Field>.words(of: table.headers[$0] ?? "") }
    let used = Self.usedColumns(view, below: table)
    var starts = [0]
    var block: Set<String> = []
    for place in columns.indices {
      let word = words[place]
      let repeats = words[place...].filter { block.contains($0) && !$0.isEmpty }.count
      // A table begins anew where its first words come again, or with words of its own behind an
      // empty column.
      let comesAgain = block.contains(word) && repeats > 1
      let standsApart =
        place > 0 && Self.isGap(columns[place - 1], columns[place], used)
        && block.contains { HeaderDictionary.plan.field(named: $0) == .title }
      if place > 0, Self.begins(word), comesAgain || standsApart {
        starts.append(columns[place])
        block = []
      }
      block.insert(word)
    }
    let end = Self.end(after: columns.last ?? 0, used, view.grid.columnCount)
    ranges = zip(starts, starts.dropFirst() + [end]).map { $0..<max($0 + 1, $1) }
  }

  /// Whether a header is one that tables begin with.
  private static func begins(_ word: String) -> Bool {
    let field = HeaderDictionary.plan.field(named: word)
    return field == .number || field == .section || field == .title || field == .time
  }

  private static func isGap(_ left: Int, _ right: Int, _ used: Set<Int>) -> Bool {
    right - left > 1 && !(left + 1..<right).allSatisfy(used.contains)
  }

  /// One past the last column that belongs to the table: behind its headers, up to an empty column.
  private static func end(after last: Int, _ used: Set<Int>, _ count: Int) -> Int {
    var column = last + 1
    while column < count, used.contains(column) { column += 1 }
    return max(column, last + 1)
  }

  private static func usedColumns<Field>(_ view: SheetView, below table: FoundTable<Field>)
    -> Set<Int>
  {
    let last = min(view.grid.rowCount, table.firstRow + looked)
    var used = Set(table.headers.keys)
    for row in table.firstRow..<max(table.firstRow, last) {
      used.formUnion(view.cells(inRow: row).map(\.column))
    }
    return used
  }
}
