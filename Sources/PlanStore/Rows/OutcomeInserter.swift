internal import GoalModel

/// Adds the rows of outcomes and gives each outcome its number.
final class OutcomeInserter {
  private let context: WritingContext
  private let outcomes: SQLiteInsert
  private let amounts: AmountInserter
  private let evidence: EvidenceInserter

  init(_ context: WritingContext) throws(PlanStoreError) {
    self.context = context
    outcomes = try SQLiteInsert(
      context.connection, into: "outcome",
      """
      id, change, item, day, recorded_by, note, review, corrects, is_withdrawn, is_confirmed
      """)
    amounts = try AmountInserter(context, of: .outcome)
    evidence = try EvidenceInserter(context, of: .outcome)
  }

  /// Adds outcomes and returns them as they will be read back: numbered, without ids of persons.
  func add(_ given: [Outcome], to change: Change.ID) throws(PlanStoreError) -> [Outcome] {
    var numbered: [Outcome] = []
    numbered.reserveCapacity(given.count)
    for outcome in given { numbered.append(try add(outcome, to: change)) }
    return numbered
  }

  private func add(_ outcome: Outcome, to change: Change.ID) throws(PlanStoreError) -> Outcome {
    var corrected: Int?
    if let named = outcome.corrects {
      corrected = try context.records.number(ofOutcome: named)
    }
    let id = context.records.next()
    try outcomes.add([
      .integer(id), .integer(change.number),
      .integer(try context.items.number(of: outcome.item)),
      .text(context.texts.text(outcome.day)),
      try context.personalTexts.name(outcome.recordedBy),
      try context.personalTexts.note(outcome.note), .text(outcome.review.rawValue),
      SQLiteValue(corrected), SQLiteValue(outcome.isWithdrawn), SQLiteValue(outcome.isConfirmed),
    ])
    var numbered = Outcome(
      id: Outcome.ID(id), item: outcome.item, day: outcome.day,
      amounts: try amounts.add(outcome.amounts, ofRecord: id, to: change))
    try evidence.add(outcome.evidence, ofRecord: id, to: change)
    numbered.evidence = outcome.evidence
    numbered.recordedBy = outcome.recordedBy
    numbered.note = outcome.note
    numbered.review = outcome.review
    numbered.corrects = outcome.corrects
    numbered.isWithdrawn = outcome.isWithdrawn
    numbered.isConfirmed = outcome.isConfirmed
    return numbered
  }
}
