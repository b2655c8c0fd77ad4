import SheetDocument
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("Texts no cell can hold are made to fit, and it is said so")
struct WritingRemarkTests {
  private let first = CellAddress(row: 0, column: 0)

  private func write(_ content: SheetCell.Content, as format: SheetFileWriter.Format) throws
    -> (text: String?, remarks: [WritingRemark])
  {
    let document = SampleDocument.holding(content)
    let (bytes, remarks) = try SheetFileWriter().bytes(of: document, as: format)
    let file = try SpreadsheetReader().read(bytes, named: "表.\(format.rawValue)")
    return (file.sheets.first?.text("A1"), remarks)
  }

  @Test("control characters are left out", arguments: SheetFileWriter.Format.allCases)
  func controlCharacters(format: SheetFileWriter.Format) throws {
    let (text, remarks) = try write(.text("走\u{7}访\u{0}\u{FFFE}\u{1B}"), as: format)
    #expect(text == "走访")
    #expect(remarks == [.illegalCharactersRemoved(sheet: "表", cell: first, count: 4)])
  }

  @Test("also in the texts of formulas", arguments: SheetFileWriter.Format.allCases)
  func controlCharactersInFormulas(format: SheetFileWriter.Format) throws {
    let content = SheetCell.Content.formula("\(text: "走\u{7}")&\(text: "访")", .text("走\u{7}访"))
    let (text, remarks) = try write(content, as: format)
    #expect(text == "走访")
    #expect(remarks == [.illegalCharactersRemoved(sheet: "表", cell: first, count: 1)])
  }

  @Test("long texts are cut as Excel counts", arguments: SheetFileWriter.Format.allCases)
  func longTexts(format: SheetFileWriter.Format) throws {
    let whole = String(repeating: "表", count: 32_767)
    #expect(try write(.text(whole), as: format).text == whole)
    #expect(try write(.text(whole), as: format).remarks.isEmpty)
    let (text, remarks) = try write(.text(String(repeating: "𠮷", count: 16_384)), as: format)
    #expect(text?.utf16.count == 32_766)
    #expect(remarks == [.textCut(sheet: "表", cell: first)])
  }

  @Test("line breaks of any kind become one", arguments: SheetFileWriter.Format.allCases)
  func lineBreaks(format: SheetFileWriter.Format) throws {
    let (text, remarks) = try write(.text("一\r\n二\r三\n四"), as: format)
    #expect(text == "一\n二\n三\n四")
    #expect(remarks.isEmpty)
  }

  @Test("days before 1900 become text", arguments: SheetFileWriter.Format.allCases)
  func earlyDays(format: SheetFileWriter.Format) throws {
    #expect(try write(.date(year: 1899, month: 5, day: 1), as: format).text == "1899-05-01")
    let first = try write(.date(year: 1900, month: 1, day: 1), as: format)
    #expect(first.text == "1900-01-01")
  }
}
