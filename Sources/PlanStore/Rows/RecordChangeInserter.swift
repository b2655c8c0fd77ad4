internal import GoalModel

/// Adds what is said later of records: that they were taken back or reviewed.
struct RecordChangeInserter {
  private let context: WritingContext

  init(_ context: WritingContext) { self.context = context }

  /// Adds that records were taken back, be they outcomes or work outside the plan.
  func withdraw(_ ids: [Outcome.ID], by change: Change.ID) throws(PlanStoreError) {
    let insert = try SQLiteInsert(
      context.connection, into: "withdrawal", "change, place, outcome, outside_work")
    for (place, id) in ids.enumerated() {
      let work = try context.records.number(ofOutsideWork: id)
      let outcome = work == nil ? try context.records.number(ofOutcome: id) : nil
      try insert.add([
        .integer(change.number), .integer(place), SQLiteValue(outcome), SQLiteValue(work),
      ])
    }
  }

  /// Adds where outcomes stand in review.
  func review(_ ids: [Outcome.ID], _ review: Outcome.Review, by change: Change.ID)
    throws(PlanStoreError)
  {
    try SQLiteInsert(context.connection, into: "review", "change, review").add([
      .integer(change.number), .text(review.rawValue),
    ])
    let insert = try SQLiteInsert(
      context.connection, into: "reviewed_outcome", "change, place, outcome")
    for (place, id) in ids.enumerated() {
      try insert.add([
        .integer(change.number), .integer(place),
        .integer(try context.records.number(ofOutcome: id)),
      ])
    }
  }
}
