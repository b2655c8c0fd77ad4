/// What all inserters of one transaction share.
struct WritingContext {
  let connection: SQLiteConnection
  let personalTexts: PersonalTexts
  let items: ItemIdentities
  let records: RecordNumbers

  /// Days and amounts already written.
  let texts = ValueTexts()

  /// Prepares to write within a transaction that is under way.
  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    self.connection = connection
    personalTexts = try PersonalTexts(connection)
    items = try ItemIdentities(connection)
    records = try RecordNumbers(connection)
  }
}
