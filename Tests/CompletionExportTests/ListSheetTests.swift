import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing

@Suite("The sheets of records and of adjustments")
struct ListSheetTests {
  private static let photo = Evidence.file(
    name: "签到.jpg", sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")

  private static let box = Evidence.reference("档案盒3-12")

  @Test("every record is listed by its day, with its proof and what became of it")
  func records() throws {
    var year = try YearOfChanges()
    try year.record(1, YearOfChanges.first, "3次", on: "2026-03-02", evidence: Self.photo)
    try year.record(2, YearOfChanges.first, "2次", on: "2026-02-01", evidence: Self.box)
    try year.record(
      3, YearOfChanges.first, "4次", on: "2026-04-01", evidence: Self.box, corrects: 1)
    try year.record(4, YearOfChanges.second, "50人次", on: "2026-05-04", evidence: Self.box)
    try year.record(5, YearOfChanges.second, "50人次", on: "2026-05-04", evidence: Self.box)
    try year.record(6, YearOfChanges.second, "9元", on: "2026-05-05", evidence: Self.photo)
    try year.record(7, YearOfChanges.second, "30人次", on: "2025-12-30", evidence: Self.photo)
    try year.record(8, YearOfChanges.second, "40人次", on: "2026-06-01", evidence: Self.photo)
    try year.record(9, YearOfChanges.second, "70人次", on: "2026-09-01", evidence: Self.photo)
    year.add(.withdrawn([.init(8)]), on: "2026-06-02")
    let rows = try year.rows("完成记录")
    #expect(
      rows.map { [$0[0], $0[1], $0[2], $0[4], $0[8]] } == [
        ["7", "2025-12-30", "2", "30人次", "不在计划年度，未计入"],
        ["2", "2026-2-1", "1", "2次", "计入"],
        ["1", "2026-3-2", "1", "3次", "已由第3号更正"],
        ["3", "2026-3-2", "1", "4次", "计入（更正第1号）"],
        ["4", "2026-5-4", "2", "50人次", "计入"],
        ["5", "2026-5-4", "2", "50人次", "疑似重复，未计入"],
        ["6", "2026-5-5", "2", "9元", "未计入：没有对应的目标"],
        ["8", "2026-6-1", "2", "40人次", "已撤回"],
      ])
    #expect(rows[2][5] == "签到.jpg（01234567）")
    #expect(rows[1][5] == "档案盒3-12")
    #expect(rows[1][6] == "李")
  }

  @Test("the amounts that are said to count add up to the actual of the item sheet")
  func sums() throws {
    var year = try YearOfChanges()
    try year.record(1, YearOfChanges.first, "3次", on: "2026-03-02", evidence: Self.photo)
    try year.record(
      2, YearOfChanges.first, "4次", on: "2026-04-01", evidence: Self.box, corrects: 1)
    try year.record(3, YearOfChanges.first, "2次", on: "2026-05-01", evidence: Self.box)
    let counted = try year.rows("完成记录").filter { $0[8].hasPrefix("计入") }.map { $0[4] }
    #expect(counted == ["4次", "2次"])
    let items = try #require(try year.document().sheet("完成情况")).table
    #expect(items[0]["实际完成"]?.content == .number(Fraction(6)))
  }

  @Test("every decision and every new target is listed with its reason and who approved it")
  func adjustments() throws {
    var year = try YearOfChanges()
    let later = try #require(CalendarDay("2027-03-01"))
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
    let (first, second) = (YearOfChanges.first, YearOfChanges.second)
    let goals = try YearOfChanges.plan(targets: ["全年10次", "参加120人次"]).items[0].goals
    year.add(
      .restated(
        first, ItemRestatement(targetText: "全年10次", goals: goals), on: try day("2026-02-03")),
      on: "2026-02-03", reason: "场地减少")
    year.add(
      .decided(second, .deferred(to: later, approvedBy: nil), on: try day("2026-04-01")),
      on: "2026-04-01", reason: "天气")
    year.add(
      .decided(second, .approved(by: "主席"), on: try day("2026-04-08")), on: "2026-04-08")
    year.add(
      .decided(first, .cancelled(approvedBy: "主席"), on: try day("2026-05-01")),
      on: "2026-05-01", reason: "停办")
    year.add(.decided(first, .reinstated, on: try day("2026-07-01")), on: "2026-07-01")
    #expect(
      try year.rows("计划调整") == [
        ["2026-2-3", "1", "竞赛", "文体委员会", "调整目标", "全年12次", "全年10次", "场地减少", "", "干事"],
        [
          "2026-4-1", "2", "长跑", "文体委员会", "延期", "2026年12月31日前完成", "2027年3月1日前完成", "天气",
          "待批准", "干事",
        ],
        [
          "2026-4-8", "2", "长跑", "文体委员会", "批准延期", "2026年12月31日前完成", "2027年3月1日前完成", "",
          "主席", "干事",
        ],
        [
          "2026-5-1", "1", "竞赛", "文体委员会", "取消", "2026年12月31日前完成", "不再办理，不计入", "停办",
          "主席", "干事",
        ],
      ])
    #expect(try year.rows("计划调整", on: "2026-07-01").last?[4] == "恢复办理")
  }

  @Test("a later table of the plan is listed by what it states otherwise")
  func amendedTable() throws {
    var year = try YearOfChanges()
    var plan = try YearOfChanges.plan(targets: ["全年12次", "参加150人次"])
    plan.items[1].weight = Fraction(2)
    plan.items.removeFirst()
    var added = PlanItem(
      id: .init("2026-3"), title: "义诊", due: try #require(CalendarDay("2026-10-31")), goals: [])
    added.number = "3"
    plan.items.append(added)
    year.add(
      .loaded(plan, from: TableSource(name: "计划（调整）.xlsx", sha256: "")), on: "2026-05-06",
      reason: "年中调整")
    let rows = try year.rows("计划调整")
    #expect(rows.map { $0[1] } == ["2", "3", "1"])
    #expect(rows.map { $0[4] } == ["调整目标、权重", "新增事项", "删除事项"])
    #expect(rows[0][5] == "参加120人次\n权重未填")
    #expect(rows[0][6] == "参加150人次\n权重2")
    #expect(rows[2][5] == "全年12次\n2026年12月31日前完成")
    #expect(try year.document(on: "2026-05-05").sheet("计划调整") == nil)
  }

  @Test("work outside the plan is a block of its own, by its day")
  func outside() throws {
    var year = try YearOfChanges()
    var work = OutsideWork(
      id: .init(9), title: "抗洪捐款", day: try #require(CalendarDay("2026-06-12")),
      amounts: [Amount(text: "12600元", value: .quantity(try Quantity(12_600)))])
    work.evidence = [Self.box]
    work.recordedBy = "李"
    year.add(.recordedOutside([work]), on: "2026-06-12")
    let rows = try year.rows("重点关注")
    let heading = try #require(rows.firstIndex { $0[0].contains("计划外工作（1项") })
    #expect(rows[heading + 2] == ["2026-6-12", "抗洪捐款", "12600元", "档案盒3-12", "", "李"])
    let earlier = try year.rows("重点关注", on: "2026-06-11")
    #expect(!earlier.contains { $0[0].contains("计划外工作") })
  }

  @Test("sheets with nothing to say are left out")
  func leftOut() throws {
    let names = try YearOfChanges().document(on: "2026-01-06").sheets.map(\.name)
    #expect(names == ["总体情况", "完成情况"])
  }
}
