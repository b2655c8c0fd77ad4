public import ExactNumbers
public import GoalModel

extension GoalResult {
  /// What the actual should have reached by now, in the goal's unit; whole things are cut down.
  ///
  /// A share of a ratio; `nil` where nothing is to be reached: a goal that holds, a verdict, an
  /// unstated target.
  public var expectedActual: Fraction? {
    if goal.holds || goal.isUndefined { return nil }
    switch goal.measure {
    case .judged, .incidents: return nil
    case .milestone, .weightedSteps: return expected
    case .cadence: return slots.map { Fraction($0.all) * expected }
    case .sum, .last, .distinct, .ratio, .amountRatio, .everyCase: break
    }
    guard let aim = goal.bound.ends?.lower ?? goal.bound.target else { return nil }
    let start = goal.bound.baseline ?? .zero
    let value = start + expected * (aim - start)
    let isWhole = !goal.measure.isRatio && (goal.unit?.isWholeThings ?? true)
    // Half a meeting is not expected of anybody; on the way down the whole thing above counts.
    guard isWhole else { return value }
    return aim < start ? -((-value).floor) : value.floor
  }

  /// How much the goal aims at, in its unit, where that is one number: of a cadence its slots.
  var aim: Fraction? {
    switch goal.measure {
    case .cadence: slots.map { Fraction($0.all) }
    case .milestone, .weightedSteps, .everyCase: .one
    case .judged: nil
    case .incidents: .zero
    default: goal.bound.target
    }
  }
}
