internal import GoalModel

/// Reads the outcomes of changes with their amounts and evidence.
final class OutcomeReader {
  private let outcomes: DetailCursor
  private let amounts: AmountReader
  private let evidence: EvidenceReader

  init(_ context: ReadingContext) throws(PlanStoreError) {
    outcomes = try DetailCursor(
      context, "outcome", of: ChangeKind.withOutcomes, keys: ["id"],
      """
      d.item, d.day, d.recorded_by, d.note, d.review, d.corrects, d.is_withdrawn, d.is_confirmed
      """)
    amounts = try AmountReader(context, of: .outcome)
    evidence = try EvidenceReader(context, of: .outcome)
  }

  /// The outcomes of a change, in the order they were given.
  func outcomes(of change: Change.ID) throws(PlanStoreError) -> [Outcome] {
    var read: [Outcome] = []
    while try outcomes.take(change) {
      let number = outcomes.key(1)
      var outcome = Outcome(
        id: Outcome.ID(number), item: try outcomes.item(), day: try outcomes.day(),
        amounts: try amounts.amounts(of: change, record: number))
      outcome.recordedBy = try outcomes.personalText()
      outcome.note = try outcomes.personalText()
      outcome.review = try outcomes.word()
      outcome.corrects = outcomes.optionalInteger().map { Outcome.ID($0) }
      outcome.isWithdrawn = outcomes.flag()
      outcome.isConfirmed = outcomes.flag()
      outcome.evidence = try evidence.evidence(of: change, record: number)
      read.append(outcome)
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try outcomes.finish()
    try amounts.finish()
    try evidence.finish()
  }
}
