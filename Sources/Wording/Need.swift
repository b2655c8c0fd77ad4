public import ExactNumbers
public import GoalModel

/// What is still needed for a goal that is not settled: how much, in how many days, at what pace.
///
/// 还差2次，剩184天，每月约1次
public struct Need: Hashable, Sendable {
  /// The result that leaves something to do.
  public let result: GoalResult

  /// How many days are left until the due day; negative once it has passed.
  public let daysLeft: Int

  /// How many calendar months are left, the one that holds tomorrow and the one that holds the due
  /// day included; 0 where no day is left.
  public let monthsLeft: Int

  /// Looks at a result as of the day it was computed for.
  public init(_ result: GoalResult, on day: CalendarDay) {
    self.result = result
    let due = result.goal.timing.due
    daysLeft = day.days(to: due)
    if daysLeft > 0 {
      let (year, month, _) = day.adding(days: 1).components
      monthsLeft = (due.year - year) * 12 + due.month - month + 1
    } else {
      monthsLeft = 0
    }
  }

  /// How much is missing, in the goal's unit; of a ratio how many more cases of those recorded.
  ///
  /// `nil` where nothing can be counted: a verdict, a ceiling, an unstated target.
  public var missing: Fraction? {
    let goal = result.goal
    if result.met == .yes || goal.holds || goal.isUndefined { return nil }
    switch goal.measure {
    case .judged, .incidents: return nil
    case .milestone, .weightedSteps: return .one - (result.actual?.value ?? .zero)
    case .cadence: return nil
    case .ratio, .amountRatio, .everyCase: return missingCases
    case .sum, .last, .distinct: break
    }
    guard let aim = goal.bound.ends?.lower ?? goal.bound.target else { return nil }
    // Nothing reported is nothing done for a count, but tells nothing about a level.
    guard let actual = result.actual?.value ?? (goal.measure == .last ? nil : .zero) else {
      return nil
    }
    let isDownwards = goal.bound.baseline.map { aim < $0 } ?? false
    let distance = isDownwards ? actual - aim : aim - actual
    return distance.signum > 0 ? distance : nil
  }

  private var missingCases: Fraction? {
    guard case .share(let numerator, let denominator)? = result.actual,
      let aim = result.goal.bound.ends?.lower ?? result.goal.bound.target
    else { return nil }
    let isWhole = result.goal.unit?.isWholeThings ?? true
    let wanted = isWhole ? (aim * denominator).ceiling : aim * denominator
    return wanted > numerator ? wanted - numerator : nil
  }

  /// How much a month from now on, rounded up for whole things; `nil` where it helps nobody.
  public var perMonth: Fraction? {
    switch result.goal.measure {
    case .sum, .last, .distinct: break
    default: return nil
    }
    guard monthsLeft > 1, let missing, missing > .one else { return nil }
    let share = missing / Fraction(monthsLeft)
    return result.goal.unit?.isWholeThings ?? true ? share.ceiling : share
  }
}

extension Fraction {
  /// The least whole number that is not below the value.
  var ceiling: Fraction { -(-self).floor }
}
