import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("What a row of a plan table says was done")
struct ResultReaderTests {
  private static let header = ["序号", "工作项目", "工作目标", "计量单位"]

  private func results(_ grid: Grid) -> [ItemResults?] {
    PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026)).read([grid]).value.items
      .map(\.results)
  }

  /// The results of one row with a target, a unit and cells under further headers.
  private func row(_ target: String, unit: String = "", _ cells: [(String, String)])
    -> ItemResults?
  {
    results(
      GridFixture.grid([
        Self.header + cells.map(\.0), ["1", "议事会", target, unit] + cells.map(\.1),
      ])
    ).first ?? nil
  }

  /// The results of one row with one thing to do.
  private func row(_ cells: [(String, String)]) -> ItemResults? { row("召开一次", cells) }

  /// The results of one row under one header, with a cell of a kind.
  private func cell(_ header: String, _ cell: Cell, target: String = "召开一次") -> ItemResults? {
    let grid = GridFixture.cells([
      (Self.header + [header]).map { Cell(.text, $0) },
      ["1", "议事会", target, ""].map { Cell(.text, $0) } + [cell],
    ])
    return results(grid).first ?? nil
  }

  // MARK: Amounts

  @Test(
    "an amount takes its unit from the header, the unit column or its only goal",
    arguments: [
      ("不少于2次", "", "完成数", "2", "2"), ("不少于2次", "", "完成数", "2次", "2次"),
      ("不少于2", "次", "完成数", "2", "2次"), ("慰问金不超过2万元", "万元", "完成数", "1.2", "1.2万元"),
      ("不少于500人次", "", "参加人次", "115", "115人次"), ("不少于4期", "", "完成数（期）", "3", "3期"),
      ("办结率95%以上", "件", "实际完成", "38/40", "38/40件"),
      ("全年12次、参加500人次以上", "次", "完成数", "10", "10次"),
      ("不少于80条", "", "完成数", "50多条", "50多条"), ("不少于2次", "次", "完成数", "0", "0次"),
      ("全年12次、参加500人次以上", "", "完成数", "10次 450人次", "10次 450人次"),
      ("由406人增加到430人", "", "完成数", "累计421人", "累计421人"),
    ])
  func amounts(target: String, unit: String, header: String, text: String, expected: String) {
    let results = row(target, unit: unit, [(header, text)])
    #expect(results?.amounts.map(\.text) == [expected])
    #expect(results?.amounts.map(\.cell) == ["E2"])
    #expect(results?.isDone == false)
    #expect(results?.problems == [])
  }

  @Test("a second column of amounts counts where it names another unit, and once")
  func severalColumns() {
    let both = row("全年12次、参加500人次以上", [("实际次数", "10"), ("参加人次", "450")])
    #expect(both?.amounts.map(\.text) == ["10次", "450人次"])
    let twice = row("全年12次、参加500人次以上", unit: "次", [("完成数（次）", "10"), ("实际次数", "10")])
    #expect(twice?.amounts.map(\.text) == ["10次"])
  }

  @Test("money spent goes to the budget, in the unit of its header or of the budget")
  func spent() {
    let yuan = row([("经费预算（元）", "20000"), ("实际支出", "8000")])
    #expect(yuan?.amounts.map(\.text) == ["②8000元"])
    let tenThousands = row([("经费预算（万元）", "2"), ("实际支出", "0.8")])
    #expect(tenThousands?.amounts.map(\.text) == ["②0.8万元"])
    let own = row([("经费预算（万元）", "2"), ("实际支出（元）", "8000")])
    #expect(own?.amounts.map(\.text) == ["②8000元"])
    #expect(row([("实际支出", "8000")]) == nil)
  }

  @Test("a share without its parts is told, and of what is no share 100% means done")
  func shares() {
    let told = row("办结率95%以上", [("完成数", "96%")])
    #expect(told?.amounts == [])
    #expect(told?.problems.map(\.kind) == [.resultShareWithoutParts])
    #expect(cell("完成数", Cell(.percent, "1"), target: "办结率95%以上")?.problems.map(\.found) == ["100%"])
    #expect(cell("完成数", Cell(.percent, "1"))?.isDone == true)
    #expect(
      row("办结率95%以上", unit: "%", [("完成数", "96")])?.problems.map(\.kind)
        == [.resultShareWithoutParts])
  }

  @Test("a day a spreadsheet made of 12/12 is not read as an amount")
  func madeIntoDay() {
    let results = cell("完成数", Cell(.date, "2026-12-12"), target: "办结率95%以上")
    #expect(results?.amounts == [])
    #expect(results?.problems.map(\.kind) == [.resultUnreadable])
  }

  @Test("an amount merged over several items is told once and given to none; a tick holds for all")
  func merged() {
    let grid = GridFixture.grid(
      [
        Self.header + ["完成数", "是否完成"], ["1", "议事会", "不少于2次", "次", "5", "√"],
        ["2", "座谈会", "不少于2次", "次", "", ""], ["3", "座谈", "不少于2次", "次", "2", "×"],
      ], merges: ["E2:E3", "F2:F3"])
    let read = results(grid)
    #expect(read.map { $0?.amounts.map(\.text) } == [[], [], ["2次"]])
    #expect(read.map { $0?.isDone } == [true, true, false])
    #expect(read.map { $0?.problems.map(\.cell) } == [["E2"], [], []])
    #expect(read[0]?.problems.map(\.kind) == [.resultForSeveralItems])
  }

  @Test("a dash, a blank or 无 says nothing", arguments: ["", "/", "—", "无", "-"])
  func nothing(text: String) {
    #expect(row([("完成数", text), ("完成情况", text), ("是否完成", text), ("完成日期", text)]) == nil)
  }

  @Test("what is crossed out says nothing")
  func struck() throws {
    var builder = GridBuilder(name: "Sheet1")
    let rows = [Self.header + ["完成数", "完成情况"], ["1", "议事会", "不少于2次", "次", "2", "开了两次"]]
    for (row, line) in rows.enumerated() {
      for (column, text) in line.enumerated() {
        _ = builder.add(Cell(.text, text), at: CellAddress(row: row, column: column))
      }
    }
    builder.struckCells = [try #require(CellAddress("E2"))]
    let read = try #require(results(builder.finish()).first ?? nil)
    #expect(read.amounts == [])
    #expect(read.remarks.done == "开了两次")
  }

  // MARK: Status and day

  @Test("a ticked box of a spreadsheet is a Boolean cell")
  func booleans() {
    #expect(cell("是否完成", Cell(.boolean, "true"))?.isDone == true)
    #expect(cell("是否完成", Cell(.boolean, "false")) == nil)
  }

  @Test("a status that is neither word nor sign is told")
  func unreadableStatus() {
    let results = row([("状态", "很好")])
    #expect(results?.isDone == false)
    #expect(results?.problems.map(\.kind) == [.resultUnreadable])
    #expect(results?.problems.map(\.cell) == ["E2"])
    #expect(results?.problems.map(\.found) == ["很好"])
  }

  @Test("a word in the column of amounts is a status, unless a column of its own says one")
  func wordAmongAmounts() {
    #expect(row([("完成数", "已完成")])?.isDone == true)
    #expect(row([("是否完成", "进行中"), ("完成数", "√")]) == nil)
  }

  @Test(
    "a day is read as it stands, a month as the span it is",
    arguments: [
      ("2026-03-20", "2026-03-20", "2026-03-20"), ("3月20日", "2026-03-20", "2026-03-20"),
      ("3.20", "2026-03-20", "2026-03-20"), ("20260320", "2026-03-20", "2026-03-20"),
      ("6月", "2026-06-01", "2026-06-30"), ("二季度", "2026-04-01", "2026-06-30"),
      ("6月上旬", "2026-06-01", "2026-06-10"), ("2025年12月30日", "2025-12-30", "2025-12-30"),
    ])
  func days(text: String, first: String, last: String) {
    let day = row([("完成日期", text)])?.day
    #expect(day?.first.description == first)
    #expect(day?.last.description == last)
  }

  @Test("a stored day is read, a number that may be two days is not")
  func storedDays() {
    #expect(
      cell("完成日期", Cell(.date, "2026-03-31T00:00:00"))?.day?.last.description == "2026-03-31")
    #expect(cell("完成日期", Cell(.number, "46112"))?.day?.last.description == "2026-03-31")
    #expect(cell("完成日期", Cell(.number, "3.1"))?.problems.map(\.kind) == [.resultDayUnreadable])
  }

  @Test("what is no day is told", arguments: ["2月30日", "13月", "全年", "待定", "今天"])
  func noDays(text: String) {
    let results = row([("完成日期", text)])
    #expect(results?.day == nil)
    #expect(results?.isDone == false)
    #expect(results?.problems.map(\.kind) == [.resultDayUnreadable])
  }

  @Test("a day alone says that the item is done, beside an amount it only dates it")
  func dayAlone() {
    #expect(row([("完成日期", "3月20日")])?.isDone == true)
    #expect(row([("完成日期", "3月20日"), ("完成数", "1次")])?.isDone == false)
    #expect(row([("完成日期", "3月20日"), ("完成数", "很多")])?.isDone == false)
    #expect(row([("完成日期", "3月20日"), ("未完成原因", "场地维修")])?.isDone == false)
    #expect(row([("完成日期", "3月20日"), ("状态", "未完成")])?.isDone != true)
  }

  // MARK: Words

  @Test("words go to the place leadership reads them in")
  func words() {
    let results = row([
      ("完成情况", "听取四个报告，参加115人次"), ("未完成原因", "场地维修"), ("整改措施", "九月补开"), ("备注", "按计划"),
      ("佐证材料", "纪要0320；照片;\n签到表"),
    ])
    #expect(
      results?.remarks == ItemRemarks(done: "听取四个报告，参加115人次", reason: "场地维修", next: "九月补开"))
    #expect(results?.amounts == [])
    #expect(results?.evidence == ["纪要0320", "照片", "签到表"])
  }

  @Test(
    "what comes next is told under any of its headers",
    arguments: ["下一步措施", "下一步打算", "改进措施", "整改措施", "下步措施", "下一步工作计划"])
  func next(header: String) {
    let results = row("不少于2次", [(header, "九月补开")])
    #expect(results?.remarks == ItemRemarks(next: "九月补开"))
    #expect(results?.isDone == false)
    // Without being asked for it stays with the item as it stands.
    let read = PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026)).read([
      GridFixture.grid([Self.header + [header], ["1", "议事会", "不少于2次", "次", "九月补开"]])
    ])
    #expect(read.value.items.map(\.item.title) == ["议事会"])
    #expect(read.value.items.first?.item.extra.map(\.text) == ["九月补开"])
  }

  @Test(
    "several columns of one kind are told apart by their headers, and none is read as an amount")
  func severalWords() {
    let results = row(
      "不少于4次", [("一季度完成情况", "1次"), ("二季度完成情况", "已开两次"), ("存在问题", "人手不足"), ("未完成原因", "场地维修")])
    #expect(results?.amounts == [])
    #expect(results?.remarks.done == "一季度完成情况：1次；二季度完成情况：已开两次")
    #expect(results?.remarks.reason == "存在问题：人手不足；未完成原因：场地维修")
  }

  @Test(
    "a text that is an amount and nothing else is one",
    arguments: [
      ("不少于2次", "2次"), ("全年12次、参加500人次以上", "2次，115人次"), ("不少于80条", "50多条"),
      ("分步：方案40%、实施60%", "方案完成"), ("不少于2次", "3"),
    ])
  func resultAmounts(target: String, text: String) {
    let results = row(target, [("完成情况", text)])
    #expect(results?.amounts.map(\.text) == [text])
    #expect(results?.remarks == ItemRemarks())
  }

  @Test(
    "a sentence is words only, whatever figures it holds",
    arguments: [
      "参加115人次", "组织2次座谈会", "2次座谈会", "已召开2次，反响良好", "年度培训任务已完成", "1.听取报告；2.选举代表",
    ])
  func sentences(text: String) {
    let results = row("不少于2次", [("完成情况", text)])
    #expect(results?.amounts == [])
    #expect(results?.isDone == false)
    #expect(results?.remarks.done == text)
  }

  @Test("a bare word of the words' column is a status", arguments: ["√", "已完成", "完成。", "100%"])
  func resultStatus(text: String) {
    let results = row([("完成情况", text)])
    #expect(results?.isDone == true)
    #expect(results?.remarks == ItemRemarks())
  }

  @Test("an amount in the words' column is words where a column of its own says another")
  func amountTwice() {
    let results = row("不少于2次", [("完成数", "2次"), ("完成情况", "1次")])
    #expect(results?.amounts.map(\.text) == ["2次"])
    #expect(results?.remarks.done == "1次")
  }

  @Test("what was called off stays readable")
  func calledOff() {
    let results = row([("完成情况", "暂缓")])
    #expect(results?.status?.status == .calledOff)
    #expect(results?.remarks.done == "暂缓")
  }

  @Test("last year's results are not this year's")
  func lastYear() {
    #expect(row("不少于2次", [("上年完成情况", "5次"), ("去年完成数", "5")]) == nil)
  }

  // MARK: The plan

  @Test("the texts stay with the item, and without them the plan is the same")
  func extra() throws {
    let cells = [("完成数", "2"), ("完成情况", "两次"), ("下一步措施", "继续"), ("经费来源", "会费")]
    let grid = GridFixture.grid([
      Self.header + cells.map(\.0), ["1", "议事会", "不少于2次", "次"] + cells.map(\.1),
    ])
    let reader = PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026))
    let item = try #require(reader.read([grid]).value.items.first).item
    #expect(item.extra.map(\.header) == ["完成数", "完成情况", "下一步措施", "经费来源"])
    #expect(item.extra.map(\.text) == ["2", "两次", "继续", "会费"])
    #expect(item.withoutResults.extra.map(\.header) == ["经费来源"])
  }
}
