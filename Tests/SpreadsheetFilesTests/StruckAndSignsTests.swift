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
}
