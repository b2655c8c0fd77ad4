internal import GoalModel

/// Reads what was said later of records: that they were taken back or reviewed.
final class RecordChangeReader {
  private let withdrawals: DetailCursor
  private let reviews: DetailCursor
  private let reviewedOutcomes: DetailCursor

  init(_ context: ReadingContext) throws(PlanStoreError) {
    withdrawals = try DetailCursor(
      context, "withdrawal", of: [.withdrawn], keys: ["place"], "d.outcome, d.outside_work")
    reviews = try DetailCursor(context, "review", of: [.reviewed], "d.review")
    reviewedOutcomes = try DetailCursor(
      context, "reviewed_outcome", of: [.reviewed], keys: ["place"], "d.outcome")
  }

  /// The records a change took back, in the order they were named.
  func withdrawn(by change: Change.ID) throws(PlanStoreError) -> [Outcome.ID] {
    var read: [Outcome.ID] = []
    while try withdrawals.take(change) {
      let outcome = withdrawals.optionalInteger()
      let work = withdrawals.optionalInteger()
      read.append(Outcome.ID(try withdrawals.found(outcome ?? work)))
    }
    return read
  }

  /// The outcomes a change reviewed, in the order they were named, and where they stand since.
  func reviewed(by change: Change.ID) throws(PlanStoreError) -> ([Outcome.ID], Outcome.Review) {
    guard try reviews.take(change) else { throw reviews.missing(change) }
    let review: Outcome.Review = try reviews.word()
    var read: [Outcome.ID] = []
    while try reviewedOutcomes.take(change) {
      read.append(Outcome.ID(reviewedOutcomes.integer()))
    }
    return (read, review)
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try withdrawals.finish()
    try reviews.finish()
    try reviewedOutcomes.finish()
  }
}
