import SpreadsheetGrid
import Testing

@Suite("A place in a sheet")
struct CellAddressTests {
  @Test(
    "is named as people name it",
    arguments: [
      (0, 0, "A1"), (6, 5, "F7"), (0, 25, "Z1"), (0, 26, "AA1"), (11, 701, "ZZ12"),
      (0, 702, "AAA1"),
      (1_048_575, 16_383, "XFD1048576"),
    ])
  func names(row: Int, column: Int, name: String) {
    let address = CellAddress(row: row, column: column)
    #expect(address.description == name)
    #expect(CellAddress(name) == address)
  }

  @Test("may be written with dollar signs")
  func absolute() {
    #expect(CellAddress("$AB$12") == CellAddress(row: 11, column: 27))
  }

  @Test(
    "is nothing else, and never beyond the sheet",
    arguments: [
      "", "A", "1", "A0", "1A", "a1", "A-5", "A1B", "XFE1", "A1048577", "XFD1048577", "Ａ1", "A 1",
      "A99999999999999999999", "ZZZZZZZZZZZZZZZZZZZZ1",
    ])
  func refusals(text: String) {
    #expect(CellAddress(text) == nil)
  }

  @Test("comes before another in reading order")
  func order() {
    let names = ["A1", "B1", "AA1", "A2", "B10"]
    let addresses = names.compactMap { CellAddress($0) }
    #expect(addresses.reversed().sorted().map(\.description) == names)
  }
}
