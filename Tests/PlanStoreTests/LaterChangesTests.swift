import ExactNumbers
import GoalModel
import Testing

@testable import PlanStore

@Suite("What is said later of records and items is read back as it was entered")
struct LaterChangesTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  /// Enters what is given into a ledger that holds the sample plan as `c1` and the outcomes `r1` to
  /// `r3` as `c2`, reads it back from the file and expects it to be the same.
  private func expectReadBack(_ contents: [Change.Content]) throws {
    do {
      let store = try PlanStore.sample(at: path)
      let outcomes = Array(repeating: try Samples.plainOutcome(), count: 3)
      try store.add(.recorded(outcomes, from: nil))
      for (index, content) in contents.enumerated() {
        let returned = try store.add(
          content, by: "王秀英", reason: "补录", entered: "2026-07-01T09:30:00")
        #expect(
          returned
            == Change(
              id: Change.ID(index + 3), entered: "2026-07-01T09:30:00", by: "王秀英", year: 2026,
              reason: "补录", content: content))
      }
    }
    let store = try PlanStore(opening: path)
    #expect(try store.changes().dropFirst(2).map(\.content) == contents)
    #expect(try store.changes().dropFirst(2).map(\.reason) == contents.map { _ in "补录" })
    #expect(try store.check() == [])
  }

  @Test("outcomes taken back, in the order they were named")
  func withdrawn() throws {
    try expectReadBack([
      .withdrawn([Outcome.ID(3), Outcome.ID(1), Outcome.ID(3)]), .withdrawn([]),
      .withdrawn([Outcome.ID(2)]),
    ])
  }

  @Test("outcomes accepted, sent back, or pending again")
  func reviewed() throws {
    try expectReadBack([
      .reviewed([Outcome.ID(2), Outcome.ID(1)], .accepted), .reviewed([Outcome.ID(3)], .returned),
      .reviewed([Outcome.ID(3)], .pending), .reviewed([], .returned),
    ])
  }

  @Test("a tick taken back")
  func unticked() throws {
    try expectReadBack([
      .unticked(Samples.training, on: try Samples.day("2026-06-30")),
      .unticked(Samples.meeting, on: try Samples.day("2025-12-31")),
    ])
  }

  @Test("remarks, where nothing said is not the same as said to be empty")
  func remarked() throws {
    try expectReadBack([
      .remarked(Samples.meeting, ItemRemarks(done: "开了两次", reason: "李强请假", next: "十月补开")),
      .remarked(Samples.training, ItemRemarks(reason: "")),
      .remarked(Samples.meeting, ItemRemarks()),
    ])
  }

  @Test("decisions of every kind, with and without approval")
  func decided() throws {
    let day = try Samples.day("2026-07-03")
    let later = try Samples.day("2027-03-31")
    let decisions: [ItemDecision] = [
      .cancelled(approvedBy: nil), .cancelled(approvedBy: "赵主席"), .cancelled(approvedBy: ""),
      .deferred(to: later, approvedBy: nil), .deferred(to: later, approvedBy: "赵主席"),
      .deferred(to: day, approvedBy: ""), .approved(by: "赵主席"), .approved(by: ""), .reinstated,
    ]
    try expectReadBack(decisions.map { .decided(Samples.meeting, $0, on: day) })
  }

  @Test("restatements, where no goals are not the same as goals left as they were")
  func restated() throws {
    let day = try Samples.day("2026-07-04")
    let restatements = [
      try Samples.restatement(), ItemRestatement(), ItemRestatement(targetText: ""),
      ItemRestatement(goals: []), ItemRestatement(category: .fund),
      ItemRestatement(goals: [try Samples.goal(.milestone, .atLeast(.one), unit: nil)]),
    ]
    try expectReadBack(
      restatements.map { .restated(Samples.training, $0, on: day) }
        + [.restated(Samples.meeting, try Samples.restatement(), on: day)])
  }

  @Test("goals of a plan and goals restated do not get in each other's way")
  func goalsSideBySide() throws {
    let plan = Change.Content.loaded(try Samples.plan(version: 4), from: Samples.source)
    let restated = Change.Content.restated(
      Samples.meeting, try Samples.restatement(), on: try Samples.day("2026-07-04"))
    try expectReadBack([restated, plan, restated, plan])
  }

  @Test("rules as they were typed, fitting or not")
  func set() throws {
    try expectReadBack([
      .set(key: "reminder-days", value: "7"), .set(key: "", value: ""),
      .set(key: "section-weight:民主管理", value: "'; DROP TABLE setting; --"),
    ])
  }

  @Test("results of a table: outcomes, ticks and words of many items, or none of any")
  func broughtIn() throws {
    let later = try Samples.tableResults(id: 4)
    try expectReadBack([
      .broughtIn(later, from: Samples.source), .broughtIn(TableResults(), from: Samples.source),
      .remarked(Samples.meeting, ItemRemarks(done: "开了三次")),
      .broughtIn(TableResults(remarks: later.remarks), from: Samples.source),
      .ticked(later.ticks, recording: [try Samples.plainOutcome(id: 5)]),
      .broughtIn(
        TableResults(outcomes: [try Samples.plainOutcome(id: 6)], ticks: later.ticks),
        from: Samples.source),
    ])
  }

  @Test("the undo of a change of any such kind")
  func undone() throws {
    try expectReadBack([
      .withdrawn([Outcome.ID(1)]), .undone(Change.ID(3)), .set(key: "review", value: "on"),
      .undone(Change.ID(5)),
    ])
  }

  @Test(
    "nothing is kept where one of many is unknown",
    arguments: [
      Change.Content.withdrawn([Outcome.ID(1), Outcome.ID(6)]),
      .reviewed([Outcome.ID(1), Outcome.ID(6)], .accepted),
    ])
  func allOrNothing(last: Change.Content) throws {
    let store = try PlanStore.full(at: path)
    let before = try store.changes()
    let texts = try store.connection.integer("SELECT count(*) FROM personal_text")
    let day = try Samples.day("2026-07-01")
    let contents: [Change.Content] = [
      .decided(Samples.meeting, .approved(by: "钱副主席"), on: day),
      .remarked(Samples.meeting, ItemRemarks(done: "开了三次")),
      .recordedOutside([try Samples.outsideWork()]), last,
    ]
    #expect(throws: PlanStoreError.unknownOutcome(Outcome.ID(6))) {
      try store.transaction { writer throws(PlanStoreError) in
        for content in contents {
          _ = try writer.append(content, by: "张三", year: 2026, entered: "2026-07-01T09:30:00")
        }
      }
    }
    #expect(try store.changes() == before)
    #expect(try store.connection.integer("SELECT count(*) FROM personal_text") == texts)
    #expect(try store.check().filter { if case .evidence = $0 { false } else { true } } == [])
  }
}
