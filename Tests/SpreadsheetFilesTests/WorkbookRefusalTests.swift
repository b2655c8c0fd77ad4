import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("A hostile or broken workbook is refused")
struct WorkbookRefusalTests {
  private func error(_ name: String, limits: ReadingLimits = ReadingLimits())
    -> SpreadsheetFileError?
  {
    do throws(SpreadsheetFileError) {
      _ = try readFile(name, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "when a place lies outside any sheet",
    arguments: [
      ("row-beyond", "1048577"), ("row-absurd", "99999999999999999999"),
      ("cell-beyond", "XFD1048577"), ("cell-nonsense", "-5"), ("merge-beyond", "A1:A9999999"),
    ])
  func outside(name: String, found: String) {
    let path = TestFiles.path("\(name).xlsx")
    #expect(error("\(name).xlsx") == .outsideSheet(path: path, sheet: "表", found: found))
  }

  @Test(
    "when cells run backwards or come twice",
    arguments: [("cells-backwards", "A2"), ("cell-twice", "A1")])
  func outOfOrder(name: String, cell: String) throws {
    let address = try #require(CellAddress(cell))
    let path = TestFiles.path("\(name).xlsx")
    #expect(error("\(name).xlsx") == .cellOutOfOrder(path: path, sheet: "表", cell: address))
  }

  @Test(
    "when a cell refers to a shared text that does not exist",
    arguments: [("shared-text-missing", "7", "B3"), ("shared-text-circular", "-1", "A1")])
  func sharedText(name: String, index: String, cell: String) throws {
    let address = try #require(CellAddress(cell))
    #expect(
      error("\(name).xlsx")
        == .damaged(
          path: TestFiles.path("\(name).xlsx"), part: "xl/worksheets/sheet1.xml", line: nil,
          .sharedText(index: index, sheet: "表", cell: address)))
  }

  @Test("when a part is missing, cut off, nested too deeply or fails its checksum")
  func damaged() {
    let part = "xl/worksheets/sheet1.xml"
    #expect(
      error("sheet-missing.xlsx")
        == .damaged(
          path: TestFiles.path("sheet-missing.xlsx"), part: part, line: nil, .missingPart))
    #expect(
      error("sheet-cut-off.xlsx")
        == .damaged(path: TestFiles.path("sheet-cut-off.xlsx"), part: part, line: 2, .truncated))
    for name in ["deep.xlsx", "checksum.xlsx"] {
      guard case .damaged(TestFiles.path(name), part, _, _)? = error(name) else {
        Issue.record("\(name): \(String(describing: error(name)))")
        continue
      }
    }
  }

  @Test("when a part declares a document type")
  func documentType() {
    let path = TestFiles.path("document-type.xlsx")
    #expect(
      error("document-type.xlsx") == .documentType(path: path, part: "xl/worksheets/sheet1.xml"))
  }

  @Test("when an entry's name leaves the archive")
  func leaving() {
    let path = TestFiles.path("leaving.xlsx")
    #expect(error("leaving.xlsx") == .entryLeavesArchive(path: path, entry: "../../etc/passwd"))
  }

  @Test("when entries are encrypted")
  func encrypted() {
    #expect(
      error("encrypted-entries.xlsx")
        == .passwordProtected(path: TestFiles.path("encrypted-entries.xlsx")))
  }

  @Test("when it holds no sheet of cells")
  func noSheets() {
    #expect(error("no-sheets.xlsx") == .noSheets(path: TestFiles.path("no-sheets.xlsx")))
  }

  @Test("when an entry unpacks to far more than its size, and admits it")
  func bomb() {
    #expect(
      error("bomb.xlsx")
        == .tooLarge(
          path: TestFiles.path("bomb.xlsx"),
          .compressionRatio(200, entry: "xl/worksheets/sheet1.xml")))
  }

  @Test("when an entry unpacks to far more than its size, and declares 100 bytes")
  func lyingBomb() {
    let path = TestFiles.path("bomb-that-lies.xlsx")
    let part = "xl/worksheets/sheet1.xml"
    #expect(
      error("bomb-that-lies.xlsx") == .tooLarge(path: path, .compressionRatio(200, entry: part)))
    var limits = ReadingLimits()
    limits.entryBytes = 1_000_000
    #expect(
      error("bomb-that-lies.xlsx", limits: limits)
        == .tooLarge(path: path, .entryBytes(1_000_000, entry: part)))
  }

  @Test("when it goes beyond a limit, each of which has a name")
  func limits() {
    func excess(_ change: (inout ReadingLimits) -> Void, _ name: String)
      -> SpreadsheetFileError.Excess?
    {
      var limits = ReadingLimits()
      change(&limits)
      guard case .tooLarge(_, let excess)? = error(name, limits: limits) else { return nil }
      return excess
    }
    #expect(excess({ $0.fileBytes = 100 }, "dates.xlsx") == .fileBytes(100))
    #expect(excess({ $0.archiveEntries = 3 }, "dates.xlsx") == .archiveEntries(3))
    #expect(
      excess({ $0.entryBytes = 100 }, "dates.xlsx")
        == .entryBytes(100, entry: "[Content_Types].xml"))
    #expect(excess({ $0.archiveBytes = 1_000 }, "dates.xlsx") == .archiveBytes(1_000))
    #expect(excess({ $0.sheets = 1 }, "openpyxl.xlsx") == .sheets(1))
    #expect(excess({ $0.cells = 5 }, "dates.xlsx") == .cells(5))
    #expect(excess({ $0.rows = 1_000 }, "hidden-and-merged.xlsx") == .rows(1_000))
    #expect(excess({ $0.mergedAreas = 1 }, "hidden-and-merged.xlsx") == .mergedAreas(1))
    #expect(
      excess({ $0.cellBytes = 20 }, "openpyxl.xlsx")
        == .cellBytes(20, sheet: "工作计划", cell: CellAddress(row: 0, column: 0)))
    #expect(
      excess({ $0.sheetRows = 1_048_575 }, "hidden-and-merged.xlsx")
        == .sheetRows(1_048_575, sheet: "表"))
    #expect(
      excess({ $0.sheetColumns = 16_383 }, "hidden-and-merged.xlsx")
        == .sheetColumns(16_383, sheet: "表"))
  }
}
