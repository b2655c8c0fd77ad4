import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("An OpenDocument spreadsheet is read")
struct OpenDocumentReadingTests {
  @Test("with every kind of value as its style shows it")
  func values() throws {
    let file = try readFile("values.ods")
    let grid = try #require(file.sheets.first)
    #expect(
      grid.listing == [
        "A1 number 1234.5", "B1 percent 0.95", "C1 number 3", "D1 date 2026-03-31",
        "E1 text 2026年9月", "F1 date 2026-06-30T09:30:00", "G1 text 09:30", "H1 number 1.5",
        "I1 boolean true", "J1 error #DIV/0!", "L1 text 只有属性",
        "A2 text 第一行\n第二行", "B2 text 前 后  间\t格\n换行", "C2 text 正文", "D2 text 链接",
        "E2 text 注",
      ])
    #expect(file.format == .openDocumentSpreadsheet)
    #expect(file.remarks == [.formulasWithoutValue(sheet: "表", count: 1)])
  }

  @Test("with what is repeated, merged, folded away, filtered or struck through")
  func repeats() throws {
    let file = try readFile("repeats.ods")
    #expect(file.sheets.map(\.name) == ["表", "字典"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    let grid = try #require(file.sheets.first)
    #expect(
      grid.listing == [
        "A1 text 标题", "D1 text 右", "A2 text 类", "B2 text 同", "C2 text 同", "B3 text 折起",
        "A4 text 又", "A5 text 又", "A6 text 又", "A107 text 筛掉", "B107 text 筛掉", "B108 text 取消",
        "C108 text 划 去", "D108 text 部分划去",
      ])
    #expect(grid.merges.map(\.description) == ["A1:C1", "A2:A3"])
    #expect(grid.hiddenRows == [2, 106])
    #expect(grid.hiddenColumns == [2])
    // C2 is struck by the style of its column.
    #expect(grid.struckCells.map(\.description).sorted() == ["B108", "C108", "C2"])
  }

  @Test("the same as LibreOffice saves it")
  func office() throws {
    let file = try readFile("libreoffice.ods")
    #expect(file.sheets.map(\.name) == ["工作计划", "字典"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    let grid = try #require(file.sheets.first)
    #expect(
      grid.listing == [
        "A1 text 2026年工会工作计划", "A2 text 序号", "B2 text 项目", "C2 text 目标", "D2 text 完成时限",
        "E2 text 完成率", "A3 number 1", "B3 text 职工代表大会\n（两次）", "C3 number 2",
        "D3 date 2026-03-31", "E3 percent 0.95", "A4 number 2", "B4 text 困难职工慰问",
        "C4 number 2067.5", "D4 date 2026-06-30T09:30:00", "E4 percent 0.333333333333333",
        "B5 number 1", "C5 number 2069.5", "D5 text 职工代表大会\n（两次）完成时限", "E5 error #DIV/0!",
        "B6 text 不少于两次", "C6 number 0.00000015", "D6 text 2026年9月",
      ])
    #expect(grid.merges.map(\.description) == ["A1:E1"])
    #expect(grid.hiddenRows == [3])
    #expect(grid.hiddenColumns == [2])
  }

  @Test(
    "unless a repetition or an area leaves the sheet",
    arguments: [
      ("rows-repeated", "number-rows-repeated=1048577"),
      ("rows-nonsense", "number-rows-repeated=-5"),
      ("columns-repeated", "XFE1"), ("rows-beyond", "table-row 2 × 1048576"),
      ("span-beyond", "XFE1"),
    ])
  func beyond(name: String, found: String) {
    let path = TestFiles.path("\(name).ods")
    #expect(throws: SpreadsheetFileError.outsideSheet(path: path, sheet: "表", found: found)) {
      try readFile("\(name).ods")
    }
  }

  @Test("unless it stands for more cells than the limit")
  func limits() {
    var limits = ReadingLimits()
    limits.cells = 100_000
    #expect(
      throws: SpreadsheetFileError.tooLarge(
        path: TestFiles.path("many-cells.ods"), .cells(100_000))
    ) {
      try readFile("many-cells.ods", limits: limits)
    }
  }

  @Test("unless it is locked, declares a document type, is broken or holds no table")
  func refusals() {
    func expect(_ name: String, _ error: (String) -> SpreadsheetFileError) {
      #expect(throws: error(TestFiles.path(name))) { try readFile(name) }
    }
    expect("locked.ods") { .passwordProtected(path: $0) }
    expect("document-type.ods") { .documentType(path: $0, part: "content.xml") }
    expect("no-tables.ods") { .noSheets(path: $0) }
    expect("part-missing.ods") {
      .damaged(path: $0, part: "content.xml", line: nil, .missingPart)
    }
    expect("cut-off.ods") {
      .damaged(path: $0, part: "content.xml", line: 15, .truncated)
    }
    #expect(throws: SpreadsheetFileError.self) { try readFile("deep.ods") }
  }
}
