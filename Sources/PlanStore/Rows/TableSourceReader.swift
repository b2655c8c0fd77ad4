internal import GoalModel

/// Reads the files changes were read from, with what was said about their columns.
final class TableSourceReader {
  private let sources: DetailCursor
  private let columns: DetailCursor

  init(_ context: ReadingContext) throws(PlanStoreError) {
    let kinds: [ChangeKind] = [.loaded, .recorded, .broughtIn]
    sources = try DetailCursor(context, "table_source", of: kinds, "d.name, d.sha256")
    columns = try DetailCursor(
      context, "table_layout_column", of: kinds, keys: ["layout", "place"], "d.word, d.field")
  }

  /// The source of a change; `nil` where it was not read from a file.
  func source(of change: Change.ID) throws(PlanStoreError) -> TableSource? {
    guard try sources.take(change) else { return nil }
    var source = TableSource(name: try sources.text(), sha256: try sources.text())
    var layouts: [[RememberedLayout.Column]] = []
    while try columns.take(change) {
      let layout = columns.key(1)
      if layout == layouts.count { layouts.append([]) }
      guard layout == layouts.count - 1 else { throw columns.stray() }
      layouts[layout].append(
        RememberedLayout.Column(word: try columns.text(), field: columns.optionalText()))
    }
    source.layouts = layouts.map { RememberedLayout(columns: $0) }
    return source
  }

  /// The error for a change that must have a source and has none.
  func missing(_ change: Change.ID) -> PlanStoreError { sources.missing(change) }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try sources.finish()
    try columns.finish()
  }
}
