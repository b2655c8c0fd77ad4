import SpreadsheetGrid
import Testing

@Suite("A grid")
struct GridTests {
  private func grid(_ cells: KeyValuePairs<String, Cell>) -> Grid {
    var builder = GridBuilder(name: "表")
    for (name, cell) in cells {
      guard let address = CellAddress(name), builder.add(cell, at: address) else {
        Issue.record("\(name) was not added")
        continue
      }
    }
    return builder.finish()
  }

  @Test("gives back what was put in, kind and text")
  func values() {
    let grid = grid([
      "A1": Cell(.text, "序号"), "C1": Cell(.number, "2067.5"), "B3": Cell(.percent, "0.95"),
      "C3": Cell(.date, "2026-03-31"), "D3": Cell(.boolean, "true"), "E3": Cell(.error, "#N/A"),
    ])
    #expect(grid[0, 0] == Cell(.text, "序号"))
    #expect(grid[0, 2] == Cell(.number, "2067.5"))
    #expect(grid[CellAddress(row: 2, column: 1)] == Cell(.percent, "0.95"))
    #expect(grid.cells(inRow: 2).map(\.column) == [1, 2, 3, 4])
    #expect(grid.cells(inRow: 2).map(\.cell.kind) == [.percent, .date, .boolean, .error])
    #expect((grid.rowCount, grid.columnCount, grid.cellCount) == (3, 5, 6))
  }

  @Test("holds nothing between, beside and beyond its cells")
  func empty() {
    let grid = grid(["B2": Cell(.text, "中")])
    #expect(grid[0, 0] == nil)
    #expect(grid[1, 0] == nil)
    #expect(grid[1, 2] == nil)
    #expect(grid[2, 1] == nil)
    #expect(grid[-1, 0] == nil)
    #expect(grid.cells(inRow: 0).isEmpty)
    #expect(grid.cells(inRow: 7).isEmpty)
    #expect(grid.cells(inRow: -1).isEmpty)
  }

  @Test("without cells has neither rows nor columns")
  func nothing() {
    let grid = GridBuilder(name: "空").finish()
    #expect((grid.rowCount, grid.columnCount, grid.cellCount) == (0, 0, 0))
    #expect(grid[0, 0] == nil)
  }

  @Test("remembers what was hidden and merged")
  func properties() throws {
    var builder = GridBuilder(name: "表")
    let area = try #require(CellRange("A1:B2"))
    builder.merges = [area]
    builder.hiddenRows = [3]
    builder.hiddenColumns = [5]
    builder.isHidden = true
    let grid = builder.finish()
    #expect(grid.name == "表")
    #expect(grid.merges == [area])
    #expect(grid.hiddenRows == [3])
    #expect(grid.hiddenColumns == [5])
    #expect(grid.isHidden)
  }

  @Test("keeps a text apart from every other, however many there are")
  func manyTexts() {
    var builder = GridBuilder(name: "表")
    for row in 0..<3_000 {
      _ = builder.add(.text, row: row, column: 0, text: "第\(row % 1_000)项".utf8)
      _ = builder.add(.number, row: row, column: 1, text: "\(row)".utf8)
    }
    let grid = builder.finish()
    #expect(
      (0..<3_000).allSatisfy { row in
        grid[row, 0]?.text == "第\(row % 1_000)项" && grid[row, 1]?.text == "\(row)"
      })
  }
}
