import Foundation
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("What was crossed out and what was ticked is read as people see it")
struct StruckAndSignsTests {
  @Test("from a workbook, also as LibreOffice saves it", arguments: ["xlsx", "ods", "xls", "html"])
  func workbook(format: String) throws {
    let grid = try #require(readFile("struck.\(format)").sheets.first)
    #expect(
      grid.listing.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "A1 text 已取消", "B1 text 照办", "C1 text ☑", "D1 text ☑", "E1 text P", "F1 text ab",
        "G1 number 12",
      ])
    #expect(grid.struckCells.map(\.description).sorted() == ["A1", "G1"])
  }

  @Test("from an XML spreadsheet, where styles take over from their parents")
  func xmlSpreadsheet() throws {
    let grid = try #require(readFile("struck.xml").sheets.first)
    #expect(
      grid.listing == [
        "A1 text 已取消", "B1 text ✓", "C1 text 也取消", "D1 text 照办", "E1 text ü",
      ])
    #expect(grid.struckCells.map(\.description).sorted() == ["A1", "C1"])
  }

  @Test(
    "where every run of a text is struck, though the font of the cell is not",
    arguments: [
      "struck-runs.xlsx", "struck-runs-saved.xlsx", "struck-runs-saved.ods",
      "struck-runs-saved.xls",
    ])
  func runs(file: String) throws {
    let grid = try #require(readFile(file).sheets.first)
    #expect(
      grid.listing == ["A1 text 职工运动会", "B1 text 不少于3次不少于2次", "C1 text 照办"])
    // Half of B1 is struck: it was corrected, not called off.
    #expect(grid.struckCells.map(\.description) == ["A1"])
  }

  @Test("where runs without a font look as the cell does, and blanks show no line")
  func runsByHand() throws {
    let grid = try #require(readFile("struck-runs-by-hand.xlsx").sheets.first)
    #expect(
      grid.listing.prefix(5) == [
        "A1 text 平常", "B1 text 全 划", "C1 text 半划", "D1 text 没划", "E1 text 又平常些",
      ])
    // Row 2 has the texts of row 1 in a struck font, row 3 has them in its own cells.
    #expect(grid.struckCells.sorted().map(\.description) == ["B1", "A2", "B2", "C2", "E2", "B3"])
  }

  @Test("from the runs of an old workbook, however long its list of texts is")
  func runsOfOldWorkbook() throws {
    let grid = try #require(readFile("struck-runs-long.xls").sheets.first)
    #expect(grid.rowCount == 303)
    // Every third row from the first is struck; of the last three, which have fonts of their cells
    // besides, the one whose cell is struck as well.
    let expected = stride(from: 1, through: 298, by: 3).map { "A\($0)" } + ["A302"]
    #expect(grid.struckCells.sorted().map(\.description) == expected)
  }

  @Test("from the runs of an XML spreadsheet")
  func runsOfXMLSpreadsheet() throws {
    let grid = try #require(readFile("struck-runs.xml").sheets.first)
    #expect(
      grid.listing == [
        "A1 text 全 划", "B1 text 划半", "C1 text 半划", "D1 text 没划", "E1 text 平常",
        "F1 text \n首行空", "G1 text 层层",
      ])
    #expect(grid.struckCells.sorted().map(\.description) == ["A1", "F1", "G1"])
  }
}
