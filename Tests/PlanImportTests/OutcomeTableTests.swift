import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("A table of outcomes")
struct OutcomeTableTests {
  static func read(_ rows: [[String]]) -> Reading<[OutcomeRow]> {
    OutcomeTableReader(year: 2026, today: .last(of: 2026)).read([GridFixture.grid(rows)])
  }

  @Test("gives every row with its day, its proofs and its cells")
  func rows() {
    let reading = Self.read([
      ["2026年完成记录"], ["日期", "事项", "数量", "佐证", "记录人", "备注"],
      ["1月22日", "22", "1次 148人次", "通报0122；照片;简报", "培训干事", "第一季度"], [],
      ["2026-02-25", "职代会", "完成"],
    ])
    #expect(reading.problems == [])
    #expect(reading.value.map(\.day.description) == ["2026-01-22", "2026-02-25"])
    #expect(reading.value.map(\.item) == ["22", "职代会"])
    #expect(reading.value.map(\.amounts) == ["1次 148人次", "完成"])
    #expect(reading.value.map(\.evidence) == [["通报0122", "照片", "简报"], []])
    #expect(reading.value.map(\.recordedBy) == ["培训干事", ""])
    #expect(reading.value.map(\.note) == ["第一季度", ""])
    #expect(reading.value.map(\.row) == [3, 5])
    #expect(reading.value.map(\.cells.amounts) == ["C3", "C5"])
  }

  @Test("may head its columns otherwise")
  func synonyms() {
    let headers = [
      ["完成时间", "序号", "完成数", "佐证材料"], ["Date", "Item", "Amount", "Evidence"],
      ["发生日期", "工作项目", "完成情况", "附件"],
    ]
    for header in headers {
      let reading = Self.read([header, ["2026-02-25", "1", "完成", "纪要"]])
      #expect(reading.problems == [])
      #expect(reading.value.map(\.evidence) == [["纪要"]])
    }
  }

  @Test("reads days as a spreadsheet stores them")
  func storedDays() {
    let grid = GridFixture.cells([
      ["日期", "事项", "数量"].map { Cell(.text, $0) },
      [Cell(.date, "2026-03-31T00:00:00"), Cell(.number, "7"), Cell(.number, "3")],
      [Cell(.number, "46112"), Cell(.number, "7"), Cell(.text, "3次")],
    ])
    let reading = OutcomeTableReader(year: 2026, today: .last(of: 2026)).read([grid])
    #expect(reading.value.map(\.day.description) == ["2026-03-31", "2026-03-31"])
    #expect(reading.value.map(\.item) == ["7", "7"])
  }
}
