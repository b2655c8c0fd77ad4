public import ExactNumbers

/// What would show that a plan item is achieved: Goal = Measure × Bound × Timing.
public struct Goal: Hashable, Sendable {
  /// The words of the plan this goal was read from, unchanged.
  public let phrase: String

  /// The words before the number that tell this goal from its neighbours: 答复率, 慰问金; may be empty.
  public let label: String

  /// How records fold into one actual value.
  public let measure: Measure

  /// What the actual is held against.
  public let bound: Bound

  /// The unit counted; `nil` where the plan names none, so that any unit counts.
  public let unit: CountingUnit?

  /// From when until when, and how much by when.
  public let timing: Timing

  /// The weight among the goals of the item.
  public let weight: Fraction

  /// Creates a goal that can be evaluated.
  ///
  /// - Throws: `GoalError` where the bound leaves nothing to compute: an empty interval, "exactly
  ///   0", an increase that goes down, steps that do not add up to 1, a weight that is not positive.
  public init(
    phrase: String, label: String = "", measure: Measure, bound: Bound,
    unit: CountingUnit? = nil, timing: Timing, weight: Fraction = .one
  ) throws(GoalError) {
    guard weight.signum > 0 else { throw .weightNotPositive(weight) }
    try Self.check(bound)
    if case .weightedSteps(let steps) = measure {
      let total = FractionSum(steps.map(\.weight)).total
      guard total == .one else { throw .stepsDoNotAddUp(total) }
    }
    self.phrase = phrase
    self.label = label
    self.measure = measure
    self.bound = bound
    self.unit = unit
    self.timing = timing
    self.weight = weight
  }

  private static func check(_ bound: Bound) throws(GoalError) {
    switch bound {
    case .atLeast(let target), .atMost(let target):
      if target.signum < 0 { throw .negativeTarget(target) }
    case .exactly(let target):
      if target.isZero { throw .nothingToReach(target) }
    case .between(let lower, let upper), .about(_, let lower, let upper):
      if lower.signum <= 0 || lower > upper { throw .emptyInterval(lower: lower, upper: upper) }
    case .increase(let baseline, let target):
      if target == baseline { throw .nothingToReach(target) }
      if target < baseline { throw .wrongDirection(from: baseline, to: target) }
    case .decrease(let baseline, let target):
      if target == baseline { throw .nothingToReach(target) }
      if target > baseline { throw .wrongDirection(from: baseline, to: target) }
    case .growthRelative(let growth, _), .growthPoints(let growth, _):
      if growth.isZero { throw .nothingToReach(growth) }
    case .unknown, .none:
      break
    }
  }

  /// One thing to do by a day of the year: the goal of an item that states none.
  public static func done(by due: CalendarDay) -> Goal { Goal(doneBy: due) }

  private init(doneBy due: CalendarDay) {
    phrase = ""
    label = ""
    measure = .milestone
    bound = .atLeast(.one)
    unit = nil
    timing = .untilDone(by: due)
    weight = .one
  }

  private init(copying goal: Goal, timing: Timing) {
    phrase = goal.phrase
    label = goal.label
    measure = goal.measure
    bound = goal.bound
    unit = goal.unit
    self.timing = timing
    weight = goal.weight
  }

  /// The same goal due on another day.
  public func due(on day: CalendarDay) -> Goal {
    Goal(copying: self, timing: timing.due(on: day))
  }

  /// Whether nobody has said what would be enough: an unstated target, or growth without a baseline.
  public var isUndefined: Bool {
    switch bound {
    case .unknown: true
    case .growthRelative(_, let baseline): baseline?.isZero ?? true
    case .growthPoints(_, let baseline): baseline == nil
    default: false
    }
  }

  /// Whether the goal must hold all year rather than be reached: a ceiling, a decrease of a sum, zero
  /// incidents, a stock that stays inside a range.
  public var holds: Bool {
    switch (measure, bound) {
    case (.incidents, _), (_, .atMost): true
    case (.sum, .decrease), (.last, .between), (.last, .about): true
    default: false
    }
  }
}
