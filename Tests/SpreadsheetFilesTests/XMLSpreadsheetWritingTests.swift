import Foundation
import SheetDocument
import SpreadsheetFiles
import Testing

@Suite("An XML spreadsheet is written")
struct XMLSpreadsheetWritingTests {
  private func text(_ document: SheetDocument) throws -> String {
    let written = try SheetFileWriter().bytes(of: document, as: .xml)
    return String(decoding: written.bytes, as: UTF8.self)
  }

  @Test("so that it breaks none of Excel's rules")
  func lint() throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表.xml").path
      try SheetFileWriter().write(SampleDocument.document, as: .xml, to: path)
      let printed = try Tool.python().run([TestFiles.python("lint_xml_spreadsheet.py"), path])
      let problems = String(decoding: printed, as: UTF8.self)
      #expect(problems == "\n", "\(problems)")
    }
  }

  @Test("with its properties, looks and print set-up")
  func content() throws {
    let xml = try text(SampleDocument.document)
    let expected = [
      "<Title>2026年工会工作完成情况表</Title>", "<Author>市人民医院工会</Author>",
      "<Created>2026-06-30T00:00:00Z</Created>",
      ##"<Font ss:FontName="黑体" ss:Size="18" ss:Color="#000000" ss:Bold="1"/>"##,
      ##"<Interior ss:Color="#C6EFCE" ss:Pattern="Solid"/>"##,
      #"<NumberFormat ss:Format="0.0%"/>"#, #"<Worksheet ss:Name="说明 A's">"#,
      #"<Column ss:Hidden="1" ss:AutoFitWidth="0" ss:Width="56.25"/>"#,
      #"<Row ss:AutoFitHeight="0" ss:Height="30">"#, #"<Cell ss:MergeAcross="4" ss:StyleID="s1">"#,
      #"<Data ss:Type="String">职代会&#10;（两次）</Data>"#,
      #"<Data ss:Type="String">=1+1 &amp; &lt;慰问&gt; &quot;二&quot; 𠮷</Data>"#,
      #"<Data ss:Type="String">  首尾空格  </Data>"#,
      #"<Data ss:Type="Number">0.8333333333333334</Data>"#, #"<Data ss:Type="Number">0</Data>"#,
      #"<Data ss:Type="DateTime">2026-06-30T00:00:00.000</Data>"#,
      #"<NamedRange ss:Name="Print_Titles" ss:RefersTo="='完成情况'!R1:R2"/>"#,
      #"ss:RefersTo="='完成情况'!R2C1:R4C5" ss:Hidden="1"/>"#,
      #"<AutoFilter x:Range="R2C1:R4C5" xmlns="urn:schemas-microsoft-com:office:excel"/>"#,
      #"<Layout x:Orientation="Landscape" x:CenterHorizontal="1"/>"#,
      #"<Layout x:Orientation="Portrait" x:CenterHorizontal="1"/>"#,
      #"<Footer x:Margin="0.3" x:Data="&amp;C第 &amp;P 页 共 &amp;N 页"/>"#,
      "<FitToPage/>", "<FitHeight>0</FitHeight>", "<PaperSizeIndex>9</PaperSizeIndex>",
      "<DoNotDisplayGridlines/>", "<SplitHorizontal>2</SplitHorizontal>",
      "<LeftColumnRightPane>1</LeftColumnRightPane>", "<ActivePane>0</ActivePane>",
    ]
    for fragment in expected { #expect(xml.contains(fragment), "\(fragment)") }
  }

  @Test("the same byte for byte from the same document, one element to a line")
  func stable() throws {
    let xml = try text(SampleDocument.document)
    #expect(try text(SampleDocument.document) == xml)
    #expect(xml.split(separator: "\n").allSatisfy { $0.count { $0 == "<" } <= 3 })
  }
}
