internal import ExactNumbers
public import GoalModel

/// What a goal has come to, in as few words as a table or a sentence has room for.
///
/// 9项；92.3%（24/26件）；5个月；50多条；未统计
public struct AchievementWording: Hashable, Sendable {
  /// The result.
  public let result: GoalResult

  /// Creates the wording of a result.
  public init(_ result: GoalResult) { self.result = result }

  /// The words; what nobody reported is said to be unknown and never to be nothing.
  public func text(in language: Language) -> String {
    if result.met == .notApplicable { return language.say("没有此类事项", "no such case") }
    let figures = AmountWording(in: language)
    switch (result.goal.measure, result.actual) {
    case (.milestone, _):
      return result.actual?.value == .one
        ? language.say("完成", "done") : language.say("未完成", "not done")
    case (_, nil): return language.say("未统计", "not reported")
    case (.cadence(let cadence), .amount(let slots, _)):
      return cadence.period.slots(figures.number(slots), in: language)
    case (_, let actual?): return figures.actual(actual, of: result.goal)
    }
  }
}
