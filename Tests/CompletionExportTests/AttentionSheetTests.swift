import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing

@Suite("The sheet of what needs attention")
struct AttentionSheetTests {
  private func attention(_ plan: SamplePlan? = nil) throws -> Sheet {
    try #require(try (plan ?? SamplePlan()).source().document.sheet("重点关注"))
  }

  @Test("groups by what is the matter, the gravest first")
  func order() throws {
    let headings = try attention().rows.filter { $0.cells.count == 1 }.map { $0.cells[0].plain }
    #expect(
      headings.dropFirst(2) == [
        "一、突破限额或已发生（1项）", "二、已逾期（1项）", "三、未达标办结（1项）", "四、有缺项、漏报（1项）",
        "五、目标待明确（1项）",
      ])
  }

  @Test("says of each what stands and what is still needed, and who answers for it")
  func entries() throws {
    let sheet = try attention()
    let overdue = try #require(sheet.row(beginning: "4", after: 3)).cells.map(\.plain)
    #expect(
      overdue == [
        "4", "文体活动", "端午进病区", "组织一次", "已逾期", "应于6月19日前完成，尚未完成。", "请办理并登记完成，已逾期11天",
        "2026-6-19", "文体委员会", "干事",
      ])
    let short = try #require(sheet.row(beginning: "8", after: 3)).cells.map(\.plain)
    #expect(short[6] == "已按未达标办结，原因：当天下雨")
    let slots = try #require(sheet.row(beginning: "一.6", after: 3)).cells.map(\.plain)
    #expect(slots[5] == "每月1次，共12个月，已过6个月，已完成5个月，有缺项，完成率41.7%。")
    #expect(slots[6] == "缺项不能补，请说明原因，其余6个月每月1次")
  }

  @Test("leaves out what is on schedule, done or called off")
  func leftOut() throws {
    let numbers = try attention().rows.dropFirst(3).map { $0.cells[0].plain }
    for number in ["1", "2", "3", "7"] { #expect(!numbers.contains(number)) }
  }

  @Test("an unapproved cancellation is asked about once")
  func cancellation() throws {
    var plan = try SamplePlan()
    plan.items[1].state = .cancelUnapproved
    let rows = try attention(plan).rows.filter { $0.cells[0].plain == "2" }
    #expect(rows.count == 1)
    #expect(rows.first?.cells[6].plain == "请补办取消审批，或恢复办理")
  }

  @Test("is left out where nothing needs attention")
  func nothing() throws {
    var plan = try SamplePlan()
    plan.items = Array(plan.items.prefix(1))
    #expect(try plan.source().document.sheet("重点关注") == nil)
  }
}
