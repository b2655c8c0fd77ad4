internal import GoalModel

/// The numbers of records: outcomes and work outside the plan share one series.
final class RecordNumbers {
  private let connection: SQLiteConnection
  private var last: Int

  /// Continues the series of a ledger, which no other program can use up within a transaction.
  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    self.connection = connection
    last = max(
      try connection.integer("SELECT max(id) FROM outcome") ?? 0,
      try connection.integer("SELECT max(id) FROM outside_work") ?? 0)
  }

  /// Uses up the next number.
  func next() -> Int {
    last += 1
    return last
  }

  /// The number of an outcome, once it is found in the ledger.
  ///
  /// - Throws: `PlanStoreError.unknownOutcome` where it is not, or is work outside the plan.
  func number(ofOutcome id: Outcome.ID) throws(PlanStoreError) -> Int {
    let found = try connection.integer(
      "SELECT id FROM outcome WHERE id = ?", [.integer(id.number)])
    guard let found else { throw .unknownOutcome(id) }
    return found
  }

  /// The number of work outside the plan; `nil` where the ledger has no such work.
  func number(ofOutsideWork id: Outcome.ID) throws(PlanStoreError) -> Int? {
    try connection.integer("SELECT id FROM outside_work WHERE id = ?", [.integer(id.number)])
  }
}
