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
}
