import GoalModel
import Testing

@testable import PlanLedger

@Suite("Matching a table with the ledger")
struct PlanMatchingTests {
  /// A table and a ledger in short, and what becomes of the rows.
  ///
  /// An item is `number title/target`, with `*` before one that has records and `@id` before one that
  /// states its id. The items of the ledger have the ids 2026-001 and so on.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let ledger: [String]
    let table: [String]
    /// The place in the ledger, from 1, that each row of the table takes; 0 is a new item.
    let expected: [Int]
    /// The rows, from 1, that a person is asked about.
    var asked: [Int] = []
    var same: [String] = []
    var new: [String] = []

    init(
      _ description: String, _ ledger: [String], _ table: [String], _ expected: [Int],
      asked: [Int] = [], same: [String] = [], new: [String] = []
    ) {
      testDescription = description
      self.ledger = ledger
      self.table = table
      self.expected = expected
      self.asked = asked
      self.same = same
      self.new = new
    }
  }

  static let cases = [
    Case("the same table", ["1 议事会", "2 培训班"], ["1 议事会", "2 培训班"], [1, 2]),
    Case("another order", ["1 议事会", "2 培训班"], ["1 培训班", "2 议事会"], [2, 1]),
    Case(
      "a row put in above", ["*1 议事会", "*2 培训班"], ["1 运动会", "2 议事会", "3 培训班"], [0, 1, 2]),
    Case("a row taken out", ["*1 议事会", "*2 培训班", "*3 运动会"], ["1 议事会", "2 运动会"], [1, 3]),
    Case("another width and blanks", ["1 ＡＢ 议事会"], ["1 AB议事会"], [1]),
    Case(
      "an id settles what nothing else would", ["*1 议事会", "2 培训班"],
      ["@2026-001 9 座谈交流"], [1]),
    Case(
      "an id goes before number and title", ["1 议事会", "2 培训班"],
      ["@2026-002 1 议事会", "2 培训班"], [2, 0]),
    Case("an id of no item leaves it to number and title", ["1 议事会"], ["@2026-009 1 议事会"], [1]),
    // Namesakes.
    Case(
      "namesakes by number", ["*1 讲座/一次", "*2 讲座/两次"], ["1 讲座/三次", "2 讲座/四次"], [1, 2]),
    Case(
      "namesakes renumbered, by what they say", ["*1 讲座/一次", "*2 讲座/两次"],
      ["1 开幕", "2 讲座/一次", "3 讲座/两次"], [0, 1, 2]),
    Case(
      "namesakes renumbered and one changed", ["*1 讲座/一次", "*2 讲座/两次"],
      ["2 讲座/一次", "3 讲座/五次"], [1, 2]),
    Case(
      "one of two namesakes taken out", ["*1 讲座/一次", "*2 讲座/两次"], ["2 讲座/三次"], [2]),
    Case("alike in everything, order decides", ["1 讲座", "1 讲座"], ["1 讲座", "1 讲座"], [1, 2]),
    Case(
      "namesakes renumbered and changed, with records", ["*1 讲座/一次", "*2 讲座/两次"],
      ["4 讲座/三次", "5 讲座/四次"], [0, 0], asked: [1, 2]),
    Case(
      "the same without records, where order decides", ["1 讲座/一次", "2 讲座/两次"],
      ["4 讲座/三次", "5 讲座/四次"], [1, 2]),
    // What looks alike.
    Case(
      "a corrected title of an item with records", ["*1 民主议事会"], ["7 民主议事会议"], [0], asked: [1]),
    Case("a corrected title without records", ["1 民主议事会"], ["7 民主议事会议"], [1]),
    Case("another title under the same number", ["*1 议事会"], ["1 运动会"], [0], asked: [1]),
    Case("the same without records", ["1 议事会"], ["1 运动会"], [0]),
    Case("another title and another number", ["*1 议事会"], ["2 运动会"], [0]),
    Case(
      "alike but not nearly the same, without records", ["1 春季长跑"], ["2 秋季长跑"], [0]),
    Case(
      "two that one may have been, without records", ["1 职工读书活动"],
      ["2 职工读书活动甲", "3 职工读书活动乙"], [0, 0]),
    // Answers.
    Case(
      "what a person says", ["*1 民主议事会", "*2 培训班"], ["1 民主议事会议", "2 交流会"], [1, 2],
      same: ["1=1", "2=2026-002"]),
    Case(
      "what a person says is new", ["*1 民主议事会"], ["1 民主议事会议"], [0], new: ["民主议事会议"]),
    Case(
      "that all is new", ["*1 民主议事会", "*2 培训班"], ["1 民主议事会议", "2 交流会"], [0, 0], new: ["all"]),
    Case(
      "an answer goes before the title", ["1 甲事", "2 乙事"], ["1 甲事", "2 乙事"], [2, 0], same: ["1=2"]),
    Case("an answer by cell", ["*1 民主议事会"], ["民主议事会议"], [1], same: ["C1=1"]),
  ]

  @Test("gives every row its place, or asks", arguments: cases)
  func matches(_ example: Case) throws {
    var known = PlanMatching.Known()
    for (place, text) in example.ledger.enumerated() {
      let item = try Self.row(text, place).item.identified(as: PlanItem.ID("2026-00\(place + 1)"))
      known.current.append(item)
      if text.hasPrefix("*") { known.kept[item.id, default: KeptRecords()].outcomes = 1 }
    }
    var answers = LoadAnswers()
    answers.same = example.same.map { pair in
      let parts = pair.split(separator: "=").map(String.init)
      return LoadAnswers.Pair(new: parts[0], old: parts[1])
    }
    answers.new = Set(example.new)
    let rows = try example.table.enumerated().map { try Self.row($1, $0) }
    let matching = try PlanMatching(rows, with: known, given: answers)
    let places = matching.partners.map { partner in
      partner.flatMap { partner in known.current.firstIndex { $0.id == partner.id } }.map { $0 + 1 }
        ?? 0
    }
    #expect(places == example.expected)
    let asked = rows.indices.filter { place in
      matching.questions.contains { $0.item == rows[place].item }
    }
    #expect(asked.map { $0 + 1 } == example.asked)
  }

  @Test("a question names every item that may be meant, and how to answer")
  func question() throws {
    var known = PlanMatching.Known()
    known.current = [
      try Self.row("1 春季长跑", 0).item.identified(as: PlanItem.ID("2026-001")),
      try Self.row("2 秋季长跑比赛", 1).item.identified(as: PlanItem.ID("2026-002")),
      try Self.row("2 联欢", 2).item.identified(as: PlanItem.ID("2026-003")),
    ]
    known.kept[PlanItem.ID("2026-001"), default: KeptRecords()].ticks = 1
    let rows = [try Self.row("2 秋季长跑", 0)]
    let matching = try PlanMatching(rows, with: known, given: LoadAnswers())
    let question = try #require(matching.questions.first)
    #expect(question.reference == "2")
    // 2 stands twice in the ledger, so only ids tell those two apart.
    #expect(question.candidates.map(\.reference) == ["2026-002", "1", "2026-003"])
    #expect(question.candidates.map(\.kept.ticks) == [0, 1, 0])
  }

  @Test("an answer that names nothing, or an item twice, is refused")
  func refusedAnswers() throws {
    var known = PlanMatching.Known()
    known.current = [try Self.row("1 议事会", 0).item.identified(as: PlanItem.ID("2026-001"))]
    let rows = [try Self.row("1 议事会", 0), try Self.row("2 培训班", 1)]
    func matching(_ same: [(String, String)], new: Set<String> = []) throws {
      var answers = LoadAnswers()
      answers.same = same.map { LoadAnswers.Pair(new: $0.0, old: $0.1) }
      answers.new = new
      _ = try PlanMatching(rows, with: known, given: answers)
    }
    #expect(throws: LedgerError.cannot(.notInTable("9"))) { try matching([("9", "1")]) }
    #expect(throws: LedgerError.itemUnknown("9")) { try matching([("1", "9")]) }
    #expect(throws: LedgerError.cannot(.answeredTwice(new: "2", old: "1"))) {
      try matching([("1", "1"), ("2", "1")])
    }
    #expect(throws: LedgerError.cannot(.answeredTwice(new: "1", old: "1 议事会"))) {
      try matching([("1", "1")], new: ["1"])
    }
  }

  @Test("a number means the item that bears it now before one that once did")
  func formerNumbers() throws {
    let (now, once) = (PlanItem.ID("2026-002"), PlanItem.ID("2026-001"))
    var known = PlanMatching.Known()
    known.current = [try Self.row("1 议事会", 0).item.identified(as: now)]
    known.former = [try Self.row("1 座谈会", 0).item.identified(as: once)]
    func partner(_ old: String) throws -> PlanItem.ID? {
      var answers = LoadAnswers()
      answers.same = [LoadAnswers.Pair(new: "7", old: old)]
      let rows = [try Self.row("7 交流", 0)]
      return try PlanMatching(rows, with: known, given: answers).partners[0]?.id
    }
    #expect(try partner("1") == now)
    #expect(try partner("座谈会") == once)
    #expect(try partner("2026-001") == once)
  }

  /// A row from its short form.
  private static func row(_ text: String, _ place: Int) throws -> PlanMatching.Row {
    var words = text.split(separator: " ").map(String.init)
    var id: PlanItem.ID?
    if words[0].hasPrefix("@") { id = PlanItem.ID(String(words.removeFirst().dropFirst())) }
    let isNumbered = words[0].contains { $0.isWholeNumber }
    let number = isNumbered ? words.removeFirst().filter { $0 != "*" } : ""
    let said = words.joined(separator: " ").split(separator: "/").map(String.init)
    var item = PlanItem(
      id: PlanItem.ID(""), title: said[0].filter { $0 != "*" }, due: .last(of: 2026), goals: [])
    item.number = number
    item.targetText = said.count > 1 ? said[1] : ""
    return PlanMatching.Row(item: item, cell: "C\(place + 1)", statedID: id)
  }
}
