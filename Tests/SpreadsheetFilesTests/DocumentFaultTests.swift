import ExactNumbers
import SheetDocument
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("A document is checked before it is written")
struct DocumentFaultTests {
  private func fault(_ document: SheetDocument) -> SheetWritingError.DocumentFault? {
    do throws(SheetWritingError) {
      _ = try SheetFileWriter().bytes(of: document, as: .xml)
      return nil
    } catch {
      guard case .impossible(let fault) = error else { return nil }
      return fault
    }
  }

  private func fault(_ change: (inout SheetDocument) -> Void) -> SheetWritingError.DocumentFault? {
    var document = SampleDocument.document
    change(&document)
    return fault(document)
  }

  @Test(
    "for names Excel refuses",
    arguments: [
      "", "a/b", "a[1]", "'a", "a'", "History", String(repeating: "表", count: 32), "a\u{7}",
    ])
  func names(name: String) {
    #expect(fault(SampleDocument.holding(.blank, sheetNamed: name)) == .sheetName(name))
  }

  @Test("for sheets that are missing, of one name, or too large")
  func sheets() {
    #expect(fault { $0.sheets = [] } == .noSheets)
    #expect(
      fault {
        $0.sheets[0].name = "ABC"
        $0.sheets[1].name = "abc"
      } == .sheetNameTwice("abc"))
    #expect(
      fault { $0.sheets[0].rows[0].cells[0].columns = 16_385 } == .tooLarge(sheet: "完成情况"))
  }

  @Test("for cells and rows that cannot be")
  func cells() {
    let first = CellAddress(row: 0, column: 0)
    #expect(
      fault { $0.sheets[0].rows[0].cells[0].columns = 0 } == .cellSpan(sheet: "完成情况", cell: first))
    #expect(
      fault(SampleDocument.holding(.date(year: 2026, month: 2, day: 30)))
        == .date(sheet: "表", cell: first))
    #expect(fault { $0.sheets[0].filteredRows = 1..<9 } == .rows(sheet: "完成情况"))
    #expect(fault { $0.sheets[0].repeatedRows = 0..<0 } == .rows(sheet: "完成情况"))
    #expect(fault { $0.sheets[0].frozenRows = 6 } == .rows(sheet: "完成情况"))
    let footer = String(repeating: "页", count: 256)
    #expect(fault { $0.sheets[1].page.footer = footer } == .footer(sheet: "说明 A's"))
  }

  @Test("for numbers no sheet can hold")
  func numbers() throws {
    let huge = try #require(Fraction("1" + String(repeating: "0", count: 400)))
    #expect(
      fault(SampleDocument.holding(.number(huge)))
        == .number(sheet: "表", cell: CellAddress(row: 0, column: 0)))
  }

  @Test(
    "for a moment of creation that is none", arguments: ["", "2026-06-30", "2026-02-30T00:00:00Z"])
  func created(text: String) {
    #expect(fault { $0.properties.created = text } == .created(text))
  }

  @Test("for formulas that read what is not there")
  func formulas() {
    let elsewhere = CellReference(sheet: "别的表", row: .fixed(0), column: .fixed(0))
    let before = CellReference.right(-1)
    let long = String(repeating: "长", count: 1024)
    let formulas: [SheetFormula] = [
      "\(elsewhere)+1", "\(before)+1", "\(text: long)",
    ]
    for formula in formulas {
      #expect(
        fault(SampleDocument.holding(.formula(formula, .number(.one))))
          == .formula(sheet: "表", cell: CellAddress(row: 0, column: 0)))
    }
  }

  @Test("for lists, bars, charts, properties and hidden sheets that cannot be")
  func parts() {
    func fault(_ change: (inout SheetDocument) -> Void) -> SheetWritingError.DocumentFault? {
      var document = WorkingDocument.document
      change(&document)
      return self.fault(document)
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.sheets[0].lists[0].choices.sheet = nil } == .list(sheet: "填报"))
    #expect(fault { $0.sheets[0].lists[0].choices.sheet = "字典" } == .list(sheet: "填报"))
    #expect(
      fault { $0.sheets[0].lists[0].title = String(repeating: "字", count: 33) }
        == .list(sheet: "填报"))
    #expect(fault { $0.sheets[0].dataBars[0].area.columns = 5..<6 } == .area(sheet: "填报"))
    #expect(fault { $0.sheets[0].charts[0].rows = 3..<5 } == .chart(sheet: "填报"))
    #expect(fault { $0.sheets[0].charts[0].series = [] } == .chart(sheet: "填报"))
    #expect(fault { $0.properties.custom["版本"] = "2" } == .property("版本"))
    #expect(fault { $0.sheets[0].isHidden = true } == .noSheets)
  }
}
