import GoalModel
import Testing

@testable import PlanStore

@Suite("Changes are kept all together or not at all")
struct TransactionTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  private enum SecondThoughts: Error, Equatable {
    case had
    case store(PlanStoreError)
  }

  @Test("nothing is kept where the body throws midway")
  func bodyThrows() throws {
    let store = try PlanStore.sample(at: path)
    let before = try store.changes()
    let outcome = try Samples.fullOutcome(id: 0)
    #expect(throws: SecondThoughts.had) {
      try store.transaction(failure: SecondThoughts.store) { writer throws(SecondThoughts) in
        do throws(PlanStoreError) {
          _ = try writer.append(
            .recorded([outcome], from: nil), by: "李四", year: 2026, entered: "2026-01-06T08:00:00")
          #expect(try writer.changes().count == 2)
        } catch {
          throw .store(error)
        }
        throw .had
      }
    }
    #expect(try store.changes() == before)
    #expect(try store.connection.integer("SELECT count(*) FROM personal_text") == 3)
    // The numbers are not used up either.
    let next = try store.add(.recorded([outcome], from: nil))
    #expect(next.id == Change.ID(2))
    #expect(next.content.outcomes.map(\.id) == [Outcome.ID(1)])
  }

  @Test("nothing is kept where the body carries on after a failure")
  func bodyCarriesOn() throws {
    let store = try PlanStore.sample(at: path)
    let before = try store.changes()
    let elsewhere = PlanItem.ID("2025-001")
    let outcomes = [try Samples.plainOutcome(), try Samples.plainOutcome(item: elsewhere)]
    #expect(throws: PlanStoreError.unknownItem(elsewhere)) {
      try store.transaction { writer throws(PlanStoreError) in
        for given in [outcomes, []] {
          _ = try? writer.append(
            .recorded(given, from: nil), by: "张三", year: 2026, entered: "2026-01-06T08:00:00")
        }
      }
    }
    #expect(try store.changes() == before)
  }

  @Test("several changes in one transaction follow each other")
  func several() throws {
    let store = try PlanStore.sample(at: path)
    let outcome = try Samples.plainOutcome()
    let numbers = try store.transaction { writer throws(PlanStoreError) in
      var numbers: [Int] = []
      for _ in 1...3 {
        let change = try writer.append(
          .recorded([outcome], from: nil), by: "张三", year: 2026, entered: "2026-01-06T08:00:00")
        numbers += [change.id.number] + change.content.outcomes.map(\.id.number)
      }
      return numbers
    }
    #expect(numbers == [2, 1, 3, 2, 4, 3])
    #expect(try store.changes().map(\.id.number) == [1, 2, 3, 4])
  }

  @Test("what the ledger does not have is refused, and nothing is kept")
  func unknown() throws {
    let store = try PlanStore.sample(at: path)
    let elsewhere = PlanItem.ID("2025-001")
    let day = try Samples.day("2026-01-05")
    var correction = try Samples.plainOutcome()
    correction.corrects = Outcome.ID(1)
    let cases: [(Change.Content, PlanStoreError)] = [
      (.recorded([try Samples.plainOutcome(item: elsewhere)], from: nil), .unknownItem(elsewhere)),
      (.ticked([Tick(item: elsewhere, day: day, by: "")], recording: []), .unknownItem(elsewhere)),
      (.recorded([correction], from: nil), .unknownOutcome(Outcome.ID(1))),
      (.withdrawn([Outcome.ID(1)]), .unknownOutcome(Outcome.ID(1))),
      (.withdrawn([Outcome.ID(0)]), .unknownOutcome(Outcome.ID(0))),
      (.reviewed([Outcome.ID(1)], .accepted), .unknownOutcome(Outcome.ID(1))),
      (.unticked(elsewhere, on: day), .unknownItem(elsewhere)),
      (.remarked(elsewhere, ItemRemarks()), .unknownItem(elsewhere)),
      (
        .broughtIn(
          TableResults(remarks: [.init(item: elsewhere, words: ItemRemarks())]),
          from: Samples.source), .unknownItem(elsewhere)
      ),
      (.decided(elsewhere, .reinstated, on: day), .unknownItem(elsewhere)),
      (.restated(elsewhere, ItemRestatement(), on: day), .unknownItem(elsewhere)),
      (.undone(Change.ID(2)), .unknownChange(Change.ID(2))),
      (.undone(Change.ID(0)), .unknownChange(Change.ID(0))),
    ]
    for (content, expected) in cases {
      #expect(throws: expected) { try store.add(content) }
    }
    #expect(try store.changes().count == 1)
  }

  @Test("a plan that holds an item twice, and a moment that is none, are refused")
  func refused() throws {
    let store = try PlanStore.sample(at: path)
    var plan = try Samples.plan()
    plan.items += plan.items
    #expect(throws: PlanStoreError.self) { try store.add(.loaded(plan, from: Samples.source)) }
    #expect(throws: PlanStoreError.self) {
      try store.add(.undone(Change.ID(1)), entered: "2026-01-05 08:00")
    }
    #expect(try store.changes().count == 1)
  }

  @Test("rows that refer to nothing are refused by the tables")
  func foreignKeys() throws {
    let store = try PlanStore.full(at: path)
    let rows = [
      "INSERT INTO undo (change, target) VALUES (99, 1)",
      "INSERT INTO item (id, name, change) VALUES (9, 'x', 99)",
      "INSERT INTO tick (change, place, item, day) VALUES (3, 1, 9, '2026-01-01')",
      "INSERT INTO evidence (change, outcome, place, reference) VALUES (1, 1, 9, 'x')",
      "INSERT INTO outside_evidence (change, work, place, reference) VALUES (5, 1, 9, 'x')",
      "INSERT INTO withdrawal (change, place, outcome) VALUES (6, 9, 3)",
      "INSERT INTO withdrawal (change, place, outside_work) VALUES (6, 9, 1)",
      "INSERT INTO reviewed_outcome (change, place, outcome) VALUES (7, 9, 3)",
      "INSERT INTO untick (change, item, day) VALUES (7, 9, '2026-01-01')",
      "INSERT INTO remark (change, item, done) VALUES (7, 1, 99)",
      "INSERT INTO restated_goal_share VALUES (11, 2, 0, 0, '1', '2026-12-31')",
    ]
    for sql in rows {
      do {
        try store.connection.execute(sql)
        Issue.record("accepted: \(sql)")
      } catch {
        guard case .refused(let said) = error else { throw error }
        #expect(said.code == 787)
        #expect(said.message == "FOREIGN KEY constraint failed")
      }
    }
  }

  @Test("a second writer waits as long as it is told, then finds the ledger busy")
  func busy() throws {
    let first = try PlanStore.sample(at: path)
    let second = try PlanStore(opening: path, patience: .milliseconds(30))
    try first.transaction { _ throws(PlanStoreError) in
      let clock = ContinuousClock()
      let waited = clock.measure {
        #expect(throws: PlanStoreError.busy(path: path)) { try second.add(.undone(Change.ID(1))) }
      }
      #expect(waited >= .milliseconds(20))
      // Readers are never in the way of a writer, nor it in theirs.
      #expect(try second.changes().count == 1)
    }
    #expect(try second.add(.undone(Change.ID(1))).id == Change.ID(2))
    #expect(try first.add(.undone(Change.ID(2))).id == Change.ID(3))
    #expect(try second.changes() == first.changes())
  }

  @Test("writers side by side use every number once")
  func sideBySide() async throws {
    try PlanStore.sample(at: path)
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...2 {
        group.addTask {
          let store = try PlanStore(opening: path)
          for _ in 1...20 {
            try store.add(.recorded([try Samples.plainOutcome()], from: nil))
          }
        }
      }
      try await group.waitForAll()
    }
    let changes = try PlanStore(opening: path).changes()
    #expect(changes.map(\.id.number) == Array(1...41))
    #expect(changes.flatMap(\.content.outcomes).map(\.id.number) == Array(1...40))
  }

  @Test("a full disk leaves the ledger as it was")
  func diskFull() throws {
    let store = try PlanStore.sample(at: path)
    let before = try store.changes()
    let outcome = try Samples.fullOutcome(id: 0)
    let many = Array(repeating: outcome, count: 500)
    let pages = try #require(try store.connection.integer("PRAGMA page_count"))
    try store.connection.execute("PRAGMA max_page_count = \(pages + 5)")
    #expect(throws: PlanStoreError.diskFull(path: path)) {
      try store.add(.recorded(many, from: nil))
    }
    #expect(try store.changes() == before)
    #expect(try store.check() == [])
    try store.connection.execute("PRAGMA max_page_count = \(pages + 5000)")
    #expect(try store.add(.recorded(many, from: nil)).content.outcomes.count == 500)
  }

  @Test("a ledger that may only be read is read, and not written")
  func readOnly() throws {
    let store = try PlanStore.sample(at: path)
    try store.connection.execute("PRAGMA query_only = ON")
    #expect(throws: PlanStoreError.readOnly(path: path)) { try store.add(.undone(Change.ID(1))) }
    #expect(try store.changes().count == 1)
  }
}
