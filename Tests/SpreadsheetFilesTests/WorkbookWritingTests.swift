import Foundation
import SheetDocument
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("A workbook is written")
struct WorkbookWritingTests {
  /// What openpyxl finds in the sample document.
  private static func description() throws -> [String: Any] {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表.xlsx").path
      try SheetFileWriter().write(SampleDocument.document, as: .xlsx, to: path)
      let printed = try Tool.python().run([TestFiles.python("describe_workbook.py"), path])
      let json = try JSONSerialization.jsonObject(with: printed)
      return try #require(json as? [String: Any])
    }
  }

  /// Compares what was found with what was expected, as text so that a difference can be read.
  private func expect(_ found: Any?, is expected: String, _ what: String) {
    #expect(found.map { "\($0)" } ?? "nil" == expected, "\(what)")
  }

  @Test("so that openpyxl finds its values, looks, print set-up and properties")
  func openpyxl() throws {
    let book = try Self.description()
    expect(book["title"], is: "2026年工会工作完成情况表", "title")
    expect(book["subject"], is: "截至2026-06-30", "subject")
    expect(book["creator"], is: "市人民医院工会", "creator")
    expect(book["created"], is: "2026-06-30T00:00:00", "created")
    let sheets = try #require(book["sheets"] as? [[String: Any]])
    #expect(sheets.map { $0["name"] as? String } == ["完成情况", "说明 A's"])
    let sheet = try #require(sheets.first)
    let expected = [
      "freeze": "B3", "filter": "A2:E4", "repeated": "$1:$2", "orientation": "landscape",
      "paper": "9", "fitWidth": "1", "fitHeight": "0", "footer": "第 &P 页 共 &N 页",
    ]
    for (key, value) in expected { expect(sheet[key], is: value, key) }
    #expect(sheet["merges"] as? [String] == ["A1:E1", "A5:B5"])
    #expect(sheet["fits"] as? Bool == true)
    #expect(sheet["centred"] as? Bool == true)
    #expect(sheet["gridlines"] as? Bool == false)
    #expect(sheet["hidden"] as? [String] == ["E"])
    #expect(sheet["margins"] as? [Double] == [0.6, 0.6, 0.75, 0.75])
    let widths = try #require(sheet["widths"] as? [String: Double])
    #expect(abs((widths["B"] ?? 0) - 30) < 1)
    #expect(sheet["heights"] as? [String: Double] == ["1": 30, "2": 20])
    expect(sheets[1]["orientation"], is: "portrait", "orientation of the second sheet")
    try expectCells(in: sheet)
  }

  private func expectCells(in sheet: [String: Any]) throws {
    let cells = try #require(sheet["cells"] as? [String: [String: Any]])
    let expected: [(cell: String, key: String, value: String)] = [
      ("A1", "value", "2026年工会工作完成情况表"), ("A1", "font", "黑体"), ("A1", "size", "18.0"),
      ("A1", "align", "center"), ("A2", "fill", "FFD9E1F2"), ("A2", "border", "thin"),
      ("A3", "value", "1"), ("A3", "type", "n"), ("A3", "font", "宋体"), ("A3", "size", "10.5"),
      ("B3", "value", "职代会\n（两次）"), ("B3", "color", "FF006100"), ("B3", "fill", "FFC6EFCE"),
      ("C3", "format", "0.0%"), ("C3", "align", "right"), ("D3", "value", "2026-06-30T00:00:00"),
      ("D3", "type", "d"), ("D3", "format", "yyyy-mm-dd"), ("B4", "type", "s"),
      ("B4", "value", "=1+1 & <慰问> \"二\" 𠮷"),
      // Excel and LibreOffice read this escape as what it stands for; openpyxl does so in shared texts
      // only, and the texts of large sheets stand in their cells.
      ("E4", "value", "_x005F_x0041_"),
      ("D4", "border", "thin"), ("A5", "border", "thin"),
    ]
    for (cell, key, value) in expected { expect(cells[cell]?[key], is: value, "\(cell) \(key)") }
    #expect(cells["A1"]?["bold"] as? Bool == true)
    #expect(cells["B3"]?["wrap"] as? Bool == true)
    #expect(cells["C3"]?["value"] as? Double == 5.0 / 6)
    #expect(cells["C4"]?["value"] as? Double == -0.125)
  }

  @Test("the same byte for byte from the same document")
  func stable() throws {
    let first = try SheetFileWriter().bytes(of: SampleDocument.document, as: .xlsx)
    let second = try SheetFileWriter().bytes(of: SampleDocument.document, as: .xlsx)
    #expect(first.bytes == second.bytes)
  }

  @Test("with the longest names Excel allows, in filters and repeated rows")
  func longNames() throws {
    for name in [String(repeating: "表", count: 31), String(repeating: "𠮷", count: 14) + "'a"] {
      var document = SampleDocument.document
      document.sheets[0].name = name
      let written = try SheetFileWriter().bytes(of: document, as: .xlsx)
      let file = try SpreadsheetReader().read(written.bytes, named: "表.xlsx")
      #expect(file.sheets.first?.name == name)
    }
  }
}
