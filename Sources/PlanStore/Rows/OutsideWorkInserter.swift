internal import GoalModel

/// Adds work outside the plan and gives each record its number.
final class OutsideWorkInserter {
  private let context: WritingContext
  private let works: SQLiteInsert
  private let amounts: AmountInserter
  private let evidence: EvidenceInserter

  init(_ context: WritingContext) throws(PlanStoreError) {
    self.context = context
    works = try SQLiteInsert(
      context.connection, into: "outside_work", "id, change, title, day, recorded_by, note")
    amounts = try AmountInserter(context, of: .outsideWork)
    evidence = try EvidenceInserter(context, of: .outsideWork)
  }

  /// Adds records and returns them as they will be read back: numbered, without ids of persons.
  func add(_ given: [OutsideWork], to change: Change.ID) throws(PlanStoreError) -> [OutsideWork] {
    var numbered: [OutsideWork] = []
    for work in given { numbered.append(try add(work, to: change)) }
    return numbered
  }

  private func add(_ work: OutsideWork, to change: Change.ID) throws(PlanStoreError)
    -> OutsideWork
  {
    let id = context.records.next()
    let texts = context.personalTexts
    // What no plan says is in a person's own words, which may name others: 看望李强.
    try works.add([
      .integer(id), .integer(change.number), try texts.note(work.title),
      .text(context.texts.text(work.day)), try texts.name(work.recordedBy),
      try texts.note(work.note),
    ])
    var numbered = OutsideWork(
      id: Outcome.ID(id), title: work.title, day: work.day,
      amounts: try amounts.add(work.amounts, ofRecord: id, to: change))
    try evidence.add(work.evidence, ofRecord: id, to: change)
    numbered.evidence = work.evidence
    numbered.recordedBy = work.recordedBy
    numbered.note = work.note
    return numbered
  }
}
