import SpreadsheetGrid
import Testing

@Suite("A rectangle of cells")
struct CellRangeTests {
  @Test("is read from two corners in any order, or from one cell")
  func corners() {
    #expect(CellRange("A1:C3")?.description == "A1:C3")
    #expect(CellRange("C1:A3")?.description == "A1:C3")
    #expect(CellRange("B2")?.description == "B2:B2")
  }

  @Test("is nothing else", arguments: ["", ":", "A1:", "A1:B2:C3", "A1:XFE1", "A:B", "1:2"])
  func refusals(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test("contains its corners and what lies between")
  func containment() throws {
    let range = try #require(CellRange("B2:C3"))
    let inside = ["B2", "C3", "B3", "C2"].compactMap { CellAddress($0) }
    let outside = ["A2", "B1", "D3", "C4"].compactMap { CellAddress($0) }
    #expect(inside.allSatisfy(range.contains))
    #expect(!outside.contains(where: range.contains))
  }
}
