internal import ExactNumbers
internal import GoalModel

/// Ratios, and standing duties that every case must meet.
extension Explanation {
  func addShare(to sentence: inout Sentence) {
    if goal.isUndefined { return addUndefined(to: &sentence) }
    let figures = AmountWording(in: sentence.language)
    addShareAim(to: &sentence)
    guard case .share(let numerator, let denominator)? = result.actual,
      let share = result.actual?.value
    else {
      addNothingReported(to: &sentence)
      return addExpectation(to: &sentence, figures.share)
    }
    let said = figures.shareInFull(numerator, denominator, goal.unit)
    sentence.add("实际\(said)", "actual \(said)")
    if case .atMost(let limit) = goal.bound {
      result.flags.contains(.overLimit)
        ? sentence.add(
          "超出\(figures.points(share - limit))", "\(figures.points(share - limit)) above it")
        : result.met == .yes
          ? sentence.add("未突破", "it held") : sentence.add("控制中", "holding")
      return
    }
    if let upper = goal.bound.ends?.upper, share > upper {
      let excess = figures.points(share - upper)
      sentence.add("超出上限\(excess)", "\(excess) above the limit")
    }
    addExpectation(to: &sentence, figures.share)
    addCompletion(to: &sentence)
  }

  private func addShareAim(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    func say(_ value: Fraction) -> String { figures.statedShare(value) }
    switch goal.bound {
    case .atLeast(let target): sentence.add("目标\(say(target))", "planned \(say(target))")
    case .atMost(let limit): sentence.add("上限\(say(limit))", "limit \(say(limit))")
    case .exactly(let target):
      sentence.add("目标正好\(say(target))", "planned exactly \(say(target))")
    case .between(let lower, let upper):
      sentence.add(
        "目标\(say(lower))至\(say(upper))", "planned \(say(lower)) to \(say(upper))")
    case .about(let target, let lower, let upper):
      sentence.add(
        "目标\(say(target))左右（\(say(lower))至\(say(upper))）",
        "planned about \(say(target)) (\(say(lower)) to \(say(upper)))")
    case .increase(let from, let to):
      sentence.add("由\(say(from))提高到\(say(to))", "from \(say(from)) up to \(say(to))")
    case .decrease(let from, let to):
      sentence.add("由\(say(from))降到\(say(to))", "from \(say(from)) down to \(say(to))")
    case .growthRelative(let growth, _):
      guard let baseline = goal.bound.baseline, let target = goal.bound.target else { return }
      sentence.add(
        "在\(say(baseline))基础上增长\(say(growth))，目标\(say(target))",
        "\(say(growth)) above \(say(baseline)), planned \(say(target))")
    case .growthPoints(let growth, _):
      guard let baseline = goal.bound.baseline, let target = goal.bound.target else { return }
      let points = figures.points(growth)
      sentence.add(
        "在\(say(baseline))基础上提高\(points)，目标\(say(target))",
        "\(points) above \(say(baseline)), planned \(say(target))")
    case .unknown, .none: break
    }
  }

  /// A standing duty: cases arisen, cases handled.
  func addEveryCase(to sentence: inout Sentence) {
    guard case .share(let handled, let arisen)? = result.actual else {
      return addNothingReported(to: &sentence)
    }
    let figures = AmountWording(in: sentence.language)
    func say(_ value: Fraction) -> String { figures.amount(value, goal.unit) }
    sentence.add("应办\(say(arisen))", "\(say(arisen)) arose")
    sentence.add("已办\(say(handled))", "\(say(handled)) handled")
    if handled < arisen {
      sentence.add("尚差\(say(arisen - handled))", "\(say(arisen - handled)) outstanding")
    }
    addCompletion(to: &sentence)
  }
}
