import Foundation
import SpreadsheetFiles
import Testing

@Suite("A file damaged anywhere is read or refused")
struct RandomDamageTests {
  /// Numbers that look random and are the same on every run.
  private struct Sequence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let names = [
    "openpyxl.xlsx", "libreoffice.xlsx", "texts-and-types.xlsx", "dates.xlsx", "bomb.xlsx",
    "hidden-and-merged.xlsx", "strict-odd-parts.xlsx", "declared-gb2312.xml", "utf16.xml",
    "gb18030.csv", "utf16.csv", "libreoffice.xls", "libreoffice.ods",
    "repeats.ods", "layout.docx", "numbered.docx", "texts.docx", "libreoffice.html",
    "excel.mht", "browser.mht", "utf16.html", "xlwt.xls", "excel2.xls",
    "excel5.xls",
  ]

  @Test("but never ends the program", arguments: names)
  func damage(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: TestFiles.path(name))))
    var random = Sequence(state: UInt64(bytes.count))
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random))
      }
      // Either outcome is right; a trap would end the run.
      _ = try? SpreadsheetReader().read(damaged, named: name)
    }
  }
}
