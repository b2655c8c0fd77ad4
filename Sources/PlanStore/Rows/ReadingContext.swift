/// What all cursors of one reading share.
struct ReadingContext {
  let connection: SQLiteConnection
  let selection: ChangeSelection
  let values: ReadingValues

  /// Prepares to read changes.
  init(_ connection: SQLiteConnection, _ selection: ChangeSelection) throws(PlanStoreError) {
    self.connection = connection
    self.selection = selection
    values = try ReadingValues(connection)
  }
}
