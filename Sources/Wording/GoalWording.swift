internal import ExactNumbers
public import GoalModel

/// What a goal asks for, in a few words, so that a person can check how a phrase was understood.
///
/// 不少于12次，12月31日前；每季度1次；执行率90%至100%
public struct GoalWording: Hashable, Sendable {
  /// The goal.
  public let goal: Goal

  /// Creates the wording of a goal.
  public init(_ goal: Goal) { self.goal = goal }

  /// The words.
  public func text(in language: Language) -> String {
    let days = AmountWording(in: language)
    let due = days.day(goal.timing.due)
    return aim(in: language) + language.say("，\(due)前", ", by \(due)")
  }

  /// What is to be reached or kept, without the day.
  public func aim(in language: Language) -> String {
    switch goal.measure {
    case .milestone, .everyCase, .judged, .incidents: return goal.measure.title(in: language)
    case .weightedSteps(let steps):
      let shares = steps.map { $0.name + AmountWording(in: language).statedShare($0.weight) }
      return goal.measure.title(in: language) + language.say("：", ": ")
        + shares.joined(separator: language.say("、", ", "))
    case .cadence(let cadence):
      let times = AmountWording(in: language).amount(cadence.times, goal.unit)
      return cadence.period.title(in: language) + (language == .english ? " " : "") + times
    case .sum: return bound(in: language)
    case .last, .distinct, .ratio, .amountRatio:
      return goal.measure.title(in: language) + (language == .english ? " " : "")
        + bound(in: language)
    }
  }

  private func bound(in language: Language) -> String {
    let title = goal.bound.title(in: language) + (language == .english ? " " : "")
    switch goal.bound {
    case .atLeast(let target), .exactly(let target): return title + say(target, language)
    case .atMost(let target): return target.isZero ? title : title + say(target, language)
    case .between(let lower, let upper): return range(lower, upper, language)
    case .about(let target, let lower, let upper):
      let ends = range(lower, upper, language)
      return language.say(
        "约\(say(target, language))（\(ends)）", "about \(say(target, language)) (\(ends))")
    case .increase(let baseline, let target), .decrease(let baseline, let target):
      return language.say(
        "由\(say(baseline, language))\(title)\(say(target, language))",
        "\(title)\(say(target, language)) from \(say(baseline, language))")
    case .growthRelative(let growth, let baseline):
      return grown(AmountWording(in: language).statedShare(growth), over: baseline, language)
    case .growthPoints(let growth, let baseline):
      return grown(AmountWording(in: language).points(growth), over: baseline, language)
    case .unknown, .none: return goal.bound.title(in: language)
    }
  }

  private func range(_ lower: Fraction, _ upper: Fraction, _ language: Language) -> String {
    guard !goal.measure.isRatio else {
      return say(lower, language) + language.say("至", " to ") + say(upper, language)
    }
    return AmountWording(in: language).range(lower, upper, goal.unit)
  }

  private func grown(_ growth: String, over baseline: Fraction?, _ language: Language) -> String {
    guard let baseline, let target = goal.bound.target else {
      return language.say(
        "增长\(growth)，上年基数待明确", "growth by \(growth), last year's figure to be stated")
    }
    return language.say(
      "在\(say(baseline, language))基础上增长\(growth)，即\(say(target, language))",
      "growth by \(growth) over \(say(baseline, language)), that is \(say(target, language))")
  }

  /// A value in the goal's unit, or a share where the goal is a ratio.
  private func say(_ value: Fraction, _ language: Language) -> String {
    let figures = AmountWording(in: language)
    return goal.measure.isRatio ? figures.statedShare(value) : figures.amount(value, goal.unit)
  }
}
