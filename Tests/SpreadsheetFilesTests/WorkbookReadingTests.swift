import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("A workbook is read")
struct WorkbookReadingTests {
  @Test("with shared, formatted, inline and calculated texts")
  func texts() throws {
    let file = try readFile("texts-and-types.xlsx")
    let grid = try #require(file.sheets.first)
    #expect(grid.name == "表")
    #expect(
      grid.listing.prefix(9) == [
        "A1 text 普通", "B1 text 不少于两次", "C1 text 第一行\r第二行_x0041_", "D1 text  ", "A2 text 行内",
        "B2 text 公式文字", "C2 boolean true", "D2 error #DIV/0!", "E2 date 2026-03-31",
      ])
  }

  @Test("with numbers as plain decimals, and without addresses where the file gives none")
  func numbers() throws {
    let grid = try #require(readFile("texts-and-types.xlsx").sheets.first)
    #expect(grid.cell("A3") == Cell(.number, "0.95"))
    #expect(grid.text("B3") == "150000")
    #expect(grid.text("C3") == "-0.0025")
    #expect(grid.text("D3")?.utf8.count == 309)
    #expect(grid.cell("E3") == Cell(.text, "not a number"))
    #expect(grid.text("A4") == "4")
    #expect(grid.text("B4") == "5")
  }

  @Test("and says which characters it left out and which formulas have no value")
  func remarks() throws {
    #expect(
      try readFile("texts-and-types.xlsx").remarks == [
        .formulasWithoutValue(sheet: "表", count: 1), .illegalCharactersRemoved(count: 1),
      ])
  }

  @Test("with dates and shares by their formats")
  func dates() throws {
    let grid = try #require(readFile("dates.xlsx").sheets.first)
    #expect(
      grid.listing == [
        "A1 date 2026-03-31", "B1 date 2026-03-31", "C1 number 1.5", "D1 number 46112",
        "E1 percent 0.95", "F1 text 2026年3月", "G1 text 09:30", "H1 date 2026-03-31T09:30:00",
        "I1 date 1900-02-29", "J1 date 1900-02-28", "K1 date 1900-03-01", "L1 date 1900-01-01",
        "M1 date 9999-12-31", "N1 number 2958466", "O1 number -1", "P1 date 2026-03-31",
        "Q1 percent 1", "R1 number 7",
      ])
  }

  @Test("with days counted from 1904 where the workbook says so")
  func dates1904() throws {
    let grid = try #require(readFile("dates-1904.xlsx").sheets.first)
    #expect(grid.listing == ["A1 date 1904-01-01", "B1 date 2026-03-31"])
  }

  @Test("in the strict form, with any prefix, and wherever its parts lie")
  func strict() throws {
    let file = try readFile("strict-odd-parts.xlsx")
    #expect(file.sheets.map(\.name) == ["甲&乙"])
    #expect(file.sheets.first?.listing == ["B2 text 严格"])
  }

  @Test("with merged areas, hidden rows and hidden columns, whatever size it claims to have")
  func hiddenAndMerged() throws {
    let grid = try #require(readFile("hidden-and-merged.xlsx").sheets.first)
    #expect(grid.merges.map(\.description) == ["A1:C1", "B2:B3"])
    #expect(grid.hiddenRows == [1])
    #expect(grid.hiddenColumns == [1, 2, 16_383])
    #expect(grid.listing == ["A1 number 1", "XFD1048576 number 2"])
  }

  @Test(
    "the same from openpyxl and from LibreOffice",
    arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func programs(name: String) throws {
    let file = try readFile(name)
    #expect(file.format == .workbook)
    #expect(file.encoding == nil)
    #expect(file.sheets.map(\.name) == ["工作计划", "字典"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    let grid = try #require(file.sheets.first)
    #expect(grid.text("A1") == "2026年工会工作计划")
    #expect(grid.merges.map(\.description) == ["A1:E1"])
    #expect(grid.hiddenRows == [3])
    #expect(grid.hiddenColumns == [2])
    #expect(grid.text("B3") == "职工代表大会\n（两次）")
    #expect(grid.cell("C4") == Cell(.number, "2067.5"))
    #expect(grid.cell("D3") == Cell(.date, "2026-03-31"))
    #expect(grid.cell("D4") == Cell(.date, "2026-06-30T09:30:00"))
    #expect(grid.cell("E3") == Cell(.percent, "0.95"))
    #expect(grid.cell("E4") == Cell(.percent, "0.333333333333333"))
    #expect(grid.cell("B5") == Cell(.boolean, "true"))
    #expect(grid.text("B6") == "不少于两次")
    #expect(grid.text("C6") == "0.00000015")
    #expect(grid.cell("D6") == Cell(.text, "2026年9月"))
  }

  @Test("with the values a program calculated, or with a remark where none did")
  func formulas() throws {
    let calculated = try readFile("libreoffice.xlsx")
    #expect(calculated.sheets.first?.cell("C5") == Cell(.number, "2069.5"))
    #expect(calculated.sheets.first?.cell("E5") == Cell(.error, "#DIV/0!"))
    #expect(calculated.remarks.isEmpty)
    let uncalculated = try readFile("openpyxl.xlsx")
    #expect(uncalculated.sheets.first?.cell("C5") == nil)
    #expect(uncalculated.remarks == [.formulasWithoutValue(sheet: "工作计划", count: 3)])
  }
}
