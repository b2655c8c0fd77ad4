import ExactNumbers
import GoalModel
import Testing

@testable import PlanStore

@Suite("Changes are read back as they were entered")
struct RoundTripTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  /// Enters what is given into a ledger that holds the sample plan as `c1`, and reads it back from
  /// the file, without `c1`.
  private func readBack(_ contents: [Change.Content]) throws -> [Change] {
    do {
      let store = try PlanStore.sample(at: path)
      for content in contents {
        try store.add(content, by: "王秀英", reason: "补录", entered: "2026-07-01T09:30:00")
      }
    }
    return Array(try PlanStore(opening: path).changes().dropFirst())
  }

  private func change(_ number: Int, _ content: Change.Content) -> Change {
    Change(
      id: Change.ID(number), entered: "2026-07-01T09:30:00", by: "王秀英", year: 2026,
      reason: "补录", content: content)
  }

  @Test("a plan with every measure, bound and schedule")
  func loaded() throws {
    let content = Change.Content.loaded(try Samples.plan(version: 4), from: Samples.source)
    #expect(try readBack([content]) == [change(2, content)])
  }

  @Test("a plan without items")
  func empty() throws {
    let content = Change.Content.loaded(
      Plan(year: 2027, title: "", items: []), from: Samples.source)
    #expect(try readBack([content]) == [change(2, content)])
  }

  @Test("outcomes, numbered by the ledger")
  func recorded() throws {
    let entered: [Change.Content] = [
      .recorded([try Samples.plainOutcome(id: 77)], from: nil),
      .recorded(
        [try Samples.fullOutcome(id: 0, correcting: 1), try Samples.plainOutcome()],
        from: Samples.source),
      .recorded([], from: nil),
    ]
    let expected: [Change.Content] = [
      .recorded([try Samples.plainOutcome(id: 1)], from: nil),
      .recorded(
        [try Samples.fullOutcome(id: 2, correcting: 1), try Samples.plainOutcome(id: 3)],
        from: Samples.source),
      .recorded([], from: nil),
    ]
    #expect(
      try readBack(entered) == [
        change(2, expected[0]), change(3, expected[1]), change(4, expected[2]),
      ])
  }

  @Test("an outcome that says nothing")
  func silent() throws {
    let outcome = Outcome(
      id: Outcome.ID(1), item: Samples.meeting, day: try Samples.day("2026-01-01"), amounts: [])
    #expect(
      try readBack([.recorded([outcome], from: nil)])
        == [change(2, .recorded([outcome], from: nil))])
  }

  @Test("ticks, with and without a reason for being short")
  func ticked() throws {
    let day = try Samples.day("2026-06-30")
    let ticks = [
      Tick(item: Samples.training, day: day, by: "王秀英"),
      Tick(item: Samples.meeting, day: day, by: "", short: "经费不足"),
      Tick(item: Samples.meeting, day: day, by: "张三", short: ""),
    ]
    let content = Change.Content.ticked(ticks, recording: [try Samples.plainOutcome(id: 1)])
    let alone = Change.Content.ticked(ticks, recording: [])
    #expect(try readBack([content, alone]) == [change(2, content), change(3, alone)])
  }

  @Test("an undo, and the undo of an undo")
  func undone() throws {
    let first = Change.Content.undone(Change.ID(1))
    let second = Change.Content.undone(Change.ID(2))
    #expect(try readBack([first, second]) == [change(2, first), change(3, second)])
  }

  @Test("what is returned is what is read back")
  func returned() throws {
    let store = try PlanStore.sample(at: path)
    var outcome = try Samples.fullOutcome(id: 0)
    outcome.amounts = [
      Amount(text: "2人", value: .quantity(try Quantity(2), persons: ["甲", "乙"]))
    ]
    let returned = try store.add(.recorded([outcome, outcome], from: nil))
    #expect(returned.content.outcomes.map(\.id.number) == [1, 2])
    #expect(try store.changes().last == returned)
  }

  @Test(
    "texts of any kind",
    arguments: ["", " ", "\u{0}前后\u{0}", "'; DROP TABLE change; --", "𠮷👩‍👩‍👧\n\t", "e\u{301}"])
  func texts(text: String) throws {
    let amount = Amount(text: text, value: .step(text), unit: CountingUnit(text))
    var outcome = Outcome(
      id: Outcome.ID(1), item: Samples.training, day: try Samples.day("2026-01-05"),
      amounts: [amount])
    outcome.note = text
    outcome.recordedBy = text
    outcome.evidence = [.reference(text), .file(name: text, sha256: text)]
    let content = Change.Content.recorded([outcome], from: TableSource(name: text, sha256: text))
    let read = try #require(try readBack([content]).first?.content.outcomes.first)
    #expect(read == outcome)
    #expect(Array(read.note.utf8) == Array(text.utf8))
  }

  @Test("numbers lie in the file as exact text")
  func exactText() throws {
    let store = try PlanStore.full(at: path)
    func texts(_ sql: String) throws -> [String?] {
      let rows = try store.connection.prepare(sql)
      var texts: [String?] = []
      while try rows.step() { texts.append(rows.text(0)) }
      return texts
    }
    #expect(
      try texts("SELECT value FROM amount WHERE place < 3 AND outcome = 1")
        == ["2067", "-0.5", nil])
    #expect(
      try texts("SELECT numerator FROM amount WHERE kind = 'ratio' ORDER BY place")
        == ["398", "300", "999999999999999.999999"])
    #expect(
      try texts("SELECT weight FROM item_version")
        == ["123456789012345678901234567890/11", nil])
    #expect(try texts("SELECT day FROM outcome") == ["2026-05-20", "2026-01-05", "2026-01-05"])
  }
}
