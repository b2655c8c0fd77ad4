import ExactNumbers
import GoalModel
import Testing

@Suite("Roll-up")
struct RollUpTests {
  /// An item of one sum goal of 10 次 with so much done on 1 March.
  private func item(_ number: Int, weight: Int?, section: String) throws -> PlanItem {
    let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-12-31"))
    let goal = try Goal(
      phrase: "不少于10次", measure: .sum, bound: .atLeast(Fraction(10)), unit: CountingUnit("次"),
      timing: timing)
    var item = PlanItem(
      id: PlanItem.ID("\(number)"), title: "事项\(number)", due: try day("2026-12-31"), goals: [goal])
    item.weight = weight.map { Fraction($0) }
    item.section = section
    return item
  }

  private func completion(_ parts: [(weight: Int?, section: String, done: Int?)]) throws
    -> Completion
  {
    let items = try parts.enumerated().map {
      try item($0 + 1, weight: $1.weight, section: $1.section)
    }
    var outcomes: [PlanItem.ID: [Outcome]] = [:]
    for (item, part) in zip(items, parts) {
      guard let done = part.done else { continue }
      outcomes[item.id] = [
        Outcome(
          id: Outcome.ID(1), item: item.id, day: try day("2026-03-01"),
          amounts: [
            Amount(text: "", value: .quantity(try Quantity(done)), unit: CountingUnit("次"))
          ])
      ]
    }
    return Completion(
      of: PlanRecords(plan: Plan(year: 2026, title: "", items: items), outcomes: outcomes),
      on: try day("2026-12-31"), isClosing: true)
  }

  @Test("a blank weight among given ones is their mean, and is flagged")
  func blankWeight() throws {
    // Weights 3 and 1 given, so the blank is 2: (3·1 + 1·0 + 2·1/2) ÷ 6 = 4/6 = 2/3.
    let result = try completion([(3, "甲", 10), (1, "甲", 0), (nil, "甲", 5)])
    #expect(result.total.rates.year.value == Fraction(2, 3))
    #expect(result.items[2].weight == Fraction(2))
    #expect(result.items[2].flags.contains(.weightMissing))
    #expect(!result.items[0].flags.contains(.weightMissing))
  }

  @Test("where no weight is given all items weigh the same, without a flag")
  func noWeights() throws {
    let result = try completion([(nil, "甲", 10), (nil, "甲", 5)])
    #expect(result.total.rates.year.value == Fraction(3, 4))
    #expect(!result.items[0].flags.contains(.weightMissing))
  }

  @Test("a surplus here never pays for a gap there")
  func surplus() throws {
    // 30 of 10 counts 1, 0 of 10 counts 0: (1 + 0) ÷ 2.
    let result = try completion([(nil, "甲", 30), (nil, "甲", 0)])
    #expect(result.total.rates.year.value == Fraction(1, 2))
  }

  @Test("an item without data counts 0 in the headline and lowers 填报率")
  func noData() throws {
    let result = try completion([(nil, "甲", 10), (nil, "甲", nil)])
    #expect(result.items[1].credited == nil)
    #expect(result.total.rates.year.value == Fraction(1, 2))
    #expect(result.total.rates.reported.value == Fraction(1, 2))
  }

  @Test("an item without a goal is one thing to do by its due day")
  func withoutGoal() throws {
    let item = PlanItem(
      id: PlanItem.ID("1"), title: "职代会", due: try day("2026-03-31"), goals: [])
    let plan = Plan(year: 2026, title: "", items: [item])
    let done = Outcome(
      id: Outcome.ID(1), item: item.id, day: try day("2026-03-20"),
      amounts: [Amount(text: "完成", value: .verdict(.done))])
    let records = PlanRecords(plan: plan, outcomes: [item.id: [done]])
    #expect(Completion(of: records, on: try day("2026-03-19")).items[0].met == .open)
    #expect(Completion(of: records, on: try day("2026-03-20")).items[0].met == .yes)
    let undone = PlanRecords(plan: plan, outcomes: [:])
    #expect(Completion(of: undone, on: try day("2026-04-01")).items[0].word == .overdue)
  }

  @Test("sections are groups of their own in the order of the plan, and their counts foot")
  func groups() throws {
    let result = try completion([(nil, "乙", 10), (nil, "甲", 5), (nil, "乙", 0)])
    let sections = result.groups(by: .section)
    #expect(sections.map(\.name) == ["乙", "甲"])
    #expect(sections.map(\.rates.year.value) == [Fraction(1, 2), Fraction(1, 2)])
    #expect(sections.map(\.counts.inScope).reduce(0, +) == result.total.counts.inScope)
    #expect(sections.map(\.counts.done).reduce(0, +) == result.total.counts.done)
  }

  @Test("fifty items of unlike denominators add up exactly")
  func manyDenominators() throws {
    // Item k of 50 reaches k of k + 1: the exact mean of 1/2, 2/3, … 50/51 by an independent sum.
    let items = try (1...50).map { k in
      let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-12-31"))
      return PlanItem(
        id: PlanItem.ID("\(k)"), title: "", due: try day("2026-12-31"),
        goals: [
          try Goal(
            phrase: "", measure: .sum, bound: .atLeast(Fraction(k + 1)), unit: CountingUnit("次"),
            timing: timing)
        ])
    }
    var outcomes: [PlanItem.ID: [Outcome]] = [:]
    for (k, item) in zip(1...50, items) {
      outcomes[item.id] = [
        Outcome(
          id: Outcome.ID(k), item: item.id, day: try day("2026-03-01"),
          amounts: [Amount(text: "", value: .quantity(try Quantity(k)), unit: CountingUnit("次"))])
      ]
    }
    let completion = Completion(
      of: PlanRecords(plan: Plan(year: 2026, title: "", items: items), outcomes: outcomes),
      on: try day("2026-12-31"), isClosing: true)
    // Python: sum(Fraction(k, k + 1) for k in range(1, 51)) / 50
    #expect(
      completion.total.rates.year.value?.description
        == "144047266560807149679241/154952225212299835320000")
  }
}
