import SpreadsheetGrid
import Testing

@Suite("A long text in a sheet")
struct LongTextTests {
  @Test(
    "is found with its cell, the first one in reading order",
    arguments: [(0, "B1"), (3, "B1"), (4, "C4"), (6, "C4"), (7, "D4"), (8, nil)])
  func found(limit: Int, cell: String?) {
    var builder = GridBuilder(name: "表")
    // 会议ab takes eight bytes, three for each Chinese character; rows 2 and 3 are empty.
    for (address, text) in [("B1", "abcd"), ("A4", "abcd"), ("C4", "abcdefg"), ("D4", "会议ab")] {
      guard let address = CellAddress(address) else { continue }
      let isAdded = builder.add(Cell(.text, text), at: address)
      #expect(isAdded)
    }
    #expect(builder.finish().firstCell(longerThan: limit)?.description == cell)
  }
}
