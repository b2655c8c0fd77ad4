internal import ExactNumbers

/// A goal of an item on two days.
public struct GoalComparison: Hashable, Sendable {
  /// The result of the earlier day; `nil` where the goal was not promised then.
  public let earlier: GoalResult?

  /// The result of the later day; `nil` where the goal is promised no more.
  public let later: GoalResult?

  /// Which way the achievement went.
  public enum Movement: Hashable, Sendable {
    /// More was achieved.
    case forward
    /// Less stands now than did.
    case backward
  }

  /// Which way the achievement went; `nil` where it stands still or nobody can tell.
  ///
  /// The uncut degree decides, so that what goes beyond the target is seen too. A goal that holds only
  /// gains by the passing of its months, which is nobody's progress.
  public var movement: Movement? {
    guard let earlier, let later, !later.goal.holds else { return nil }
    switch (earlier.raw, later.raw) {
    case (nil, nil): return nil
    case (nil, let now?): return now.signum > 0 ? .forward : nil
    case (.some, nil): return .backward
    case (let then?, let now?):
      return now == then ? nil : now > then ? .forward : .backward
    }
  }

  /// Whether what was achieved reads differently.
  public var isActualChanged: Bool { earlier?.actual != later?.actual }

  /// The goals of an item on both days: those promised in the same words are one, whatever became of
  /// their due day.
  static func pairs(_ earlier: [GoalResult], _ later: [GoalResult]) -> [GoalComparison] {
    var rest = earlier
    var pairs: [GoalComparison] = later.map { result in
      let place = rest.firstIndex { $0.goal.promisesTheSame(as: result.goal) }
      return GoalComparison(earlier: place.map { rest.remove(at: $0) }, later: result)
    }
    pairs += rest.map { GoalComparison(earlier: $0, later: nil) }
    return pairs
  }
}

extension Goal {
  /// Whether both ask for the same, be it by another day.
  func promisesTheSame(as other: Goal) -> Bool {
    phrase == other.phrase && label == other.label && measure == other.measure
      && bound == other.bound && unit == other.unit && weight == other.weight
      && timing.schedule == other.timing.schedule
  }
}
