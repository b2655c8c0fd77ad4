import ExactNumbers
import Foundation
import SheetDocument
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("A document that works is written")
struct WorkingDocumentTests {
  private static let shown = [
    "D2 percent 0.833333333333333", "E2 text 未达到", "D3 percent 1", "E3 text \"=达到\"",
    "B4 number 15", "C4 number 13", "D4 percent 0.867", "E4 text √",
  ]

  @Test("with the results of its formulas", arguments: SheetFileWriter.Format.allCases)
  func results(format: SheetFileWriter.Format) throws {
    let (bytes, _) = try SheetFileWriter().bytes(of: WorkingDocument.document, as: format)
    let file = try SpreadsheetReader().read(bytes, named: "表.\(format.rawValue)")
    let listing = try #require(file.sheets.first).listing
    #expect(Self.shown.allSatisfy(listing.contains), "\(listing)")
  }

  @Test("so that LibreOffice computes the same results by itself")
  func recalculated() throws {
    try TestFiles.withFolder { folder throws in
      let files = try SheetFileWriter.Format.allCases.map { format in
        let file = folder.appending(path: "\(format.rawValue).\(format.rawValue)")
        // Wrong results are written on purpose, so that what is right was computed.
        var document = WorkingDocument.document
        document.sheets[0].spoilResults()
        try SheetFileWriter().write(document, as: format, to: file.path)
        return file
      }
      let saved = folder.appending(path: "saved")
      try Tool.recalculate(files, in: saved)
      for format in SheetFileWriter.Format.allCases {
        let path = saved.appending(path: "\(format.rawValue).xlsx").path
        let listing = try #require(SpreadsheetReader().read(path).sheets.first).listing
        #expect(Self.shown.allSatisfy(listing.contains), "\(format): \(listing)")
      }
    }
  }

  @Test("so that openpyxl finds lists, locks, bars, charts and properties")
  func workbook() throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表.xlsx").path
      try SheetFileWriter().write(WorkingDocument.document, as: .xlsx, to: path)
      let printed = try Tool.python().run([TestFiles.python("describe_parts.py"), path])
      let found = String(decoding: printed, as: UTF8.self)
      #expect(
        found == """
          ledgerId=甲 & 乙
          planVersion=2
          填报 visible protected
            list E2:E3 ='字典 1''s'!$A$1:$A$3 strict 请选择/254
            list A2:A3 ='字典 1''s'!$B$1:$B$14 offered /0
            bars D2:D4
            barChart 完成率 '填报'!$D$2:$D$3 of '填报'!$A$2:$A$3
            lineChart 计划与实际 '填报'!$B$2:$B$3 of '填报'!$A$2:$A$3 '填报'!$C$2:$C$3 of '填报'!$A$2:$A$3
            unlocked B2 B3 C2 C3
            formula D2 =$B2 over C2: =C2/$B2
          字典 1's hidden free

          """)
    }
  }

  @Test("so that the XML breaks none of Excel's rules and spells references in its own way")
  func xml() throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表.xml").path
      try SheetFileWriter().write(WorkingDocument.document, as: .xml, to: path)
      let printed = try Tool.python().run([TestFiles.python("lint_xml_spreadsheet.py"), path])
      let problems = String(decoding: printed, as: UTF8.self)
      #expect(problems == "\n", "\(problems)")
      let xml = try String(contentsOfFile: path, encoding: .utf8)
      for fragment in [
        #"ss:Formula="=RC[-1]/RC2">"#, #"ss:Formula="=SUM(R2C2:R3C2)">"#,
        #"ss:Formula="=SUM(R[-2]C:R3C)">"#, #"ss:Formula="='字典 1''s'!R1C1&amp;&quot;&quot;">"#,
        #"=IF(RC3&gt;=RC2,&quot;&quot;&quot;=达到&quot;&quot;&quot;,&quot;未达到&quot;)"#,
        #"<NamedRange ss:Name="choices_1" ss:RefersTo="='字典 1''s'!R1C1:R3C1"/>"#,
        "<Value>choices_1</Value>", "<Visible>SheetHidden</Visible>",
        #"<Worksheet ss:Name="填报" ss:Protected="1">"#, #"<Protection ss:Protected="0"/>"#,
        #"<planVersion dt:dt="string">2</planVersion>"#,
        #"<Row ss:Hidden="1" ss:AutoFitHeight="0" ss:Height="90">"#,
      ] { #expect(xml.contains(fragment), "\(fragment)") }
    }
  }
}

extension Sheet {
  /// Replaces the result of every formula by a wrong one.
  fileprivate mutating func spoilResults() {
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        guard case .formula(let formula, let result) = rows[row].cells[cell].content else {
          continue
        }
        let wrong: SheetCell.Result =
          if case .number = result { .number(Fraction(-7)) } else { .text("?") }
        rows[row].cells[cell].content = .formula(formula, wrong)
      }
    }
  }
}
