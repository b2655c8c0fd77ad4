import Foundation
import SpreadsheetFiles
import Testing

@Suite("A file's kind is decided by its content")
struct FormatRecognitionTests {
  private func error(_ bytes: [UInt8], named name: String = "表.xlsx") -> SpreadsheetFileError? {
    do throws(SpreadsheetFileError) {
      _ = try SpreadsheetReader().read(bytes, named: name)
      return nil
    } catch {
      return error
    }
  }

  /// A compound file with one stream, named at the place of a directory entry.
  private func compoundFile(stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 1_024 - bytes.count + 128)
    for unit in stream.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    return bytes + Array(repeating: 0, count: 512)
  }

  @Test(
    "and other office formats are named",
    arguments: [
      ("slides.pptx", FileFormat.presentation), ("binary.xlsb", .binaryWorkbook),
    ])
  func officeFormats(name: String, format: FileFormat) {
    let path = TestFiles.path(name)
    #expect(throws: SpreadsheetFileError.notReadable(path: path, format)) { try readFile(name) }
    #expect(!format.isReadable)
  }

  @Test(
    "and a page is told from a sheet",
    arguments: [
      "<html><body><table><tr><td>1</td></tr></table></body></html>",
      "\u{FEFF}\n<!DOCTYPE html>\n<html><table><tr><td>1</html>",
      "<table><tr><td>1</td></tr></table>",
      "<html xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><table><tr><td>1</html>",
    ])
  func pages(content: String) throws {
    #expect(try read(content, named: "表.xls").format == .html)
  }

  @Test("and what is printed is named")
  func printed() {
    #expect(
      error(Array("%PDF-1.7\n...".utf8), named: "表.xls") == .notReadable(path: "表.xls", .pdf))
    #expect(!FileFormat.pdf.isReadable)
  }

  @Test("and a locked workbook is told from an old one and from a document")
  func compoundFiles() {
    #expect(error(compoundFile(stream: "EncryptedPackage")) == .passwordProtected(path: "表.xlsx"))
    guard case .damaged(_, nil, nil, .legacyReader)? = error(compoundFile(stream: "Workbook"))
    else {
      Issue.record("an old workbook without sheets was not refused")
      return
    }
    #expect(
      error(compoundFile(stream: "WordDocument")) == .notReadable(path: "表.xlsx", .legacyWord))
  }

  @Test("and what no table can be in is refused")
  func notATable() throws {
    #expect(error([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]) == .notATable(path: "表.xlsx"))
    #expect(error(Array("<svg xmlns='urn:x'/>".utf8)) == .notATable(path: "表.xlsx"))
    #expect(error([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00]) == .notATable(path: "表.xlsx"))
    let archive = TestFiles.path("pictures.zip")
    #expect(throws: SpreadsheetFileError.notATable(path: archive)) { try readFile("pictures.zip") }
    guard case .damaged? = error(Array("PK\u{3}\u{4} and then nothing".utf8)) else {
      Issue.record("an archive without a directory was not refused")
      return
    }
  }

  @Test("and a name that says otherwise is a remark, not an error")
  func names() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: TestFiles.path("dates.xlsx"))))
    let file = try SpreadsheetReader().read(bytes, named: "2026.计划.CSV")
    #expect(file.remarks == [.nameDoesNotMatchContent(nameExtension: "csv", .workbook)])
    #expect(try SpreadsheetReader().read(bytes, named: "计划").remarks.isEmpty)
    #expect(try SpreadsheetReader().read(bytes, named: "计划.2026").remarks.isEmpty)
    #expect(try read("a,b", named: "x.TSV").remarks.isEmpty)
  }

  @Test("and a path that leads to no file is refused by what it leads to")
  func paths() throws {
    #expect(throws: SpreadsheetFileError.notFound(path: "/无/表.xlsx")) {
      try SpreadsheetReader().read("/无/表.xlsx")
    }
    try TestFiles.withFolder { folder throws in
      #expect(throws: SpreadsheetFileError.isDirectory(path: folder.path)) {
        try SpreadsheetReader().read(folder.path)
      }
      let empty = folder.appending(path: "空.csv").path
      #expect(FileManager.default.createFile(atPath: empty, contents: nil))
      #expect(throws: SpreadsheetFileError.empty(path: empty)) {
        try SpreadsheetReader().read(empty)
      }
    }
    #expect(throws: SpreadsheetFileError.notATable(path: "/dev/null")) {
      try SpreadsheetReader().read("/dev/null")
    }
    #expect(throws: SpreadsheetFileError.empty(path: "表.csv")) { try read("") }
    // A file the kernel refuses to read to anyone, root included.
    #expect(throws: SpreadsheetFileError.self) { try SpreadsheetReader().read("/proc/self/mem") }
  }
}
