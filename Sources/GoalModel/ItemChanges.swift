/// The words leadership reads beside an item; `nil` leaves what was written before.
public struct ItemRemarks: Hashable, Sendable {
  /// 完成情况说明: what was done.
  public var done: String?

  /// 未完成原因: why it was not done.
  public var reason: String?

  /// 下一步措施: what comes next.
  public var next: String?

  /// Creates remarks.
  public init(done: String? = nil, reason: String? = nil, next: String? = nil) {
    self.done = done
    self.reason = reason
    self.next = next
  }

  /// These remarks where they say something, else the earlier ones.
  public func over(_ earlier: ItemRemarks?) -> ItemRemarks {
    ItemRemarks(
      done: done ?? earlier?.done, reason: reason ?? earlier?.reason, next: next ?? earlier?.next)
  }
}

/// What can be decided about an item; an approval names who gave it.
public enum ItemDecision: Hashable, Sendable {
  /// It is called off; without approval it stays in scope.
  case cancelled(approvedBy: String?)

  /// It is moved to a later day, of this year or another; without approval it stays where it is.
  case deferred(to: CalendarDay, approvedBy: String?)

  /// The last decision is approved.
  case approved(by: String)

  /// It is to be done after all, on its original day.
  case reinstated
}

/// What is restated of an item; `nil` leaves it as it was.
public struct ItemRestatement: Hashable, Sendable {
  /// The target in the office's words.
  public var targetText: String?

  /// The goals.
  public var goals: [Goal]?

  /// The kind of work.
  public var category: Category?

  /// Restates an item.
  public init(targetText: String? = nil, goals: [Goal]? = nil, category: Category? = nil) {
    self.targetText = targetText
    self.goals = goals
    self.category = category
  }
}

/// Work that was done although no plan promised it; it enters no rate.
public struct OutsideWork: Hashable, Sendable, Identifiable {
  /// The number of the record, from the same series as outcomes.
  public let id: Outcome.ID

  /// What was done.
  public let title: String

  /// The day it happened.
  public let day: CalendarDay

  /// How much was done.
  public let amounts: [Amount]

  /// What proves it.
  public var evidence: [Evidence] = []

  /// Who recorded it.
  public var recordedBy = ""

  /// A remark.
  public var note = ""

  /// Creates a record of work outside the plan.
  public init(id: Outcome.ID, title: String, day: CalendarDay, amounts: [Amount]) {
    self.id = id
    self.title = title
    self.day = day
    self.amounts = amounts
  }
}
