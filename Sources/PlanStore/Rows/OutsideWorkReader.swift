internal import GoalModel

/// Reads work outside the plan with its amounts and evidence.
final class OutsideWorkReader {
  private let works: DetailCursor
  private let amounts: AmountReader
  private let evidence: EvidenceReader

  init(_ context: ReadingContext) throws(PlanStoreError) {
    works = try DetailCursor(
      context, "outside_work", of: [.recordedOutside], keys: ["id"],
      "d.title, d.day, d.recorded_by, d.note")
    amounts = try AmountReader(context, of: .outsideWork)
    evidence = try EvidenceReader(context, of: .outsideWork)
  }

  /// The work a change recorded, in the order it was given.
  func works(of change: Change.ID) throws(PlanStoreError) -> [OutsideWork] {
    var read: [OutsideWork] = []
    while try works.take(change) {
      let number = works.key(1)
      var work = OutsideWork(
        id: Outcome.ID(number), title: try works.personalText(), day: try works.day(),
        amounts: try amounts.amounts(of: change, record: number))
      work.recordedBy = try works.personalText()
      work.note = try works.personalText()
      work.evidence = try evidence.evidence(of: change, record: number)
      read.append(work)
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try works.finish()
    try amounts.finish()
    try evidence.finish()
  }
}
