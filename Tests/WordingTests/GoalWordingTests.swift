import ExactNumbers
import GoalModel
import Testing
import Wording

@Suite("What a goal asks for, in words")
struct GoalWordingTests {
  private static let steps = [
    Measure.Step(name: "方案", weight: Fraction(1, 5)),
    Measure.Step(name: "实施", weight: Fraction(4, 5)),
  ]

  private static let cases: [(Measure, Bound, String?, String, String)] = [
    (.sum, .atLeast(Fraction(12)), "次", "不少于12次", "at least 12 times"),
    (.sum, .atMost(Fraction(7400)), "元", "不超过7400元", "at most 7400 yuan"),
    (.sum, .exactly(Fraction(10)), "对", "正好10对", "exactly 10 pairs"),
    (.sum, .between(Fraction(12), Fraction(18)), "人次", "12至18人次", "12 to 18 attendances"),
    (
      .sum, .about(Fraction(1500)), "份", "约1500份（1350至1650份）",
      "about 1500 copies (1350 to 1650 copies)"
    ),
    (.ratio, .atLeast(Fraction(19, 20)), "件", "比率不少于95%", "ratio at least 95%"),
    (
      .amountRatio, .between(Fraction(9, 10), .one), "元", "执行率90%至100%",
      "ratio of amounts 90% to 100%"
    ),
    (
      .last, .increase(from: Fraction(406), to: Fraction(430)), "人", "期末数由406人增加到430人",
      "last known level increase to 430 persons from 406 persons"
    ),
    (
      .last, .growthRelative(by: Fraction(1, 10), from: nil), "元",
      "期末数增长10%，上年基数待明确",
      "last known level growth by 10%, last year's figure to be stated"
    ),
    (.milestone, .atLeast(.one), nil, "完成一件事", "one thing to do"),
    (.weightedSteps(steps), .atLeast(.one), nil, "分步完成：方案20%、实施80%", "steps: 方案20%, 实施80%"),
    (.incidents, .atMost(.zero), "起", "零发生", "must not happen"),
    (.sum, .unknown, "名", "目标待明确", "target to be stated"),
  ]

  @Test("every kind says its number and its day", arguments: cases.indices)
  func words(_ index: Int) throws {
    let (measure, bound, unit, chinese, english) = Self.cases[index]
    let start = try #require(CalendarDay("2026-01-01"))
    let due = try #require(CalendarDay("2026-06-30"))
    let goal = try Goal(
      phrase: "", measure: measure, bound: bound, unit: unit.map { CountingUnit($0) },
      timing: try Timing(.linear, from: start, to: due))
    #expect(GoalWording(goal).text(in: .chinese) == chinese + "，6月30日前")
    #expect(GoalWording(goal).text(in: .english) == english + ", by 30 June")
  }
}
