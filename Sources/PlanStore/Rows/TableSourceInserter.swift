internal import GoalModel

/// Adds the files changes were read from, with what was said about their columns.
struct TableSourceInserter {
  private let sources: SQLiteInsert
  private let columns: SQLiteInsert

  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    sources = try SQLiteInsert(connection, into: "table_source", "change, name, sha256")
    columns = try SQLiteInsert(
      connection, into: "table_layout_column", "change, layout, place, word, field")
  }

  /// Adds the source of a change.
  func add(_ source: TableSource, to change: Change.ID) throws(PlanStoreError) {
    try sources.add([.integer(change.number), .text(source.name), .text(source.sha256)])
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
