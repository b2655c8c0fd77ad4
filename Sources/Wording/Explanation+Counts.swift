internal import ExactNumbers
public import GoalModel

/// Sums, levels and persons: everything that is counted in a unit.
extension Explanation {
  func addCount(to sentence: inout Sentence) {
    if goal.isUndefined { return addUndefined(to: &sentence) }
    switch goal.bound {
    case .atMost(let limit): addCeiling(limit, to: &sentence)
    case .decrease(let baseline, let limit) where goal.holds:
      let figures = AmountWording(in: sentence.language)
      let past = figures.amount(baseline, goal.unit)
      sentence.add("上年\(past)", "last year \(past)")
      addCeiling(limit, to: &sentence)
    case .between(let lower, let upper) where goal.holds,
      .about(_, let lower, let upper) where goal.holds:
      addRange(lower, upper, to: &sentence)
    default: addReaching(to: &sentence)
    }
  }

  /// A value to be reached, from below or from above.
  private func addReaching(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let unit = goal.unit
    addAim(to: &sentence)
    guard case .amount(let actual, let hedge)? = result.actual else {
      addNothingReported(to: &sentence)
      return addExpectation(to: &sentence) { figures.amount($0, unit) }
    }
    let done = figures.amount(actual, unit, hedge: hedge)
    switch goal.measure {
    case .last: sentence.add("现为\(done)", "now \(done)")
    case .distinct: sentence.add("已有\(done)（不重复）", "so far \(done), each counted once")
    default: sentence.add("已完成\(done)", "done \(done)")
    }
    addDistance(of: actual, isExact: hedge == nil, to: &sentence)
    addExpectation(to: &sentence) { figures.amount($0, unit) }
    addCompletion(to: &sentence)
    if hedge != nil, result.met == .check {
      sentence.add("准确数须核实", "the exact figure is to be verified")
    }
  }

  private func addAim(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    func say(_ value: Fraction) -> String { figures.amount(value, goal.unit) }
    let verb = isLevel ? "目标" : "计划"
    switch goal.bound {
    case .atLeast(let target):
      target.isZero
        ? sentence.add("目标为零", "the target is zero")
        : sentence.add("\(verb)\(say(target))", "planned \(say(target))")
    case .exactly(let target):
      sentence.add("\(verb)正好\(say(target))", "planned exactly \(say(target))")
    case .between(let lower, let upper):
      let range = figures.range(lower, upper, goal.unit)
      sentence.add("\(verb)\(range)", "planned \(range)")
    case .about(let target, let lower, let upper):
      let range = figures.range(lower, upper, goal.unit)
      sentence.add("\(verb)\(say(target))左右（\(range)）", "planned about \(say(target)) (\(range))")
    case .increase(let from, let to):
      sentence.add("由\(say(from))增加到\(say(to))", "from \(say(from)) up to \(say(to))")
    case .decrease(let from, let to):
      sentence.add("由\(say(from))降到\(say(to))", "from \(say(from)) down to \(say(to))")
    case .growthRelative(let growth, _), .growthPoints(let growth, _):
      let share = figures.statedShare(growth)
      guard let baseline = goal.bound.baseline, let target = goal.bound.target else { return }
      sentence.add(
        "在\(say(baseline))基础上增长\(share)，目标\(say(target))",
        "\(share) above \(say(baseline)), planned \(say(target))")
    case .atMost, .unknown, .none: break
    }
  }

  /// Adds how far the actual lies from where it should be, where the reader cannot see it at once.
  private func addDistance(of actual: Fraction, isExact: Bool, to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    func say(_ value: Fraction) -> String { figures.amount(value.magnitude, goal.unit) }
    if let baseline = goal.bound.baseline, let target = goal.bound.target {
      let moved = actual - baseline
      let isDown = moved.signum < 0
      if moved.isZero {
        sentence.add("没有变化", "unchanged")
      } else if isDown == (target < baseline) {
        sentence.add(
          "已\(isDown ? "降低" : "增加")\(say(moved))", "\(isDown ? "down" : "up") by \(say(moved))")
      } else {
        sentence.add(
          "反而\(isDown ? "减少" : "增加")\(say(moved))",
          "\(isDown ? "down" : "up") by \(say(moved)), the wrong way")
      }
      return
    }
    guard isExact else { return }
    switch goal.bound {
    case .atLeast(let target) where actual > target && !target.isZero:
      sentence.add(
        "\(isLevel ? "高出目标" : "超额")\(say(actual - target))",
        "\(say(actual - target)) more than planned")
    case .exactly(let target) where actual > target:
      sentence.add("多\(say(actual - target))", "\(say(actual - target)) too many")
    case .between(_, let upper) where actual > upper, .about(_, _, let upper) where actual > upper:
      sentence.add("超出上限\(say(actual - upper))", "\(say(actual - upper)) above the limit")
    default:
      guard result.expected == .one, goal.timing.schedule != .asItGoes,
        let target = goal.bound.ends?.lower ?? goal.bound.target, actual < target
      else { return }
      sentence.add("尚差\(say(target - actual))", "\(say(target - actual)) short")
    }
  }

  /// A target nobody has stated, or growth over a baseline nobody has given.
  func addUndefined(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    switch goal.bound {
    case .growthRelative(let growth, let baseline):
      let share = figures.statedShare(growth)
      sentence.add("计划增长\(share)", "planned growth \(share)")
      baseline == nil
        ? sentence.add("上年基数待明确", "last year's figure to be stated")
        : sentence.add("上年基数为零，无法计算", "last year's figure is zero, nothing to compute")
    case .growthPoints(let growth, _):
      let points = figures.points(growth)
      sentence.add("计划提高\(points)", "planned rise \(points)")
      sentence.add("上年基数待明确", "last year's figure to be stated")
    default: sentence.add("目标待明确", "target to be stated")
    }
    guard let actual = result.actual else {
      return sentence.add("尚无记录", "nothing recorded yet")
    }
    let said = figures.actual(actual, of: goal)
    sentence.add("已记录\(said)", "recorded \(said)")
  }
}

extension AmountWording {
  /// What was achieved, as its measure gives it: 50多条, 92.3%（24/26件）, 完成.
  public func actual(_ actual: GoalResult.Actual, of goal: Goal) -> String {
    switch actual {
    case .amount(let value, let hedge):
      if case .weightedSteps = goal.measure { return statedShare(value) }
      return amount(value, goal.unit, hedge: hedge)
    case .share(let numerator, let denominator):
      return shareInFull(numerator, denominator, goal.unit)
    case .verdict(let verdict): return verdict.name(in: language)
    }
  }

  /// A share with what it was computed from: 92.3%（24/26件）.
  func shareInFull(_ numerator: Fraction, _ denominator: Fraction, _ unit: CountingUnit?)
    -> String
  {
    let counted = unit == .percent ? nil : unit
    let parts = number(numerator, counted) + "/" + amount(denominator, counted)
    guard let share = numerator.divided(by: denominator) else { return parts }
    return language.say("\(self.share(share))（\(parts)）", "\(self.share(share)) (\(parts))")
  }
}
