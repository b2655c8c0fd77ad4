internal import GoalModel

/// Reads what was said later of items: that a tick was taken back, and what was remarked, decided
/// or restated.
final class ItemChangeReader {
  private let unticks: DetailCursor
  private let remarks: DetailCursor
  private let decisions: DetailCursor
  private let restatements: DetailCursor
  private let goals: GoalReader

  init(_ context: ReadingContext) throws(PlanStoreError) {
    unticks = try DetailCursor(context, "untick", of: [.unticked], "d.item, d.day")
    remarks = try DetailCursor(
      context, "remark", of: [.remarked], "d.item, d.done, d.reason, d.next")
    decisions = try DetailCursor(
      context, "decision", of: [.decided],
      "d.item, d.day, d.kind, d.deferred_to, d.is_approved, d.approved_by")
    restatements = try DetailCursor(
      context, "restatement", of: [.restated], keys: ["item"],
      "d.item, d.day, d.target_text, d.category, d.restates_goals")
    goals = try GoalReader(context, of: .restatedItem)
  }

  /// The tick a change took back.
  func untick(of change: Change.ID) throws(PlanStoreError) -> Change.Content {
    guard try unticks.take(change) else { throw unticks.missing(change) }
    return .unticked(try unticks.item(), on: try unticks.day())
  }

  /// The remarks a change made.
  func remarks(of change: Change.ID) throws(PlanStoreError) -> Change.Content {
    guard try remarks.take(change) else { throw remarks.missing(change) }
    return .remarked(
      try remarks.item(),
      ItemRemarks(
        done: try remarks.optionalPersonalText(), reason: try remarks.optionalPersonalText(),
        next: try remarks.optionalPersonalText()))
  }

  /// The decision a change holds.
  func decision(of change: Change.ID) throws(PlanStoreError) -> Change.Content {
    guard try decisions.take(change) else { throw decisions.missing(change) }
    let item = try decisions.item()
    let day = try decisions.day()
    let kind: DecisionKind = try decisions.word()
    let deferredTo = try decisions.optionalDay()
    let isApproved = decisions.flag()
    let name = try decisions.personalText()
    let approver = isApproved ? name : nil
    let decision: ItemDecision =
      switch kind {
      case .cancelled: .cancelled(approvedBy: approver)
      case .deferred: .deferred(to: try decisions.found(deferredTo), approvedBy: approver)
      case .approved: .approved(by: try decisions.found(approver))
      case .reinstated: .reinstated
      }
    return .decided(item, decision, on: day)
  }

  /// The restatement a change holds.
  func restatement(of change: Change.ID) throws(PlanStoreError) -> Change.Content {
    guard try restatements.take(change) else { throw restatements.missing(change) }
    let number = restatements.key(1)
    let item = try restatements.item()
    let day = try restatements.day()
    var restatement = ItemRestatement(
      targetText: restatements.optionalText(), category: try restatements.optionalWord())
    if restatements.flag() { restatement.goals = try goals.goals(of: change, item: number) }
    return .restated(item, restatement, on: day)
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try unticks.finish()
    try remarks.finish()
    try decisions.finish()
    try restatements.finish()
    try goals.finish()
  }
}
