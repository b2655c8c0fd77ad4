import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("What was done, of rows that are not one item each")
struct RowResultsTests {
  private static let header = ["序号", "工作项目", "工作目标", "完成时限", "完成数", "完成日期", "完成情况"]

  private func items(_ rows: [[String]], merges: [String] = []) -> [PlanTableItem] {
    let grid = GridFixture.grid([Self.header] + rows, merges: merges)
    return PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026)).read([grid]).value
      .items
  }

  @Test("is put together where several rows are one item, and merged cells are read once")
  func joined() {
    let items = items(
      [
        ["1", "运动会", "参赛300人次以上", "9月", "329人次", "", "已举办"],
        ["", "", "设项目不少于9个", "", "9个"],
      ], merges: ["A2:A3", "B2:B3", "G2:G3"])
    #expect(items.count == 1)
    #expect(items.first?.results?.amounts.map(\.text) == ["329人次", "9个"])
    #expect(items.first?.results?.amounts.map(\.cell) == ["E2", "E3"])
    #expect(items.first?.results?.remarks.done == "已举办")
  }

  @Test("counts as done only where every row says so")
  func doneByAll() {
    let merges = ["A2:A3", "B2:B3"]
    let partly = items(
      [
        ["1", "换届", "制定方案", "3月", "", "2026-03-20"],
        ["", "", "上报结果", "9月", "", ""],
      ], merges: merges)
    #expect(partly.first?.results?.isDone != true)
    let wholly = items(
      [
        ["1", "换届", "制定方案", "3月", "", "2026-03-20"],
        ["", "", "上报结果", "9月", "", "2026-09-11"],
      ], merges: merges)
    #expect(wholly.first?.results?.isDone == true)
    #expect(wholly.first?.results?.day?.last.description == "2026-09-11")
  }

  /// The items of one row with two things to do, which says more under further headers.
  private func pair(_ cells: [(String, String)]) -> [PlanTableItem] {
    let grid = GridFixture.grid([
      ["序号", "工作项目", "工作目标", "完成时限"] + cells.map(\.0),
      ["1", "①讲座②竞赛", "①不少于4场②不少于2次", "年底"] + cells.map(\.1),
    ])
    return PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026)).read([grid]).value
      .items
  }

  @Test(
    "is told with its cell and given to none where one row is several items, and stays with them",
    arguments: [
      ("完成数", "3场"), ("完成情况", "讲座办了三场，竞赛推迟"), ("完成情况", "讲座办了三场\n竞赛推迟"),
      ("完成情况", "①讲座②竞赛③展板"), ("未完成原因", "人手不足"), ("下一步措施", "九月补办"),
      ("是否完成", "√"), ("完成日期", "6月10日"),
    ])
  func split(header: String, text: String) {
    let items = pair([(header, text)])
    #expect(items.map(\.item.title) == ["讲座", "竞赛"])
    #expect(items[0].results?.problems.map(\.kind) == [.resultForSeveralItems])
    #expect(items[0].results?.problems.map(\.cell) == ["E2"])
    #expect(items[0].results?.problems.map(\.found) == [text])
    #expect(items[0].results?.remarks == ItemRemarks())
    #expect(items[0].results?.isDone == false)
    #expect(items[1].results == nil)
    #expect(items.map { $0.item.extra.map(\.text) } == [[text], [text]])
  }

  @Test("goes to each of the items where it is numbered as they are")
  func splitAlike() {
    let items = pair([
      ("完成数", "①3场②2次"), ("是否完成", "1.进行中\n2.√"), ("完成日期", "①6月10日②5月8日"),
      ("完成情况", "（1）办了三场；（2）已办完"), ("未完成原因", "①讲师未定②无"), ("下一步措施", "①九月补办②/"),
      ("佐证材料", "①签到表；照片②成绩单"),
    ])
    let results = items.map(\.results)
    #expect(results.map { $0?.amounts.map(\.text) } == [["3场"], ["2次"]])
    #expect(results.map { $0?.isDone } == [false, true])
    #expect(results.map { $0?.day?.last.description } == ["2026-06-10", "2026-05-08"])
    #expect(
      results.map { $0?.remarks } == [
        ItemRemarks(done: "办了三场", reason: "讲师未定", next: "九月补办"), ItemRemarks(done: "已办完"),
      ])
    #expect(results.map { $0?.evidence } == [["签到表", "照片"], ["成绩单"]])
    #expect(results.map { $0?.problems } == [[], []])
  }

  @Test("counts none of several items as done by a day beside words for all of them")
  func splitDay() {
    let days = [("完成日期", "①6月10日②5月8日")]
    #expect(pair(days).map { $0.results?.isDone } == [true, true])
    let beside = pair(days + [("完成情况", "讲座只办了三场")])
    #expect(beside.map { $0.results?.isDone ?? false } == [false, false])
  }

  @Test(
    "is proved by what stands for all of several items only where the row says more, and told then")
  func splitEvidence() {
    // Beside nothing done it may be what is to be kept.
    #expect(pair([("完成数", ""), ("佐证材料", "签到表")]).map(\.results) == [nil, nil])
    let items = pair([("完成数", "①无②2次"), ("佐证材料", "照片")])
    #expect(items[0].results?.problems.map(\.cell) == ["F2"])
    #expect(items[1].results?.evidence == [])
    #expect(items[1].results?.amounts.map(\.text) == ["2次"])
  }

  @Test("of the year before is nobody's result")
  func pastYear() {
    let grid = GridFixture.grid([
      ["序号", "工作项目", "2025年实际完成数", "2026年目标", "完成时限"], ["1", "讲座", "3", "不少于4场", "年底"],
    ])
    let table = PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026)).read([grid]).value
    #expect(table.items.map(\.results) == [nil])
  }
}
