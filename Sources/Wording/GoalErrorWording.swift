internal import ExactNumbers
public import GoalModel

extension GoalError {
  /// Why such a goal cannot exist, in a few words.
  public func name(in language: Language) -> String {
    switch self {
    case .cadenceNotPositive(let times):
      language.say(
        "每期次数“\(times.plainDecimal())”应大于零",
        "“\(times.plainDecimal())” times per slot is not above 0")
    case .dueBeforeStart(let start, let due):
      language.say("截止日 \(due) 早于开始日 \(start)", "the due day \(due) lies before the start \(start)")
    case .emptyInterval(let lower, let upper):
      language.say(
        "下限 \(lower.plainDecimal()) 应大于零，且不大于上限 \(upper.plainDecimal())",
        "the lower end \(lower.plainDecimal()) must be above 0 and not above \(upper.plainDecimal())"
      )
    case .nothingToReach(let value):
      language.say(
        "目标 \(value.plainDecimal()) 没有可以完成的余地", "\(value.plainDecimal()) leaves nothing to reach")
    case .wrongDirection(let baseline, let target):
      language.say(
        "由 \(baseline.plainDecimal()) 到 \(target.plainDecimal()) 方向写反了",
        "from \(baseline.plainDecimal()) to \(target.plainDecimal()) goes the wrong way")
    case .negativeTarget(let target):
      language.say(
        "目标 \(target.plainDecimal()) 小于零", "the target \(target.plainDecimal()) is below 0")
    case .weightNotPositive(let weight):
      language.say(
        "权重 \(weight.plainDecimal()) 应大于零", "the weight \(weight.plainDecimal()) is not above 0")
    case .stepsDoNotAddUp(let total):
      language.say(
        "各步合计 \((total * Fraction(100)).plainDecimal())%，应为 100%",
        "the steps add up to \((total * Fraction(100)).plainDecimal())%, not to 100%")
    }
  }
}
