import ExactNumbers
import GoalModel
import Testing

@Suite("What became of the promise between two review days")
struct AdjustmentTests {
  private let other = PlanItem.ID("2026-002")

  /// The plan as loaded, then the given changes; each side sees what was decided by its own day.
  private func compare(_ changes: [(Change.Content, reason: String)]) throws
    -> CompletionComparison
  {
    let plan = Plan(
      year: 2026, title: "计划",
      items: [try Sample.item(), try Sample.item(other, title: "提案答复")])
    let all =
      [Sample.change(1, .loaded(plan, from: TableSource(name: "a.csv", sha256: "")))]
      + changes.enumerated().map { Sample.change($0 + 2, $1.0, reason: $1.reason) }
    let before = try #require(PlanRecords(all, asOf: try Sample.day("2026-06-30")))
    let after = try #require(PlanRecords(all, asOf: try Sample.day("2026-09-30")))
    return try Sample.compare(before, after)
  }

  private func decided(_ decision: ItemDecision, on day: String) throws -> (
    Change.Content, reason: String
  ) {
    (.decided(Sample.id, decision, on: try Sample.day(day)), "院内改造")
  }

  @Test("a cancellation with approval takes the item out of the scope, and is no turn")
  func cancelled() throws {
    let comparison = try compare([decided(.cancelled(approvedBy: "工会主席"), on: "2026-07-15")])
    let item = try #require(comparison.items.first)
    #expect(item.adjustments == [.cancelled])
    #expect(item.turn == nil)
    #expect(item.isChanged)
    #expect(item.decisions.map(\.reason) == ["院内改造"])
    #expect(comparison.earlier.total.counts.inScope == 2)
    #expect(comparison.later.total.counts.inScope == 1)
    #expect(comparison.adjustedCount == 1)
  }

  @Test("a decision dated before the earlier day or after the later one is no change")
  func outside() throws {
    for day in ["2026-06-30", "2026-10-01"] {
      let item = try #require(
        try compare([decided(.cancelled(approvedBy: "工会主席"), on: day)]).items.first)
      #expect(item.adjustments.isEmpty)
      #expect(item.decisions.isEmpty)
    }
  }

  @Test(
    "what nobody has approved awaits approval; a deferral says from when to when or out of the year"
  )
  func deferred() throws {
    func adjustments(_ decisions: (ItemDecision, String)...) throws -> [Adjustment] {
      try #require(
        try compare(decisions.map { try decided($0.0, on: $0.1) }).items.first
      ).adjustments
    }
    #expect(try adjustments((.cancelled(approvedBy: nil), "2026-07-15")) == [.awaitsApproval])
    let next = try Sample.day("2027-03-31")
    #expect(
      try adjustments((.deferred(to: next, approvedBy: "工会主席"), "2026-07-15")) == [.deferred])
    #expect(
      try adjustments(
        (.cancelled(approvedBy: "工会主席"), "2026-05-15"), (.reinstated, "2026-07-15"))
        == [.reinstated])
  }

  @Test("a deferral within the year keeps the goals what they were")
  func postponed() throws {
    var item = try Sample.item()
    item.originalDue = try Sample.day("2026-07-31")
    item.due = item.originalDue
    item.goals = item.goals.map { $0.due(on: item.originalDue) }
    let plan = Plan(year: 2026, title: "计划", items: [item])
    let november = try Sample.day("2026-11-30")
    let all = [
      Sample.change(1, .loaded(plan, from: TableSource(name: "a.csv", sha256: ""))),
      Sample.change(
        2,
        .decided(
          item.id, .deferred(to: november, approvedBy: "工会主席"), on: try Sample.day("2026-07-15"))),
    ]
    let before = try #require(PlanRecords(all, asOf: try Sample.day("2026-06-30")))
    let after = try #require(PlanRecords(all, asOf: try Sample.day("2026-09-30")))
    let change = try #require(try Sample.compare(before, after).items.first)
    #expect(change.adjustments == [.postponed(from: item.originalDue, to: november)])
    #expect(change.goals.count == 1)
  }

  @Test("a restated target is an amendment, and what was reached is not compared across it")
  func restated() throws {
    let restatement = ItemRestatement(
      targetText: "不少于6次", goals: try Sample.item(target: 6).goals)
    let item = try #require(
      try compare([
        (.restated(Sample.id, restatement, on: try Sample.day("2026-07-15")), "任务减少")
      ]).items.first)
    #expect(item.adjustments == [.amended([.target])])
    #expect(item.goals.map { $0.later?.goal.bound } == [.atLeast(Fraction(6)), nil])
    #expect(item.goals.compactMap(\.movement).isEmpty)
  }

  @Test(
    "an amended plan adds, removes and renames; what was removed stands at the end of its section")
  func amended() throws {
    var renamed = try Sample.item()
    renamed.title = "民主恳谈会"
    renamed.person = "工会主席"
    let added = try Sample.item(PlanItem.ID("2026-003"), title: "院务公开")
    let amended = Plan(year: 2026, title: "计划", version: 2, items: [renamed, added])
    let comparison = try compare([
      (.loaded(amended, from: TableSource(name: "b.csv", sha256: "")), "年中调整")
    ])
    #expect(
      comparison.items.map(\.adjustments) == [[.amended([.title, .person])], [.added], [.removed]])
    #expect(comparison.items.map(\.item.title) == ["民主恳谈会", "院务公开", "提案答复"])
    #expect(comparison.sections.map(\.name) == ["民主管理"])
    #expect(comparison.sections.first?.later?.counts.items == 2)
  }
}
