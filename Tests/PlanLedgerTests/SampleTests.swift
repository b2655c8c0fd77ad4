import ExactNumbers
import Foundation
import GoalModel
import PlanLedger
import Testing

/// An item of the golden sample: figures as they stand on 30 June 2026.
private struct GoldenItem: Decodable, CustomTestStringConvertible, Sendable {
  let number: String
  let credited: String?
  let met: String
  let light: String
  let goals: [GoldenGoal]
  var testDescription: String { number }

  struct GoldenGoal: Decodable {
    let phrase: String
    let actual, raw, credited: String?
    let met, expected: String
    let gap: String?
    let light: String
    let flags: [String]
  }

  static func all() throws -> [GoldenItem] {
    try JSONDecoder().decode(
      [GoldenItem].self,
      from: Data(contentsOf: Place.sample.appending(path: "sample-2026-06-30.json")))
  }
}

@Suite("The sample: a real-sized plan and nine months of outcomes")
struct SampleTests {
  @Test("forty items stand on 30 June exactly as computed independently")
  func golden() throws {
    let completion = try SampleLedger.withOutcomes().completion("2026-06-30")
    let byCalendar: Set = ["not-started", "not-due", "due-soon", "due-today", "overdue"]
    let expected = try GoldenItem.all()
    #expect(expected.count == 40)
    for item in expected {
      let result = try #require(completion.items.first { $0.item.number == item.number })
      #expect(result.credited?.description == item.credited, "item \(item.number)")
      #expect(result.met.rawValue == item.met, "item \(item.number)")
      #expect(result.light.rawValue == item.light, "item \(item.number)")
      #expect(result.goals.map(\.goal.phrase) == item.goals.map(\.phrase), "item \(item.number)")
      for (goal, wanted) in zip(result.goals, item.goals) {
        let comment = Comment(rawValue: "item \(item.number) \(wanted.phrase)")
        #expect(goal.actual?.text == wanted.actual, comment)
        #expect(goal.raw?.description == wanted.raw, comment)
        #expect(goal.credited?.description == wanted.credited, comment)
        #expect(goal.met.rawValue == wanted.met, comment)
        #expect(goal.expected.description == wanted.expected, comment)
        #expect(goal.gap?.description == wanted.gap, comment)
        #expect(goal.light.rawValue == wanted.light, comment)
        let flags = Set(goal.flags.map(\.name)).subtracting(byCalendar)
        #expect(flags == Set(wanted.flags), comment)
      }
    }
  }

  @Test("sixty items load, and every title and target phrase is unchanged")
  func unchanged() throws {
    let plan = try SampleLedger.withPlan().ledger.records(of: 2026).plan
    let lines = try String(
      contentsOf: Place.sample.appending(path: "plan-2026.csv"), encoding: .utf8
    ).split(whereSeparator: \.isNewline).dropFirst()
    let table = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(table.count == 60)
    #expect(plan.items.map(\.number) == table.map { $0[0] })
    #expect(plan.items.map(\.section) == table.map { $0[1] })
    #expect(plan.items.map(\.title) == table.map { $0[2] })
    #expect(plan.items.map(\.targetText) == table.map { $0[3] })
    #expect(plan.items.map(\.dueText) == table.map { $0[8] })
  }

  @Test("every goal has a result, or the reason why it has none")
  func resultOrReason() throws {
    let completion = try SampleLedger.withOutcomes().completion("2026-06-30")
    let reasons: Set = [
      "no-data", "target-unknown", "baseline-unknown", "zero-baseline", "not-applicable",
    ]
    for item in completion.items {
      for goal in item.goals where goal.credited == nil {
        #expect(
          !reasons.isDisjoint(with: goal.flags.map(\.name)),
          "\(item.item.number) \(goal.goal.phrase)")
      }
    }
  }

  @Test(
    "the table an office made by hand says the same as the plain one",
    arguments: ["2026年工会工作计划表.xlsx", "2026年工会工作计划表.xml"])
  func humanTable(name: String) throws {
    let plain = try PlanReading(
      PlanReading.Request(path: Place.sample.appending(path: "plan-2026.csv").path, year: 2026))
    let human = try PlanReading(
      PlanReading.Request(path: Place.plans.appending(path: name).path))
    #expect(human.plan.items == plain.plan.items)
    #expect(human.plan.title == "市第一人民医院工会2026年度工作计划表")
    #expect(human.plan.organisation == "市第一人民医院工会")
    #expect(human.tables.map(\.headerCell) == ["A3"])
    #expect(human.problems.map(\.kind) == plain.problems.map(\.kind))
  }

  @Test("the counts of the first line foot")
  func firstLine() throws {
    let counts = try SampleLedger.withOutcomes().completion("2026-06-30").total.counts
    #expect(counts.items == 60)
    #expect(counts.done + counts.running + counts.overdue == counts.inScope)
    #expect(counts.lights.values.reduce(0, +) == counts.items)
  }
}
