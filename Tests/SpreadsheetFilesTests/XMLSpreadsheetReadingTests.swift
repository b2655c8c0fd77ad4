import SpreadsheetFiles
import SpreadsheetGrid
import Testing

/// An XML spreadsheet around the content of a table.
private func workbook(
  _ table: String, styles: String = "", before: String = "", options: String = ""
) -> String {
  """
  <?xml version="1.0"?>
  <?mso-application progid="Excel.Sheet"?>
  <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
   xmlns:o="urn:schemas-microsoft-com:office:office"
   xmlns:x="urn:schemas-microsoft-com:office:excel"
   xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
   xmlns:html="http://www.w3.org/TR/REC-html40">
   <DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Title>t</Title>
   </DocumentProperties>\(before)<Styles>\(styles)</Styles>
   <Worksheet ss:Name="计划 &amp; 目标"><Table>\(table)</Table>\(options)</Worksheet>
  </Workbook>
  """
}

/// A cell with data of a type.
private func cell(_ type: String, _ text: String, _ attributes: String = "") -> String {
  "<Cell \(attributes)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
}

private func grid(_ xml: String) throws -> Grid {
  try #require(try read(xml, named: "表.xml").sheets.first)
}

private func error(_ xml: String) -> SpreadsheetFileError? {
  do throws(SpreadsheetFileError) {
    _ = try read(xml, named: "表.xml")
    return nil
  } catch {
    return error
  }
}

@Suite("An XML spreadsheet is read")
struct XMLSpreadsheetReadingTests {
  @Test("with the types of its values")
  func types() throws {
    let styles = """
      <Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style>
      <Style ss:ID="q" ss:Parent="p"/><Style ss:Name="nameless"/>
      <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
      <Style ss:ID="m"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;;@"/></Style>
      """
    let row =
      cell("String", "走访&amp;慰问&#10;二") + cell("Number", "1.5E3") + cell("Number", "85%")
      + cell("Number", "0.95000000000000007", "ss:StyleID='q'") + cell("Boolean", "1")
      + cell("Error", "#REF!") + cell("DateTime", "2026-03-31T09:30:00.000")
      + cell("DateTime", "2026-03-31T09:30:00.000", "ss:StyleID='d'")
      + cell("DateTime", "2026-03-01T00:00:00.000", "ss:StyleID='m'")
      + cell("DateTime", "2026年3月", "ss:StyleID='d'") + cell("Number", "46112", "ss:StyleID='d'")
      + cell("String", "") + cell("Number", "7", "ss:StyleID='unknown'")
    let file = try read(workbook("<Row>\(row)</Row>", styles: styles), named: "表.xml")
    #expect(file.format == .xmlSpreadsheet)
    #expect(file.encoding == "UTF-8")
    #expect(file.remarks.isEmpty)
    #expect(file.sheets.first?.name == "计划 & 目标")
    #expect(
      file.sheets.first?.listing == [
        "A1 text 走访&慰问\n二", "B1 number 1500", "C1 text 85%", "D1 percent 0.95", "E1 boolean true",
        "F1 error #REF!", "G1 date 2026-03-31T09:30:00", "H1 date 2026-03-31", "I1 text 2026年3月",
        "J1 text 2026年3月", "K1 date 2026-03-31", "M1 number 7",
      ])
  }

  @Test("with the style of the row or the column where a cell has none")
  func inheritedStyles() throws {
    let styles = "<Style ss:ID='p'><NumberFormat ss:Format='0%'/></Style>"
    let table =
      "<Column ss:Index='2' ss:Span='1' ss:StyleID='p'/>"
      + "<Row>\(cell("Number", "1"))\(cell("Number", "1"))\(cell("Number", "1"))</Row>"
      + "<Row ss:StyleID='p'>\(cell("Number", "1"))</Row>"
    #expect(
      try grid(workbook(table, styles: styles)).listing == [
        "A1 number 1", "B1 percent 1", "C1 percent 1", "A2 percent 1",
      ])
  }

  @Test("with gaps, and with merged areas that push the next cell on")
  func gaps() throws {
    let table =
      "<Row ss:Index='2'>\(cell("String", "a", "ss:Index='2' ss:MergeAcross='2' ss:MergeDown='1'"))"
      + "\(cell("String", "b"))</Row><Row ss:Span='2'/><Row>\(cell("String", "c"))</Row>"
    let grid = try grid(workbook(table))
    #expect(grid.listing == ["B2 text a", "E2 text b", "A6 text c"])
    #expect(grid.merges.map(\.description) == ["B2:D3"])
  }

  @Test("with all of a formatted text, and nothing of a comment")
  func richText() throws {
    let table = """
      <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">不少于<B>两<Font
       html:Color="#FF0000">次</Font></B></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>
      <Cell><Comment><ss:Data>只有批注</ss:Data></Comment></Cell>
      <Cell><Data ss:Type="String"><![CDATA[<原文>]]></Data><NamedCell ss:Name="x"/></Cell></Row>
      """
    #expect(try grid(workbook(table)).listing == ["A1 text 不少于两次", "C1 text <原文>"])
  }

  @Test("with hidden rows, columns and sheets, and formulas without a value")
  func hidden() throws {
    let table =
      "<Column ss:Hidden='1' ss:Span='1'/><Column/><Column ss:Index='9' ss:Hidden='1'/>"
      + "<Row ss:Hidden='1'/><Row><Cell ss:Formula='=1+1'/></Row>"
      + "<Row><Cell ss:Formula='=1+1'><Data ss:Type='Number'>2</Data></Cell></Row>"
    let options =
      "<WorksheetOptions xmlns='urn:schemas-microsoft-com:office:excel'>"
      + "<Visible>SheetHidden</Visible></WorksheetOptions>"
    let file = try read(workbook(table, options: options), named: "表.xml")
    let grid = try #require(file.sheets.first)
    #expect(grid.isHidden)
    #expect(grid.hiddenColumns == [0, 1, 8])
    #expect(grid.hiddenRows == [0])
    #expect(file.remarks == [.formulasWithoutValue(sheet: "计划 & 目标", count: 1)])
  }

  @Test("with days counted from 1904 where the workbook says so")
  func dates1904() throws {
    let xml = workbook(
      "<Row>\(cell("Number", "44650", "ss:StyleID='d'"))</Row>",
      styles: "<Style ss:ID='d'><NumberFormat ss:Format='yyyy-mm-dd'/></Style>",
      before: "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>")
    #expect(try grid(xml).listing == ["A1 date 2026-03-31"])
  }

  @Test(
    "in the encoding it is written in, whatever it calls it",
    arguments: [
      ("declared-gb2312.xml", "GB18030"), ("utf16.xml", "UTF-16 LE"),
      ("utf16-unmarked.xml", "UTF-16 BE"), ("declared-utf8.xml", "GB18030"),
    ])
  func encodings(name: String, encoding: String) throws {
    let file = try readFile(name)
    #expect(file.encoding == encoding)
    #expect(file.sheets.first?.listing == ["A1 text 朱镕基𠮷"])
    let isCorrected = name == "declared-utf8.xml"
    #expect(
      file.remarks
        == (isCorrected ? [.encodingCorrected(declared: "UTF-8", actual: "GB18030")] : []))
  }

  @Test("without characters no sheet may hold, and says so")
  func illegalCharacters() throws {
    let row = cell("String", "a\u{7}b&#7;c&#x0;d&#65534;e") + cell("String", "\u{0}\u{C}&#55357;f")
    let file = try read(workbook("<Row>\(row)</Row>"), named: "表.xml")
    #expect(file.sheets.first?.listing == ["A1 text abcde", "B1 text f"])
    #expect(file.remarks == [.illegalCharactersRemoved(count: 7)])
  }
}

@Suite("A hostile or broken XML spreadsheet is refused")
struct XMLSpreadsheetRefusalTests {
  @Test(
    "when a place lies outside any sheet",
    arguments: [
      ("<Row ss:Index='1048577'/>", "Row Index=1048577"),
      ("<Row ss:Index='99999999999999999999'/>", "Row Index=99999999999999999999"),
      ("<Row ss:Index='0'/>", "Row Index=0"), ("<Row ss:Span='1048576'/>", "Row Span=1048576"),
      ("<Row><Cell ss:Index='16385'/></Row>", "Cell Index=16385"),
      ("<Row><Cell ss:MergeDown='-5'/></Row>", "MergeDown=-5"),
      ("<Row><Cell ss:MergeAcross='16384'/></Row>", "MergeAcross=16384"),
      ("<Row><Cell ss:MergeAcross='x'/></Row>", "MergeAcross=x"),
      ("<Row><Cell ss:Index='16384'/><Cell/></Row>", "Cell 16385"),
      ("<Row ss:Index='1048576'/><Row/>", "Row 1048577"),
      ("<Column ss:Span='16384'/>", "Column Span=16384"),
    ])
  func outside(table: String, found: String) {
    #expect(
      error(workbook(table)) == .outsideSheet(path: "表.xml", sheet: "计划 & 目标", found: found))
  }

  @Test(
    "when rows or cells run backwards",
    arguments: [
      ("<Row ss:Index='3'/><Row ss:Index='3'/>", "A3"),
      ("<Row><Cell ss:Index='3'/><Cell ss:Index='2'/></Row>", "B1"),
      ("<Row><Cell ss:MergeAcross='3'/><Cell ss:Index='2'/></Row>", "B1"),
    ])
  func backwards(table: String, cell: String) throws {
    let address = try #require(CellAddress(cell))
    #expect(
      error(workbook(table))
        == .cellOutOfOrder(path: "表.xml", sheet: "计划 & 目标", cell: address))
  }

  @Test("when it ends too early, rather than losing the rest")
  func truncated() {
    let whole = workbook("<Row>\(cell("String", "a"))</Row><Row>\(cell("String", "b"))</Row>")
    guard case .damaged("表.xml", nil, _?, .truncated)? = error(String(whole.dropLast(60))) else {
      Issue.record("a truncated file was not refused as such")
      return
    }
  }

  @Test("when it is not well-formed, with the line")
  func notWellFormed() {
    guard
      case .damaged("表.xml", nil, let line?, .notWellFormed(code: 76, _))? =
        error(workbook("<Row><Cell></Row>"))
    else {
      Issue.record("a wrong end tag was not refused as such")
      return
    }
    #expect(line > 5)
  }

  @Test(
    "when it declares entities, which neither grow nor read files",
    arguments: [
      "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
      "<!ENTITY b 'bbbbbbbbbb'><!ENTITY a '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>",
      "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;",
    ])
  func entities(declaration: String) {
    let xml = workbook("<Row>\(cell("String", "&a;"))</Row>")
    let hostile = xml.split(separator: "<Workbook", maxSplits: 1).joined(
      separator: "<!DOCTYPE Workbook [\(declaration)]><Workbook")
    #expect(error(hostile) == .documentType(path: "表.xml", part: ""))
  }

  @Test("when elements are nested without end")
  func deep() {
    let nested = String(repeating: "<Row>", count: 100_000)
    guard case .damaged? = error(workbook(nested)) else {
      Issue.record("deep nesting was not refused")
      return
    }
  }

  @Test("when its sheets hide more rows than all sheets may have")
  func hiddenRows() {
    let sheet = """
      <Worksheet ss:Name="a"><Table><Row ss:Hidden="1" ss:Span="1048575"/></Table></Worksheet>
      """
    let xml = """
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\(String(repeating: sheet, count: 5))
      </Workbook>
      """
    #expect(error(xml) == .tooLarge(path: "表.xml", .rows(4_194_304)))
  }

  @Test("when an element has attributes without end, before they take their time")
  func manyAttributes() {
    let attributes = (0..<200_000).map { "a\($0)=''" }.joined(separator: " ")
    let hidden = "<![CDATA[<x ' \" ]]>"
    #expect(
      error(workbook("<Row>\(hidden)<Cell \(attributes)/></Row>"))
        == .tooLarge(path: "表.xml", .attributes(256)))
  }

  @Test("when it holds no sheet")
  func noSheets() {
    #expect(
      error("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>")
        == .noSheets(path: "表.xml"))
    #expect(
      error("<x xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'/>")
        == .noSheets(path: "表.xml"))
  }

  @Test("when its encoding is unknown or not the one it is written in")
  func encodings() {
    let xml = workbook("").split(separator: "?>", maxSplits: 1).joined(separator: "?>")
    let unknown = xml.split(separator: "\"1.0\"", maxSplits: 1)
      .joined(separator: "\"1.0\" encoding=\"x-klingon\"")
    #expect(error(unknown) == .unknownEncoding(path: "表.xml", line: 1))
  }
}
