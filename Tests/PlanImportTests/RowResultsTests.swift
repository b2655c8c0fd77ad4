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

  @Test("is told and given to none where one row is several items")
  func split() {
    let items = items([["1", "①讲座②竞赛", "①不少于4场②不少于2次", "年底", "3场"]])
    #expect(items.map(\.item.title) == ["讲座", "竞赛"])
    #expect(items.flatMap { $0.results?.amounts ?? [] } == [])
    #expect(items.flatMap { $0.results?.problems ?? [] }.map(\.kind) == [.resultForSeveralItems])
    #expect(items.flatMap { $0.results?.problems ?? [] }.map(\.cell) == ["E2"])
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
