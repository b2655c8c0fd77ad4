import ExactNumbers
import GoalModel
import Testing

@Suite("The examples of the article about the goal model")
struct ArticleExamplesTests {
  @Test("give the figures the article states", arguments: try ArticleExample.all())
  func figures(of example: ArticleExample) throws {
    let golden = try example.goldenCase()
    let completion = Completion(
      of: try golden.planRecords(), on: try day(golden.asOf), isClosing: golden.closing)
    let item = try #require(completion.items.first)
    #expect(item.goals.count == example.statedGoals.count)
    for (goal, stated) in zip(item.goals, example.statedGoals) {
      #expect(figures(of: goal) == stated)
    }
    if !example.statedItem.isEmpty { #expect(figures(of: item) == example.statedItem) }
    #expect(!example.promise.isEmpty)
    #expect(!example.workings.isEmpty)
  }

  private func figures(of goal: GoalResult) -> [String: String] {
    [
      "actual": goal.actual?.text ?? "none", "raw": goal.raw?.description ?? "none",
      "credited": goal.credited?.description ?? "none", "met": goal.met.rawValue,
      "expected": goal.expected.description,
      "light": goal.light.rawValue + " " + officeTerm(goal.word),
    ]
  }

  private func figures(of item: ItemResult) -> [String: String] {
    [
      "credited": item.credited?.description ?? "none", "met": item.met.rawValue,
      "expected": item.expected.description, "light": item.light.rawValue,
    ]
  }

  private func officeTerm(_ word: LightWord) -> String {
    switch word {
    case .notCounted: "不计入"
    case .evidenceWanted: "待补佐证"
    case .reviewWanted: "待审核"
    case .done: "已完成"
    case .targetUnclear: "目标待明确"
    case .toBeVerified: "待核实"
    case .limitBroken: "突破限额"
    case .incidentHappened: "已发生"
    case .outOfRange: "超出范围"
    case .overdue: "已逾期"
    case .notDue: "未到期"
    case .notReported: "未填报"
    case .dueSoon: "临近到期"
    case .onTrack: "进度正常"
    case .behind: "进度滞后"
    case .farBehind: "严重滞后"
    case .slotsMissed: "有缺项"
    }
  }

  @Test("are told apart by their names")
  func names() throws {
    let names = try ArticleExample.all().map(\.id)
    #expect(Set(names).count == names.count)
  }

  @Test("show every measure, every bound and every schedule")
  func complete() throws {
    let goals = try ArticleExample.all().flatMap { example in
      try example.goldenCase().planRecords().plan.items.flatMap(\.goals)
    }
    let day = CalendarDay.first(of: 2026)
    let measures: [Measure] = [
      .sum, .last, .distinct, .ratio, .amountRatio, .milestone, .weightedSteps([]),
      .cadence(try Cadence(times: .one, per: .month)), .incidents, .everyCase, .judged,
    ]
    let bounds: [Bound] = [
      .atLeast(.one), .atMost(.one), .exactly(.one), .between(.one, .one), .about(.one),
      .increase(from: .one, to: .one), .decrease(from: .one, to: .one),
      .growthRelative(by: .one, from: nil), .growthPoints(by: .one, from: nil), .unknown, .none,
    ]
    let schedules: [Schedule] = [
      .linear, .byPeriod([.init(share: .one, end: day)]), .step, .slots, .periods, .asItGoes,
    ]
    #expect(Set(goals.map(\.measure.name)) == Set(measures.map(\.name)))
    #expect(Set(goals.map(\.bound.name)) == Set(bounds.map(\.name)))
    #expect(Set(goals.map(\.timing.schedule.name)) == Set(schedules.map(\.name)))
    // "At least 0" and "none allowed" have rules of their own.
    #expect(goals.contains { $0.bound == .atLeast(.zero) })
    #expect(goals.contains { $0.bound == .atMost(.zero) })
  }
}
