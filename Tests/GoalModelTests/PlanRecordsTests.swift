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

  @Test("what is stated of a plan holds restatements, but nothing that was decided")
  func stated() throws {
    let changes = [
      change(1, .loaded(try plan(), from: TableSource(name: "a.csv", sha256: ""))),
      change(2, .restated(item, ItemRestatement(targetText: "不少于5次"), on: try day("2026-03-01"))),
      change(3, .decided(item, .cancelled(approvedBy: "院党委"), on: try day("2026-04-01"))),
    ]
    let stated = try #require(Plan(statedBy: changes)?.items.first)
    #expect(stated.targetText == "不少于5次")
    #expect(stated.state == .active)
    #expect(PlanRecords(changes)?.plan.items.first?.state == .cancelled)
    // What its table said is neither.
    #expect(Plan.versions(in: changes).map { $0.items.map(\.targetText) } == [[""]])
  }

  @Test("a ledger whose plan was taken back has no plan")
  func undoneLoad() throws {
    let loaded = change(1, .loaded(try plan(), from: TableSource(name: "a.csv", sha256: "")))
    #expect(PlanRecords([loaded, change(2, .undone(Change.ID(1)))]) == nil)
    #expect(PlanRecords([]) == nil)
  }

  @Test(
    "what was said of a table's columns is remembered, the latest first, until it is taken back")
  func layouts() throws {
    func layout(_ field: String) -> RememberedLayout {
      RememberedLayout(columns: [.init(word: "干什么", field: field), .init(word: "谁")])
    }
    func loaded(_ number: Int, _ layouts: [RememberedLayout]) throws -> Change {
      change(
        number,
        .loaded(try plan(), from: TableSource(name: "a.csv", sha256: "", layouts: layouts)))
    }
    let (first, plain) = (try loaded(1, [layout("title"), layout("due")]), try loaded(2, []))
    let second = try loaded(3, [layout("target")])
    #expect(
      RememberedLayout.all(in: [first, plain, second])
        == [layout("target"), layout("title"), layout("due")])
    #expect(
      RememberedLayout.all(in: [first, plain, second, change(4, .undone(Change.ID(3)))])
        == [layout("title"), layout("due")])
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

  @Test("results of a table count like what was recorded, ticked and written one by one")
  func broughtIn() throws {
    let source = TableSource(name: "a.csv", sha256: "")
    let loaded = change(1, .loaded(try plan(), from: source))
    let before = change(2, .remarked(item, ItemRemarks(done: "已办一次", reason: "人手不足")))
    let tick = Tick(item: item, day: try day("2026-03-01"), by: "工会主席")
    let results = TableResults(
      outcomes: [try outcome(1), try outcome(2)], ticks: [tick],
      remarks: [.init(item: item, words: ItemRemarks(done: "已办两次", next: "十月补办"))])
    let brought = change(3, .broughtIn(results, from: source))
    let records = try #require(PlanRecords([loaded, before, brought]))
    #expect(records.outcomes[item] == results.outcomes)
    #expect(records.ticks[item] == [tick])
    #expect(
      records.remarks[item] == ItemRemarks(done: "已办两次", reason: "人手不足", next: "十月补办"))
    let undone = try #require(
      PlanRecords([loaded, before, brought, change(4, .undone(Change.ID(3)))]))
    #expect(undone.outcomes.isEmpty)
    #expect(undone.ticks.isEmpty)
    #expect(undone.remarks[item] == ItemRemarks(done: "已办一次", reason: "人手不足"))
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

@Suite("Changing one's mind")
struct ChangeOfMindTests {
  private let item = PlanItem.ID("2026-001")

  private func loaded(_ number: Int = 1, title: String = "民主议事会", entered: String = "2026-01-05")
    throws -> Change
  {
    let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-06-30"))
    let goal = try Goal(
      phrase: "不少于2次", measure: .sum, bound: .atLeast(Fraction(2)), unit: CountingUnit("次"),
      timing: timing)
    let plan = Plan(
      year: 2026, title: "计划",
      items: [PlanItem(id: item, title: title, due: try day("2026-06-30"), goals: [goal])])
    return change(number, .loaded(plan, from: TableSource(name: "a.csv", sha256: "")), entered)
  }

  private func change(_ number: Int, _ content: Change.Content, _ entered: String = "2026-03-01")
    -> Change
  {
    Change(
      id: Change.ID(number), entered: entered + "T09:00:00", by: "工会主席", year: 2026,
      reason: "理由", content: content)
  }

  private func standing(_ changes: [Change], asOf text: String = "2026-12-31") throws -> PlanItem {
    try #require(PlanRecords(changes, asOf: try day(text))?.plan.items.first)
  }

  @Test("an unapproved cancellation stays in scope until it is approved")
  func cancellation() throws {
    let cancelled = change(
      2, .decided(item, .cancelled(approvedBy: nil), on: try day("2026-04-01")))
    let approved = change(3, .decided(item, .approved(by: "书记"), on: try day("2026-04-10")))
    #expect(try standing([loaded(), cancelled]).state == .cancelUnapproved)
    #expect(try standing([loaded(), cancelled, approved]).state == .cancelled)
    // On 5 April it was called off, but nobody had approved it yet.
    #expect(
      try standing([loaded(), cancelled, approved], asOf: "2026-04-05").state == .cancelUnapproved)
    #expect(try standing([loaded(), cancelled, approved], asOf: "2026-03-31").state == .active)
  }

  @Test("a deferral inside the year moves the due day and keeps the original one")
  func deferralInsideTheYear() throws {
    let deferred = change(
      2,
      .decided(
        item, .deferred(to: try day("2026-09-30"), approvedBy: "书记"), on: try day("2026-06-01")))
    let moved = try standing([loaded(), deferred])
    #expect(moved.state == .active)
    #expect(moved.due.description == "2026-09-30")
    #expect(moved.originalDue.description == "2026-06-30")
    #expect(moved.goals.map(\.timing.due.description) == ["2026-09-30"])
    #expect(moved.asOriginallyDue.goals.map(\.timing.due.description) == ["2026-06-30"])
  }

  @Test("a deferral to another year leaves the scope, and reinstating brings the item back")
  func deferralToAnotherYear() throws {
    let deferred = change(
      2,
      .decided(
        item, .deferred(to: try day("2027-03-31"), approvedBy: "书记"), on: try day("2026-06-01")))
    let back = change(3, .decided(item, .reinstated, on: try day("2026-08-01")))
    #expect(try standing([loaded(), deferred]).state == .deferred)
    let reinstated = try standing([loaded(), deferred, back])
    #expect(reinstated.state == .active)
    #expect(reinstated.due.description == "2026-06-30")
  }

  @Test("restated goals and an amended plan leave the sheets of earlier days as they were")
  func restatement() throws {
    let timing = try Timing(.linear, from: day("2026-01-01"), to: day("2026-06-30"))
    let goal = try Goal(
      phrase: "不少于5次", measure: .sum, bound: .atLeast(Fraction(5)), unit: CountingUnit("次"),
      timing: timing)
    let restated = change(
      2,
      .restated(
        item, ItemRestatement(targetText: "不少于5次", goals: [goal], category: .meeting),
        on: try day("2026-05-01")))
    let after = try standing([loaded(), restated])
    #expect(after.targetText == "不少于5次")
    #expect(after.goals == [goal])
    #expect(after.category == .meeting)
    #expect(!after.isCategoryInferred)
    #expect(
      try standing([loaded(), restated], asOf: "2026-04-30").goals.map(\.phrase) == ["不少于2次"])
    let amended = try loaded(3, title: "民主议事会（扩大）", entered: "2026-07-15")
    #expect(try standing([loaded(), amended], asOf: "2026-06-30").title == "民主议事会")
    #expect(try standing([loaded(), amended], asOf: "2026-07-15").title == "民主议事会（扩大）")
  }

  @Test("withdrawn and returned records count nowhere, accepted ones are confirmed")
  func review() throws {
    func outcome(_ number: Int) throws -> Outcome {
      var outcome = Outcome(
        id: Outcome.ID(number), item: item, day: try day("2026-03-01"),
        amounts: [Amount(text: "1次", value: .quantity(try Quantity(1)), unit: CountingUnit("次"))])
      outcome.review = .pending
      return outcome
    }
    let recorded = change(
      2, .recorded([try outcome(1), try outcome(2), try outcome(3)], from: nil))
    let changes = [
      try loaded(), recorded, change(3, .reviewed([Outcome.ID(1)], .accepted)),
      change(4, .reviewed([Outcome.ID(2)], .returned)), change(5, .withdrawn([Outcome.ID(3)])),
    ]
    let records = try #require(PlanRecords(changes))
    let result = Completion(of: records, on: try day("2026-04-01")).items[0].goals[0]
    #expect(result.actual?.text == "1")
    #expect(Set(result.flags).isSuperset(of: [.returned(1), .withdrawn(1)]))
    #expect(records.outcomes[item]?.map(\.isConfirmed) == [true, false, false])
  }

  @Test("a tick taken back does not stand from that day on")
  func untick() throws {
    let tick = Tick(item: item, day: try day("2026-03-10"), by: "工会主席")
    let changes = [
      try loaded(), change(2, .ticked([tick], recording: [])),
      change(3, .unticked(item, on: try day("2026-04-01"))),
    ]
    #expect(PlanRecords(changes, asOf: try day("2026-03-20"))?.ticks[item] == [tick])
    #expect(PlanRecords(changes, asOf: try day("2026-04-01"))?.ticks[item]?.isEmpty ?? true)
  }

  @Test("remarks keep what was said before where nothing new is said")
  func remarks() throws {
    let changes = [
      try loaded(), change(2, .remarked(item, ItemRemarks(done: "已办一次", reason: "人手不足"))),
      change(3, .remarked(item, ItemRemarks(reason: "", next: "十月补办"))),
    ]
    #expect(
      PlanRecords(changes)?.remarks[item] == ItemRemarks(done: "已办一次", reason: "", next: "十月补办"))
  }

  @Test("settings are chosen by key, and what does not fit changes nothing")
  func settings() throws {
    let changes = [
      try loaded(), change(2, .set(key: "reminder-days", value: "7")),
      change(3, .set(key: "section-weight:民主管理", value: "60")),
      change(4, .set(key: "evidence", value: "every")),
    ]
    let settings = try #require(PlanRecords(changes)?.plan.settings)
    #expect(settings.reminderDays == 7)
    #expect(settings.sectionWeights == ["民主管理": Fraction(60)])
    #expect(settings.evidence == .every)
    var copy = settings
    for (key, value) in [
      ("reminder-days", "-1"), ("threshold-yellow", "40"), ("evidence", "maybe"),
      ("section-weight:民主管理", "0"), ("colour", "red"), ("review", "yes"),
    ] {
      let isChosen = copy.choose(key, value)
      #expect(!isChosen, "\(key) \(value)")
    }
    #expect(copy == settings)
  }
}
