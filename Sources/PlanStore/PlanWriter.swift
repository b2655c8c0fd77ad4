public import GoalModel

/// The ledger within a transaction: what is read and added here is seen by others all at once, or
/// not at all.
///
/// A writer cannot be copied or kept, and so is never used after its transaction.
public struct PlanWriter: ~Copyable {
  private let connection: SQLiteConnection
  private let inserter: ChangeInserter

  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    self.connection = connection
    inserter = try ChangeInserter(connection)
  }

  /// Why the transaction cannot be kept; `nil` while all is well.
  var failure: PlanStoreError? { inserter.failure }

  /// The changes of a year, or of all years, in the order of their numbers, with those just added.
  public func changes(year: Int? = nil, upTo moment: KnownAt = .everything)
    throws(PlanStoreError) -> [Change]
  {
    try ChangeReader.changes(connection, ChangeSelection(year: year, knownAt: moment))
  }

  /// Adds a change and returns it as it will be read back.
  ///
  /// The change gets the next number, and so does each of its records, whatever their ids say:
  /// outcomes and work outside the plan share one series. In place of ids of persons the returned
  /// amounts have digests, which stand for the same persons when they are given again.
  ///
  /// - Parameters:
  ///   - content: What was done.
  ///   - person: Who did it.
  ///   - year: The plan year it concerns.
  ///   - reason: Why; empty where no reason was given.
  ///   - entered: The moment of local time: `2026-07-01T09:30:00`.
  /// - Returns: The change with its numbers.
  /// - Throws: `PlanStoreError` where the content names what the ledger does not have, or where it
  ///   cannot be written; nothing of the transaction can be kept then.
  public func append(
    _ content: Change.Content, by person: String, year: Int, reason: String = "", entered: String
  ) throws(PlanStoreError) -> Change {
    try inserter.add(content, by: person, year: year, reason: reason, entered: entered)
  }
}
