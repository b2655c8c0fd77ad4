import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("Of several sheets")
struct SheetChoiceTests {
  static let header = ["序号", "工作项目", "工作目标", "完成时限"]

  static func sheet(_ name: String, _ titles: [String], header: [String] = Self.header) -> Grid {
    GridFixture.grid(
      [["2026年工作计划"], header]
        + titles.enumerated().map { ["\($0.offset + 1)", $0.element, "不少于2次", "年底"] },
      name: name)
  }

  static func read(_ grids: [Grid], _ options: PlanTableOptions) -> Reading<PlanTable> {
    PlanTableReader(options).read(grids)
  }

  @Test("those somebody names are read, in the order of their tabs and whatever they repeat")
  func named() {
    let grids = [
      Self.sheet("甲", ["讲座", "竞赛"]), Self.sheet("乙", ["长跑"]), Self.sheet("丙", ["讲座", "竞赛"]),
    ]
    let reading = Self.read(grids, PlanTableOptions(fallbackYear: 2026, sheets: ["丙", "甲"]))
    #expect(reading.value.tables.map(\.sheet) == ["甲", "丙"])
    #expect(reading.value.items.map(\.item.title) == ["讲座", "竞赛", "讲座", "竞赛"])
    #expect(
      reading.value.skippedSheets == [PlanTable.SkippedSheet(name: "乙", reason: .notAsked)])
  }

  @Test("a hidden one is read where it is named, and else told although nothing else is there")
  func hidden() {
    let rows = [Self.header, ["1", "讲座", "不少于2次", "年底"]]
    let grid = GridFixture.grid(rows, name: "旧稿", isHidden: true)
    let named = Self.read([grid], PlanTableOptions(fallbackYear: 2026, sheets: ["旧稿"]))
    #expect(named.value.items.map(\.item.title) == ["讲座"])
    #expect(named.problems == [])
    let silent = Self.read([grid], PlanTableOptions(fallbackYear: 2026))
    #expect(silent.value.items.isEmpty)
    #expect(Set(silent.problems.map(\.kind)) == [.noHeader, .sheetHidden])
  }

  @Test("all have the row that was named as their header, where it heads a plan there")
  func headerRow() {
    let odd = ["项次", "干什么", "达到何种目标", "时限"]
    let grids = [
      Self.sheet("甲", ["讲座"], header: odd),
      GridFixture.grid([Self.header, ["1", "长跑", "不少于2次", "年底"]], name: "乙"),
    ]
    let options = PlanTableOptions(
      fallbackYear: 2026, headerRow: 2, columns: ["干什么": "title"])
    let reading = Self.read(grids, options)
    #expect(reading.problems == [])
    #expect(reading.value.tables.map(\.headerCell) == ["A2", "A1"])
    #expect(reading.value.tables.map(\.headerReason) == [.said, .bestMatch])
    #expect(reading.value.items.map(\.item.title) == ["讲座", "长跑"])
    #expect(reading.value.items.map(\.item.number) == ["甲.1", "乙.1"])
  }

  @Test("a header that was explained before is known again, and what is said now goes before it")
  func remembered() {
    let odd = ["编码", "干什么", "做到哪步", "何时"]
    let rows = [["某表"], ["各部门"], odd, ["1", "讲座", "不少于2次", "年底"]]
    let layout = RememberedLayout(columns: [
      .init(word: "编码", field: "number"), .init(word: "干什么", field: "title"),
      .init(word: "做到哪步", field: "target"), .init(word: "何时", field: "remark"),
    ])
    var options = PlanTableOptions(fallbackYear: 2026, remembered: [layout])
    let table = Self.read([GridFixture.grid(rows)], options).value
    #expect(table.tables.map(\.headerCell) == ["A3"])
    #expect(table.tables.map(\.headerReason) == [.remembered])
    #expect(table.tables[0].headerWords == layout.words)
    #expect(
      table.tables[0].columns.map(\.reason) == [.remembered, .remembered, .remembered, .remembered])
    #expect(table.items.map(\.item.targetText) == ["不少于2次"])
    #expect(table.items.map(\.item.note) == ["年底"])
    options.columns = ["何时": "due"]
    let corrected = Self.read([GridFixture.grid(rows)], options).value
    #expect(corrected.tables[0].columns.last?.reason == .said)
    #expect(corrected.items.map(\.item.dueText) == ["年底"])
  }

  @Test("an item that is struck through is called off but not approved")
  func struck() {
    var builder = GridBuilder(name: "工作计划")
    for (row, line) in [Self.header, ["1", "讲座", "不少于2次", "年底"], ["2", "长跑", "一次", "4月"]]
      .enumerated()
    {
      for (column, text) in line.enumerated() {
        _ = builder.add(Cell(.text, text), at: CellAddress(row: row, column: column))
      }
    }
    builder.struckCells = [CellAddress(row: 2, column: 1)]
    let reading = Self.read([builder.finish()], PlanTableOptions(fallbackYear: 2026))
    #expect(reading.value.items.map(\.item.state) == [.active, .cancelUnapproved])
    #expect(reading.problems.map(\.kind) == [.rowStruck])
    #expect(reading.problems.map(\.cell) == ["B3"])
    #expect(reading.problems.map(\.found) == ["长跑"])
  }
}
