import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("A form that came back")
struct FilledFormTests {
  private static let header = [
    "序号", "类别", "事项", "目标", "完成时限", "目前完成", "本期完成", "完成日期", "完成 √", "佐证", "完成情况说明", "未完成原因",
    "下一步措施", "事项标识", "计划版本", "填报表编号", "行校验码",
  ]

  private static let row = [
    "3", "民主管理", "提案办结", "办结率达95%以上", "2026-12-31", "1/2件", "11/12件", "6月20日", "√", "台账", "已办",
    "缺材料", "补齐", "2026-003", "1", "plf", "x0",
  ]

  private func read(_ rows: [[String]], merges: [String] = [], more: [Grid] = [])
    -> Reading<FilledForm>
  {
    let grid = GridFixture.grid(rows, name: "填报表", merges: merges)
    return FilledFormReader(file: "表.xlsx").read([grid] + more)
  }

  private func lines(_ problems: [TableProblem]) -> [String] {
    problems.map { "\($0.kind.rawValue) \($0.cell) \($0.found)" }
  }

  @Test("gives every cell by what its column is about")
  func cells() throws {
    let reading = read([["2026年填报表"], Self.header, Self.row])
    let row = try #require(reading.value.rows.first)
    #expect(reading.problems == [])
    #expect(row.row == 3)
    #expect(row.text(.title) == "提案办结")
    #expect(row.text(.amount) == "11/12件")
    #expect(row.text(.status) == "√")
    #expect(row.text(.next) == "补齐")
    #expect(row.text(.item) == "2026-003")
    #expect(row.place(.amount) == "G3")
  }

  @Test("is known by its hidden sheet whatever that is called, and not where two are in one file")
  func identity() {
    let one = GridFixture.grid(
      [["planledger-form", "plf-a"]], name: "Sheet3", isHidden: true)
    let other = GridFixture.grid(
      [["planledger-form", "plf-b"]], name: "_meta", isHidden: true)
    #expect(read([Self.header, Self.row], more: [one]).value.id == "plf-a")
    #expect(read([Self.header, Self.row], more: [one, other]).value.id == nil)
    #expect(read([Self.header, Self.row]).value.id == nil)
  }

  @Test("is read wherever its columns were moved to")
  func moved() throws {
    let reading = read([Self.header.reversed(), Self.row.reversed()])
    let row = try #require(reading.value.rows.first)
    #expect(row.text(.evidence) == "台账")
    #expect(row.place(.evidence) == "H2")
    #expect(reading.problems == [])
  }

  @Test("is read under other names for its columns, and by their place where a name says nothing")
  func renamed() throws {
    var header = Self.header
    (header[6], header[9], header[10]) = ("这个月干了多少", "证明材料", "进展情况")
    let reading = read([header, Self.row])
    let row = try #require(reading.value.rows.first)
    #expect(row.text(.amount) == "11/12件")
    #expect(row.text(.evidence) == "台账")
    #expect(row.text(.account) == "已办")
    #expect(lines(reading.problems) == ["form-column-renamed G1 这个月干了多少 → 本期完成"])
  }

  @Test("says which columns are missing, and which of its own were not read")
  func columns() throws {
    var (header, cells) = (Self.header, Self.row)
    header.remove(at: 9)
    cells.remove(at: 9)
    let reading = read([header + ["领导意见", "空列"], cells + ["同意"]])
    #expect(
      lines(reading.problems) == ["form-column-missing A1 佐证", "form-column-unknown Q1 领导意见"])
    #expect(try #require(reading.value.rows.first).text(.evidence) == "")
  }

  @Test("holds neither blank rows, nor a header that was copied, nor the line to sign")
  func noRows() {
    let signature = ["填报人：张三"]
    let reading = read(
      [Self.header, Self.row, [], Self.header, ["4", "", "民主测评"], signature], merges: ["A6:M6"])
    #expect(reading.value.rows.map(\.row) == [2])
  }

  @Test("keeps rows whose hidden cells are lost, where something was filled in")
  func lost() {
    let cells = Array(Self.row.prefix(13))
    let blank = Array(Self.row.prefix(6))
    let reading = read([Array(Self.header.prefix(13)), cells, blank])
    #expect(reading.value.rows.map(\.row) == [2])
  }

  @Test("may be several sheets of one file, each with the forms its rows belong to")
  func several() {
    var other = Self.row
    (other[13], other[15]) = ("2026-004", "plf-b")
    let more = GridFixture.grid([["文体委员会"], Self.header, other], name: "文体")
    let hidden = GridFixture.grid([Self.header, Self.row], name: "旧表", isHidden: true)
    let rows = read([Self.header, Self.row], more: [more, hidden]).value.rows
    #expect(rows.map(\.sheet) == ["填报表", "文体"])
    #expect(rows.map { $0.text(.form) } == ["plf", "plf-b"])
  }

  @Test("that is none says so")
  func none() {
    let reading = read([["日期", "金额"], ["6月20日", "3"]])
    #expect(reading.value.rows.isEmpty)
    #expect(lines(reading.problems) == ["form-not-recognised  填报表"])
  }
}

@Suite("What a row of a form says was done")
struct FilledRowTests {
  private func item(_ target: String) -> PlanItem {
    let goals = TargetPhrase(target).goals(within: .wholeYear(2026), year: 2026).goals
    return PlanItem(id: PlanItem.ID("1"), title: "事项", due: .last(of: 2026), goals: goals)
  }

  private func results(
    _ cells: [FormField: Cell], _ target: String = "不少于2次", merges: [String] = [],
    isTicked: Bool = false
  ) throws -> ItemResults {
    let fields: [FormField] = [.title, .amount, .day, .status, .evidence, .account]
    let header = fields.map { Cell(.text, $0.usualHeader) }
    let row = fields.map { $0 == .title ? Cell(.text, "事项") : cells[$0] ?? Cell(.text, "") }
    let next = [Cell(.text, "另一事项"), Cell(.text, ""), Cell(.text, ""), Cell(.text, "√")]
    let grid = GridFixture.cells([header, row, next], merges: merges)
    let form = FilledFormReader(file: "").read([grid]).value
    return FilledRowReader(year: 2026).results(
      of: try #require(form.rows.first), for: item(target), isTicked: isTicked)
  }

  private func kinds(_ results: ItemResults) -> [String] {
    results.problems.map { "\($0.kind.rawValue) \($0.cell)" }
  }

  @Test("an amount stands as it was typed, with the day and the proofs")
  func amount() throws {
    let results = try results([
      .amount: Cell(.number, "2"), .day: Cell(.date, "2026-06-20T00:00:00"),
      .evidence: Cell(.text, "记录；照片"),
    ])
    #expect(results.amounts.map(\.text) == ["2"])
    #expect(results.day?.last == CalendarDay("2026-06-20"))
    #expect(results.evidence == ["记录", "照片"])
    #expect(!results.isDone)
  }

  @Test("only the column 完成 √ declares an item finished, not a day")
  func done() throws {
    #expect(!(try results([.day: Cell(.text, "6月20日")]).isDone))
    #expect(try results([.status: Cell(.text, "☑")]).isDone)
    #expect(try results([.status: Cell(.boolean, "true")]).isDone)
    #expect(!(try results([.status: Cell(.text, "进行中")]).isDone))
    #expect(!(try results([.status: Cell(.text, "√")], isTicked: true).isDone))
  }

  @Test("完成 as an amount is recorded of something to do, and declares anything else finished")
  func doneAsAmount() throws {
    let toDo = try results([.amount: Cell(.text, "已完成")], "召开一次")
    #expect(toDo.amounts.map(\.text) == ["完成"])
    #expect(!toDo.isDone)
    let counted = try results([.amount: Cell(.text, "已完成")])
    #expect(counted.amounts.isEmpty)
    #expect(counted.isDone)
  }

  @Test("a dash and 无 say nothing")
  func nothing() throws {
    let results = try results([.amount: Cell(.text, "—"), .evidence: Cell(.text, "无")])
    #expect(results.amounts.isEmpty)
    #expect(results.evidence.isEmpty)
    #expect(results.problems.isEmpty)
  }

  @Test("what cannot be read is told with its cell")
  func problems() throws {
    #expect(try kinds(results([.amount: Cell(.text, "好多")])) == ["result-unreadable B2"])
    // 11/12 became a day; nobody knows what was typed.
    #expect(
      try kinds(results([.amount: Cell(.date, "2026-11-12T00:00:00")]))
        == ["result-unreadable B2"])
    #expect(
      try kinds(results([.amount: Cell(.text, "95%")], "办结率达95%以上"))
        == ["result-share-without-parts B2"])
    #expect(try kinds(results([.day: Cell(.text, "过几天")])) == ["result-day-unreadable C2"])
    #expect(try kinds(results([.status: Cell(.text, "再说")])) == ["result-unreadable D2"])
    #expect(
      try kinds(results([.amount: Cell(.text, "3次")], merges: ["B2:B3"]))
        == ["result-for-several-items B2"])
  }
}
