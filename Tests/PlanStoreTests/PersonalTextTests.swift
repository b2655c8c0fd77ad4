import ExactNumbers
import GoalModel
import Testing

@testable import PlanStore

@Suite("Personal texts lie apart, under salted digests")
struct PersonalTextTests {
  private struct Row {
    let kind: String
    let salt: [UInt8]
    let digest: [UInt8]
    let text: String
  }

  private func rows(_ store: PlanStore) throws -> [Row] {
    let rows = try store.connection.prepare(
      "SELECT kind, salt, digest, text FROM personal_text ORDER BY id")
    var read: [Row] = []
    while try rows.step() {
      read.append(
        Row(
          kind: rows.text(0) ?? "", salt: rows.blob(1), digest: rows.blob(2),
          text: rows.text(3) ?? ""))
    }
    return read
  }

  @Test("names have one row each, notes one wherever they are written")
  func sharing() throws {
    let store = try PlanStore.full()
    try store.add(.undone(Change.ID(1)), by: "王秀英", reason: "补录")
    let rows = try rows(store)
    #expect(rows.filter { $0.kind == "name" }.map(\.text) == ["张三", "王秀英", "赵主席"])
    #expect(
      rows.filter { $0.kind == "note" }.map(\.text)
        == [
          "与李强商定", "补录", "李强因病缺席", "经费不足", "看望李强", "李强已出院", "开了两次", "李强请假", "十月补开",
          "只开了一次", "办了两期", "", "李强出差", "九月补开", "补录",
        ])
  }

  @Test("what was said later can be forgotten, and what was decided stays so")
  func forgetting() throws {
    let store = try PlanStore.full()
    try store.connection.execute("UPDATE personal_text SET text = NULL, salt = NULL")
    let read = try store.changes().suffix(9).map(\.content)
    guard case .recordedOutside(let works) = read[0] else {
      Issue.record("no work was recorded")
      return
    }
    #expect(works.map(\.title) == [""])
    #expect(works.map(\.recordedBy) == [""])
    #expect(works.map(\.note) == [""])
    #expect(works.map(\.amounts.count) == [try Samples.amounts().count + 1])
    #expect(read[4] == .remarked(Samples.meeting, ItemRemarks(done: "", reason: "", next: "")))
    let decision = ItemDecision.deferred(to: try Samples.day("2027-03-31"), approvedBy: "")
    #expect(read[5] == .decided(Samples.meeting, decision, on: try Samples.day("2026-07-03")))
  }

  @Test("the digest covers salt and text, and differs for equal texts")
  func digests() throws {
    let store = try PlanStore(creating: ":memory:")
    let plan = Change.Content.loaded(Plan(year: 2026, title: "", items: []), from: Samples.source)
    try store.add(plan, by: "", reason: "补录")
    try store.add(plan, by: "", reason: "补录")
    let rows = try rows(store)
    #expect(rows.map(\.salt.count) == [16, 16])
    #expect(rows[0].salt != rows[1].salt)
    #expect(rows[0].digest != rows[1].digest)
    for row in rows {
      #expect(
        SHA256.hexadecimal(row.digest) == SHA256.hex(of: row.salt + Array("补录".utf8)))
    }
  }

  @Test("of a person counted by id only a digest under the ledger's salt is kept")
  func persons() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("planledger.sqlite")
    var salt: [UInt8] = []
    do {
      let store = try PlanStore.sample(at: path)
      let first = try store.add(.recorded([try counting(["工号-4711", "工号-4712"])], from: nil))
      try store.add(.recorded([try counting(["工号-4712"])], from: nil))
      // What was read back stands for the same persons when it is entered again.
      try store.add(.recorded(first.content.outcomes, from: nil))
      let ledger = try store.connection.prepare("SELECT person_salt FROM ledger")
      #expect(try ledger.step())
      salt = ledger.blob(0)
    }
    #expect(salt.count == 32)
    func digest(_ person: String) -> String { "p:" + SHA256.hex(of: salt + Array(person.utf8)) }
    let both: Set = [digest("工号-4711"), digest("工号-4712")]
    let read = try PlanStore(opening: path).changes().flatMap(\.content.outcomes)
    #expect(try read.map { try persons(of: $0) } == [both, [digest("工号-4712")], both])
    let file = try folder.bytes(of: "planledger.sqlite")
    #expect(!String(decoding: file, as: UTF8.self).contains("工号-47"))
    #expect(folder.names == ["planledger.sqlite"])
  }

  @Test("the same person has another digest in another ledger")
  func otherLedger() throws {
    let read = try (1...2).map { _ in
      let store = try PlanStore.sample()
      let change = try store.add(.recorded([try counting(["工号-4711"])], from: nil))
      return try persons(of: try #require(change.content.outcomes.first))
    }
    #expect(read[0] != read[1])
  }

  @Test("nobody named is not the same as nobody known")
  func noPersons() throws {
    let store = try PlanStore.sample()
    try store.add(.recorded([try counting([]), try Samples.plainOutcome()], from: nil))
    let read = try #require(try store.changes().last).content.outcomes
    #expect(try persons(of: read[0]) == [])
    #expect(read[1].amounts.first?.value == .quantity(try Quantity(1)))
  }

  private func counting(_ persons: Set<String>) throws -> Outcome {
    Outcome(
      id: Outcome.ID(0), item: Samples.training, day: try Samples.day("2026-01-05"),
      amounts: [
        Amount(
          text: "人", value: .quantity(try Quantity(persons.count), persons: persons),
          unit: .persons)
      ])
  }

  private func persons(of outcome: Outcome) throws -> Set<String> {
    guard case .quantity(_, _, let persons) = outcome.amounts.first?.value else { return ["?"] }
    return try #require(persons)
  }
}
