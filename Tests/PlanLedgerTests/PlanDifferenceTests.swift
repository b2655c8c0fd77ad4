import GoalModel
import Testing
import Wording

@testable import PlanLedger

@Suite("The difference of two plan tables")
struct PlanDifferenceTests {
  private let header = "序号,类别,工作项目,工作目标,计量单位,权重,责任部门,责任人,完成时限,备注,参加人\n"

  /// The difference that loading the second table after the first would make.
  private func difference(_ first: String, _ second: String) throws -> PlanDifference {
    let sample = try SampleLedger()
    _ = try sample.load(sample.folder.file("a.csv", header + first))
    let reading = try PlanReading(
      PlanReading.Request(path: sample.folder.file("b.csv", header + second), year: 2026))
    return try #require(
      try sample.ledger.comparison(of: reading, today: try day("2026-09-30")).difference)
  }

  private func numbers(_ count: Int, from first: Int = 1) -> String {
    (0..<count).map { "\(first + $0),会议,第\($0)事,不少于2次,次,1,办公室,主席,年底,,\n" }.joined()
  }

  @Test("tells every field that changed, old and new")
  func fields() throws {
    let difference = try difference(
      "1,会议,议事会,不少于2次,次,1,办公室,主席,年底,,代表\n",
      "1,会议,议事会,不少于3场,场,2,宣传部,委员,10月底前,改期,全体\n")
    let changed = try #require(difference.changed.first)
    let told = changed.fields.map { field in
      let texts = field.texts(in: .chinese)
      return "\(field.name(in: .chinese)) \(texts.old) → \(texts.new)"
    }
    #expect(
      told == [
        "目标 不少于2次 → 不少于3场", "读作 不少于2次，12月31日前 → 不少于3场，10月31日前",
        "时限 年底 → 10月底前", "权重 1 → 2", "部门 办公室 → 宣传部", "责任人 主席 → 委员", "备注  → 改期",
        "参加人 代表 → 全体",
      ])
    #expect(difference.added.isEmpty && difference.removed.isEmpty && difference.moved.isEmpty)
  }

  @Test("a due day that moves does not change the goals that follow it")
  func dueOnly() throws {
    let difference = try difference(
      "1,会议,议事会,不少于2次,次,1,办公室,主席,年底,,\n", "1,会议,议事会,不少于2次,次,1,办公室,主席,6月底前,,\n")
    #expect(
      difference.changed.first?.fields.map { $0.name(in: .chinese) } == ["时限"])
  }

  @Test("a unit that changes is told by how the target is read now")
  func unitOnly() throws {
    let difference = try difference(
      "1,会议,议事会,2,次,1,办公室,主席,年底,,\n", "1,会议,议事会,2,场,1,办公室,主席,年底,,\n")
    let fields = try #require(difference.changed.first?.fields)
    #expect(fields.map { $0.name(in: .chinese) } == ["读作"])
    #expect(fields[0].texts(in: .chinese).new == "不少于2场，12月31日前")
  }

  @Test("a row put in above renumbers the rest and changes or moves nothing")
  func inserted() throws {
    let difference = try difference(
      numbers(5), "1,会议,开幕,不少于1次,次,1,办公室,主席,年底,,\n" + numbers(5, from: 2))
    #expect(difference.added.map(\.item.title) == ["开幕"])
    #expect(difference.renumbered.map(\.number.new) == ["2", "3", "4", "5", "6"])
    #expect(difference.changed.isEmpty && difference.moved.isEmpty)
  }

  @Test("of a row that moved past many others only itself is told")
  func movedOne() throws {
    let rows = numbers(6).split(separator: "\n").map { $0 + "\n" }
    let difference = try difference(
      rows.joined(), (rows.dropFirst() + rows.prefix(1)).joined())
    #expect(difference.moved.map(\.item.title) == ["第0事"])
    #expect(difference.moved.first?.after == "6 第5事")
  }

  @Test("an item in another section moved, wherever it stands")
  func section() throws {
    let difference = try difference(
      "1,会议,议事会,不少于2次,次,1,办公室,主席,年底,,\n", "1,民主管理,议事会,不少于2次,次,1,办公室,主席,年底,,\n")
    let moved = try #require(difference.moved.first)
    #expect(moved.section?.old == "会议" && moved.section?.new == "民主管理")
  }

  @Test("what was decided about an item is no difference of its table")
  func decided() throws {
    let sample = try SampleLedger()
    let path = try sample.folder.file("a.csv", header + numbers(3))
    _ = try sample.load(path)
    _ = try sample.ledger.decide(
      Ledger.DecisionRequest(item: "1", decision: .cancelled(approvedBy: "院党委"), reason: "停办"),
      sample.signature)
    _ = try sample.ledger.decide(
      Ledger.DecisionRequest(
        item: "2", decision: .deferred(to: try day("2027-03-01"), approvedBy: "院党委"), reason: "缓"),
      sample.signature)
    #expect(try sample.load(path).change == nil)
  }

  @Test("the table of the last load changes nothing, whatever was restated by hand since")
  func restated() throws {
    let sample = try SampleLedger()
    let path = try sample.folder.file("a.csv", header + numbers(2))
    _ = try sample.load(path)
    var request = Ledger.GoalRequest(item: "1")
    request.phrase = "不少于5次"
    request.reason = "职代会决定"
    _ = try sample.ledger.restate(request, sample.signature)
    #expect(try sample.load(path).change == nil)
    #expect(try sample.ledger.records(of: 2026).plan.items[0].targetText == "不少于5次")
    // A table that is an amendment states everything anew, and says so of what was restated.
    let other = try sample.folder.file(
      "b.csv", header + numbers(2) + "3,会议,闭幕,不少于1次,次,1,办公室,主席,年底,,\n")
    let error = #expect(throws: LedgerError.self) { try sample.load(other) }
    guard case .planDiffers(let difference, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(difference.changed.map(\.item.title) == ["第0事"])
    #expect(difference.changed.first?.fields.first?.texts(in: .chinese).old == "不少于5次")
  }

  @Test("a removed item says what is recorded of it, and takes it back when it returns")
  func removedAndBack() throws {
    let sample = try SampleLedger()
    let first = try sample.folder.file("a.csv", header + numbers(3))
    _ = try sample.load(first)
    _ = try sample.ledger.record(
      Ledger.RecordRequest(item: "2", amounts: ["1次"]), sample.signature)
    let fewer = try sample.folder.file(
      "b.csv",
      header
        + numbers(3).split(separator: "\n").filter { !$0.contains("第1事") }
        .joined(separator: "\n"))
    let removed = try sample.load(fewer, amending: "不办").difference.removedWithRecords
    #expect(removed.map(\.item.title) == ["第1事"])
    #expect(removed.map(\.kept.outcomes) == [1])
    let back = try sample.load(first, amending: "照办").difference.added
    #expect(back.map(\.isBack) == [true])
    #expect(back.map(\.kept.outcomes) == [1])
    let item = try #require(
      try sample.completion("2026-12-31").items.first { $0.item.title == "第1事" })
    #expect(item.goals.first?.actual?.text == "1")
  }
}
