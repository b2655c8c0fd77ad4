import ExactNumbers
import GoalModel
import Testing

@Suite("What changes make of a plan")
struct PlanRecordsTests {
  private let item = PlanItem.ID("2026-001")

  private func plan() throws -> Plan {
    let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-12-31"))
    let goal = try Goal(
      phrase: "不少于2次", measure: .sum, bound: .atLeast(Fraction(2)), unit: CountingUnit("次"),
      timing: timing)
    return Plan(
      year: 2026, title: "计划",
      items: [PlanItem(id: item, title: "民主议事会", due: try day("2026-12-31"), goals: [goal])])
  }

  private func change(_ number: Int, _ content: Change.Content) -> Change {
    Change(
      id: Change.ID(number), entered: "2026-03-01T09:00:00", by: "工会干事", year: 2026, reason: "",
      content: content)
  }

  private func outcome(_ number: Int) throws -> Outcome {
    Outcome(
      id: Outcome.ID(number), item: item, day: try day("2026-03-01"),
      amounts: [
        Amount(text: "1次", value: .quantity(try Quantity(1)), unit: CountingUnit("次"))
      ])
  }

  @Test("an undone change counts no more, and undoing the undo brings it back")
  func undo() throws {
    let loaded = change(1, .loaded(try plan(), from: TableSource(name: "a.csv", sha256: "")))
    let recorded = change(2, .recorded([try outcome(1)], from: nil))
    let undo = change(3, .undone(Change.ID(2)))
    let redo = change(4, .undone(Change.ID(3)))
    #expect(PlanRecords([loaded, recorded])?.outcomes[item]?.count == 1)
    #expect(PlanRecords([loaded, recorded, undo])?.outcomes[item] == nil)
    #expect(PlanRecords([loaded, recorded, undo, redo])?.outcomes[item]?.count == 1)
  }

  @Test("a ledger whose plan was taken back has no plan")
  func undoneLoad() throws {
    let loaded = change(1, .loaded(try plan(), from: TableSource(name: "a.csv", sha256: "")))
    #expect(PlanRecords([loaded, change(2, .undone(Change.ID(1)))]) == nil)
    #expect(PlanRecords([]) == nil)
  }

  @Test("a tick that brings the outcome of a milestone is taken back together with it")
  func tickWithOutcome() throws {
    let loaded = change(1, .loaded(try plan(), from: TableSource(name: "a.csv", sha256: "")))
    let tick = Tick(item: item, day: try day("2026-03-01"), by: "工会主席")
    let ticked = change(2, .ticked([tick], recording: [try outcome(1)]))
    let records = try #require(PlanRecords([loaded, ticked]))
    #expect(records.ticks[item] == [tick])
    #expect(records.outcomes[item]?.count == 1)
    let undone = try #require(PlanRecords([loaded, ticked, change(3, .undone(Change.ID(2)))]))
    #expect(undone.ticks.isEmpty)
    #expect(undone.outcomes.isEmpty)
  }
}

@Suite("Which goals count an amount")
struct CountingTests {
  private func item(_ goals: [(Measure, Bound, String?)]) throws -> PlanItem {
    let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-12-31"))
    return PlanItem(
      id: PlanItem.ID("1"), title: "事项", due: try day("2026-12-31"),
      goals: try goals.map {
        try Goal(
          phrase: "", measure: $0.0, bound: $0.1, unit: $0.2.map { CountingUnit($0) },
          timing: timing)
      })
  }

  private func number(_ value: Int, _ unit: String?) throws -> Amount {
    Amount(
      text: "", value: .quantity(try Quantity(value)), unit: unit.map { CountingUnit($0) })
  }

  @Test("units never mix: 人次 goes to 人次 and 次 to 次")
  func units() throws {
    let item = try item([
      (.sum, .atLeast(Fraction(12)), "次"), (.sum, .atLeast(Fraction(500)), "人次"),
    ])
    #expect(item.goals(counting: try number(1, "次")) == [0])
    #expect(item.goals(counting: try number(80, "人次")) == [1])
    #expect(item.goals(counting: try number(80, "人")) == [])
  }

  @Test("a number belongs to the count, a share to the ratio, though both are in 条")
  func numberAndShare() throws {
    let item = try item([
      (.sum, .atLeast(Fraction(45)), "条"), (.ratio, .atLeast(Fraction(3, 5)), "条"),
    ])
    #expect(item.goals(counting: try number(45, "条")) == [0])
    let share = Amount(
      text: "", value: .ratio(try Quantity(19), of: try Quantity(32)), unit: CountingUnit("条"))
    #expect(item.goals(counting: share) == [1])
  }

  @Test("a positive amount nobody else counts completes one thing to do, a zero does not")
  func milestone() throws {
    let item = try item([(.milestone, .atLeast(.one), "次"), (.sum, .atLeast(Fraction(100)), "人次")])
    #expect(item.goals(counting: try number(1, "次")) == [0])
    #expect(item.goals(counting: try number(0, "次")) == [])
    #expect(item.goals(counting: try number(80, "人次")) == [1])
  }

  @Test("an amount said for one goal counts there alone")
  func named() throws {
    let item = try item([
      (.ratio, .atLeast(.one), "件"), (.ratio, .atLeast(Fraction(9, 10)), "件"),
    ])
    let share = Amount(
      text: "", value: .ratio(try Quantity(1), of: try Quantity(2)), unit: CountingUnit("件"))
    #expect(item.goals(counting: share) == [0, 1])
    #expect(item.goals(counting: share.meant(forGoal: 1, unit: share.unit)) == [1])
  }
}
