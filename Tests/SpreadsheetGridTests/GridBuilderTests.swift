import SpreadsheetGrid
import Testing

@Suite("A grid being built")
struct GridBuilderTests {
  @Test("refuses a cell that comes before another, twice, or outside the sheet")
  func order() {
    var builder = GridBuilder(name: "表")
    let places = [
      (1, 1), (1, 1), (1, 0), (0, 5), (1, 2), (3, 0), (2, 0), (1_048_576, 0), (4, 16_384),
      (-1, 0), (5, -1),
    ]
    let added = places.filter { row, column in
      builder.add(.text, row: row, column: column, text: "x".utf8)
    }
    #expect(added.map { [$0.0, $0.1] } == [[1, 1], [1, 2], [3, 0]])
    #expect(builder.cellCount == 3)
    #expect(builder.finish().rowCount == 4)
  }

  @Test("keeps nothing of an empty text")
  func emptyText() {
    var builder = GridBuilder(name: "表")
    let added = [(9, ""), (0, "x")].map { place, text in
      builder.add(.text, row: place, column: place, text: text.utf8)
    }
    #expect(added == [true, true])
    let grid = builder.finish()
    #expect((grid.rowCount, grid.columnCount, grid.cellCount) == (1, 1, 1))
  }

  @Test("takes the last cell of the largest sheet")
  func corner() {
    var builder = GridBuilder(name: "表")
    _ = builder.add(.text, row: 1_048_575, column: 16_383, text: "x".utf8)
    let grid = builder.finish()
    #expect((grid.rowCount, grid.columnCount) == (1_048_576, 16_384))
    #expect(grid[1_048_575, 16_383] == Cell(.text, "x"))
  }

  @Test("mixes texts of its workbook with its own, and an empty one is no cell")
  func sharedTexts() {
    var list = TextList()
    for text in ["走访", "", "慰问"] { list.append(Array(text.utf8).span) }
    var builder = GridBuilder(name: "表", sharing: list)
    let added = [
      builder.add(sharedText: 2, row: 0, column: 0),
      builder.add(.number, row: 0, column: 1, text: "7".utf8),
      builder.add(sharedText: 1, row: 0, column: 2),
      builder.add(sharedText: 0, row: 0, column: 2),
      builder.add(sharedText: 0, row: 0, column: 1),
    ]
    #expect(added == [true, true, true, true, false])
    let cells = builder.finish().cells(inRow: 0)
    #expect(cells.map(\.column) == [0, 1, 2])
    #expect(cells.map(\.cell) == [Cell(.text, "慰问"), Cell(.number, "7"), Cell(.text, "走访")])
  }
}
