internal import GoalModel

/// Adds the files changes were read from, with what was said about their columns.
struct TableSourceInserter {
  private let connection: SQLiteConnection
  private let sources: SQLiteInsert

  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    self.connection = connection
    sources = try SQLiteInsert(connection, into: "table_source", "change, name, sha256")
  }

  /// Adds the source of a change.
  func add(_ source: TableSource, to change: Change.ID) throws(PlanStoreError) {
    try sources.add([.integer(change.number), .text(source.name), .text(source.sha256)])
    // Hardly any table needs a person's word about its columns.
    guard !source.layouts.isEmpty else { return }
    let columns = try SQLiteInsert(
      connection, into: "table_layout_column", "change, layout, place, word, field")
    for (number, layout) in source.layouts.enumerated() {
      for (place, column) in layout.columns.enumerated() {
        try columns.add([
          .integer(change.number), .integer(number), .integer(place), .text(column.word),
          SQLiteValue(column.field),
        ])
      }
    }
  }
}
