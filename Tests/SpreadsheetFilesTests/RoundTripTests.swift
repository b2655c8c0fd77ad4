import Foundation
import SheetDocument
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("What is written is read back")
struct RoundTripTests {
  private static let expected = [
    "A1 text 2026年工会工作完成情况表", "A2 text 序号", "B2 text 事项", "C2 text 完成率", "D2 text 完成时限",
    "E2 text 原值", "A3 number 1", "B3 text 职代会\n（两次）", "C3 percent 0.833333333333333",
    "D3 date 2026-06-30", "E3 number 0.833333333333333", "A4 number 2",
    "B4 text =1+1 & <慰问> \"二\" 𠮷", "C4 percent -0.125", "E4 text _x0041_", "A5 text 合计",
    "C5 percent 0",
  ]

  private func expectSample(_ file: SpreadsheetFile, _ comment: Comment) throws {
    #expect(file.sheets.map(\.name) == ["完成情况", "说明 A's"], comment)
    let grid = try #require(file.sheets.first)
    #expect(grid.listing == Self.expected, comment)
    #expect(grid.merges.map(\.description).sorted() == ["A1:E1", "A5:B5"], comment)
    #expect(grid.hiddenColumns == [4], comment)
    #expect(file.sheets.last?.listing == ["A2 text   首尾空格  "], comment)
  }

  @Test("by our own readers", arguments: SheetFileWriter.Format.allCases)
  func own(format: SheetFileWriter.Format) throws {
    let (bytes, remarks) = try SheetFileWriter().bytes(of: SampleDocument.document, as: format)
    #expect(remarks.isEmpty)
    let file = try SpreadsheetReader().read(bytes, named: "表.\(format.rawValue)")
    #expect(file.remarks.isEmpty)
    try expectSample(file, "\(format)")
  }

  @Test("by LibreOffice, which saves both anew")
  func libreOffice() throws {
    try TestFiles.withFolder { folder throws in
      let files = try SheetFileWriter.Format.allCases.map { format in
        let file = folder.appending(path: "\(format.rawValue)写.\(format.rawValue)")
        try SheetFileWriter().write(SampleDocument.document, as: format, to: file.path)
        return file
      }
      let saved = folder.appending(path: "saved")
      try FileManager.default.createDirectory(at: saved, withIntermediateDirectories: true)
      try Tool.convert(files, to: "xlsx", in: saved)
      for format in SheetFileWriter.Format.allCases {
        let path = saved.appending(path: "\(format.rawValue)写.xlsx").path
        try expectSample(SpreadsheetReader().read(path), "\(format) through LibreOffice")
      }
    }
  }
}
