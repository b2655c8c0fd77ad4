import ExactNumbers
import GoalModel
import Testing

@Suite("What changed between two review days")
struct CompletionComparisonTests {
  /// An item with what was recorded of it, and the turn it took from 30 June to 30 September.
  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var measure = Measure.sum
    var bound = Bound.atLeast(Fraction(12))
    var unit = "次"
    var schedule = Schedule.linear
    var due = "2026-12-31"
    /// The days with what was recorded on them: `6`, `24/26`.
    var records: [(String, String)]
    var tickedOn: String?
    let turn: ItemComparison.Turn?
  }

  /// Linear counts of 12 expect ⌊12 × 181 ÷ 365⌋ = 5 on 30 June and ⌊12 × 273 ÷ 365⌋ = 8 on
  /// 30 September; more than 10 points behind is yellow, more than 30 red.
  static let stories = [
    Story(
      testDescription: "reached meanwhile: done",
      records: [("2026-03-01", "6"), ("2026-08-01", "6")],
      turn: .done),
    Story(
      testDescription: "past due and short: overdue", due: "2026-07-31",
      records: [("2026-03-01", "11")], turn: .overdue),
    Story(
      testDescription: "a ceiling exceeded: broken", bound: .atMost(Fraction(100)), unit: "元",
      schedule: .periods, records: [("2026-03-01", "60"), ("2026-08-01", "60")], turn: .broken),
    Story(
      testDescription: "6 of 12 was enough in June and is 2 short of 8 now: behind",
      records: [("2026-03-01", "6")], turn: .behind),
    Story(
      testDescription: "3 of 12 was 2 short in June; 2 more leave it 3 short of 8: not behind anew",
      records: [("2026-03-01", "3"), ("2026-08-01", "2")], turn: .progressed),
    Story(
      testDescription: "3 of 12 was 2 short in June, 9 is more than 8: back on track",
      records: [("2026-03-01", "3"), ("2026-08-01", "6")], turn: .backOnTrack),
    Story(
      testDescription: "6 of 12 and then 9, both on schedule: progressed",
      records: [("2026-03-01", "6"), ("2026-08-01", "3")], turn: .progressed),
    Story(
      testDescription: "beyond what was promised: progressed, though credited in full before",
      bound: .atLeast(Fraction(5)), records: [("2026-03-01", "6"), ("2026-08-01", "3")],
      turn: .progressed),
    Story(
      testDescription: "24/26 and then 33/37 of 95%: fell back", measure: .ratio,
      bound: .atLeast(Fraction(19, 20)), unit: "件", schedule: .asItGoes,
      records: [("2026-03-01", "24/26"), ("2026-08-01", "9/11")], turn: .fellBack),
    Story(
      testDescription: "more used of a ceiling: recorded, which is no progress",
      bound: .atMost(Fraction(100)), unit: "元", schedule: .periods,
      records: [("2026-03-01", "60"), ("2026-08-01", "20")], turn: .recorded),
    Story(
      testDescription: "no target: recorded", bound: .unknown, records: [("2026-08-01", "6")],
      turn: .recorded),
    Story(
      testDescription: "the months of a ceiling pass: nothing changed",
      bound: .atMost(Fraction(100)), unit: "元", schedule: .periods,
      records: [("2026-03-01", "60")], turn: nil),
    Story(
      testDescription: "unreported on both days: nothing changed", records: [], turn: nil),
    Story(
      testDescription: "ticked off", bound: .atLeast(Fraction(5)), records: [("2026-03-01", "6")],
      tickedOn: "2026-07-02", turn: .ticked),
    Story(
      testDescription: "two days before it is due: only the word changed", measure: .milestone,
      bound: .atLeast(.one), schedule: .step, due: "2026-10-02", records: [], turn: .turned),
    Story(
      testDescription: "a record dated after the later day changes nothing",
      bound: .atLeast(Fraction(5)), records: [("2026-03-01", "6"), ("2026-10-01", "3")], turn: nil),
  ]

  @Test("is told by one turn for each item", arguments: stories)
  func turns(story: Story) throws {
    let comparison = try compare(story)
    let item = try #require(comparison.items.first)
    #expect(item.turn == story.turn)
    #expect(item.isChanged == (story.turn != nil))
    #expect(comparison.unchangedCount == (story.turn == nil ? 1 : 0))
  }

  private func compare(_ story: Story) throws -> CompletionComparison {
    let due = try Sample.day(story.due)
    let goal = try Goal(
      phrase: "目标", measure: story.measure, bound: story.bound,
      unit: story.measure == .milestone ? nil : CountingUnit(story.unit),
      timing: Timing(story.schedule, from: Sample.day("2026-01-01"), to: due))
    let item = PlanItem(id: Sample.id, title: "事项", due: due, goals: [goal])
    let outcomes = try story.records.enumerated().map { index, record in
      try Sample.outcome(index + 1, record.1, story.unit, on: record.0)
    }
    let ticks = try story.tickedOn.map {
      [Tick(item: Sample.id, day: try Sample.day($0), by: "工会主席")]
    }
    let records = PlanRecords(
      plan: Plan(year: 2026, title: "计划", items: [item]), outcomes: [Sample.id: outcomes],
      ticks: [Sample.id: ticks ?? []])
    return try Sample.compare(records, records)
  }

  @Test("shows the records that came to count in between, and no repetition")
  func recorded() throws {
    let item = try Sample.item()
    let outcomes = [
      try Sample.outcome(1, "6", on: "2026-03-01"), try Sample.outcome(2, "1", on: "2026-07-01"),
      // The same day, unit and evidence as the record before.
      try Sample.outcome(3, "1", on: "2026-07-01", evidence: 2),
    ]
    let records = PlanRecords(
      plan: Plan(year: 2026, title: "计划", items: [item]), outcomes: [Sample.id: outcomes])
    let change = try #require(try Sample.compare(records, records).items.first)
    #expect(change.recorded.map(\.id.number) == [2])
    #expect(change.dropped.isEmpty)
    let goal = try #require(change.goals.first)
    #expect(goal.earlier?.credited == Fraction(1, 2))
    #expect(goal.later?.credited == Fraction(7, 12))
    #expect(goal.movement == .forward)
  }

  @Test("shows what was taken back between two moments at which the same day was known")
  func withdrawn() throws {
    let day = try Sample.day("2026-06-30")
    let loaded = Sample.change(
      1,
      .loaded(
        Plan(year: 2026, title: "计划", items: [try Sample.item()]),
        from: TableSource(name: "a.csv", sha256: "")))
    let recorded = Sample.change(
      2, .recorded([try Sample.outcome(1, "6", on: "2026-03-01")], from: nil))
    let withdrawn = Sample.change(3, .withdrawn([Outcome.ID(1)]))
    let then = try #require(PlanRecords([loaded, recorded], asOf: day))
    let now = try #require(PlanRecords([loaded, recorded, withdrawn], asOf: day))
    let change = try #require(
      try Sample.compare(then, now, from: "2026-06-30", to: "2026-06-30").items.first)
    // Nothing is left of 6 of 12, which leaves it unreported: behind, and less than it was.
    #expect(change.turn == .behind)
    #expect(change.goals.first?.movement == .backward)
    #expect(change.dropped.map(\.id.number) == [1])
    #expect(change.recorded.isEmpty)
  }
}

/// What the tests of comparisons are made of.
enum Sample {
  static let id = PlanItem.ID("2026-001")

  static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  /// 12 times by the end of the year.
  static func item(_ id: PlanItem.ID = Sample.id, title: String = "民主议事会", target: Int = 12) throws
    -> PlanItem
  {
    let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-12-31"))
    let goal = try Goal(
      phrase: "不少于\(target)次", measure: .sum, bound: .atLeast(Fraction(target)),
      unit: CountingUnit("次"), timing: timing)
    var item = PlanItem(id: id, title: title, due: try day("2026-12-31"), goals: [goal])
    item.section = "民主管理"
    return item
  }

  static func outcome(
    _ number: Int, _ said: String, _ unit: String = "次", on day: String, evidence: Int? = nil
  ) throws -> Outcome {
    let parts = said.split(separator: "/").map(String.init)
    let numerator = try Quantity(parts[0])
    let value: Amount.Value =
      parts.count == 2 ? .ratio(numerator, of: try Quantity(parts[1])) : .quantity(numerator)
    var outcome = Outcome(
      id: Outcome.ID(number), item: id, day: try Sample.day(day),
      amounts: [Amount(text: said + unit, value: value, unit: CountingUnit(unit))])
    outcome.evidence = [.reference("档案盒1-\(evidence ?? number)")]
    return outcome
  }

  static func change(_ number: Int, _ content: Change.Content, reason: String = "") -> Change {
    Change(
      id: Change.ID(number), entered: "2026-08-01T09:00:00", by: "工会干事", year: 2026,
      reason: reason, content: content)
  }

  static func compare(
    _ before: PlanRecords, _ after: PlanRecords, from: String = "2026-06-30",
    to: String = "2026-09-30"
  ) throws -> CompletionComparison {
    CompletionComparison(
      from: Completion(of: before, on: try day(from)), records: before,
      to: Completion(of: after, on: try day(to)), records: after)
  }
}
