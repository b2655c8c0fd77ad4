public import ExactNumbers

/// What a plan item comes to on a day: its goals together.
public struct ItemResult: Hashable, Sendable {
  /// The item, with the due day that counts on this day.
  public let item: PlanItem

  /// The results of its goals, in the order of the plan.
  public let goals: [GoalResult]

  /// The weighted mean of the goals' credit; `nil` where none has any.
  public let credited: Fraction?

  /// The weighted mean of the goals' expectation.
  public let expected: Fraction

  /// Whether all goals are met.
  public let met: Met

  /// The worst of the goals' lights.
  public let light: Light

  /// The word of the goal whose light it is.
  public let word: LightWord

  /// The item's own remarks and those of its goals, each once.
  public let flags: [Flag]

  /// The weight used: the planned one, or the mean of the given ones for a blank.
  public let weight: Fraction

  /// The last valid tick by this day; `nil` where it is not ticked off.
  public let tick: Tick?

  /// The day of the record that made its last goal met; `nil` while it is not met.
  public let doneOn: CalendarDay?

  /// Whether it is past due and not met (逾期).
  public let isOverdue: Bool

  /// How many days the item is overdue; 0 where it is not.
  public let daysOverdue: Int

  /// Whether it was met by its original due day, judged as at closing on that day.
  public let metOnTime: Bool

  /// Whether any goal has data.
  public var hasData: Bool { goals.contains(where: \.hasData) }

  /// Whether the item counts at all: not n/a, not called off or moved to another year with approval.
  public var isInScope: Bool {
    met != .notApplicable && item.state != .cancelled && item.state != .deferred
  }

  /// Whether the item enters the rates: at least one goal has a rate to give.
  public var isRated: Bool { goals.contains { !$0.isOutsideRates } }

  /// Whether a met goal lacks its proof.
  public var isEvidenceMissing: Bool { goals.contains { $0.flags.contains(.evidenceMissing) } }

  /// Whether it counts as finished on every overview: light done or blue.
  public var isDone: Bool { light == .done || light == .blue }
}
