import Foundation
import Glibc
import SheetDocument
import SpreadsheetFiles
import Testing

@Suite("A file is replaced as a whole")
struct FileReplacementTests {
  private static let formats = SheetFileWriter.Format.allCases

  private func contents(of folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("and nothing is left beside it", arguments: formats)
  func replaced(format: SheetFileWriter.Format) throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表").path
      for title in ["甲", "乙"] {
        let document = SampleDocument.holding(.text(title))
        #expect(try SheetFileWriter().write(document, as: format, to: path).isEmpty)
        #expect(try SpreadsheetReader().read(path).sheets.first?.text("A1") == title)
      }
      #expect(try contents(of: folder) == ["表"])
    }
  }

  @Test("by finished content as well")
  func content() throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表.csv").path
      for text in ["序号,项目", "短", ""] {
        try SheetFileWriter().write(Array(text.utf8), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      }
      #expect(try contents(of: folder) == ["表.csv"])
    }
  }

  @Test("and keeps its permissions, and the link that leads to it")
  func permissions() throws {
    try TestFiles.withFolder { folder throws in
      let file = folder.appending(path: "真.xml").path
      let link = folder.appending(path: "链.xml").path
      try Data("old".utf8).write(to: URL(filePath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      try SheetFileWriter().write(SampleDocument.document, as: .xml, to: link)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try SpreadsheetReader().read(file).sheets.count == 2)
    }
  }

  @Test("or not at all where there is no folder to write to", arguments: formats)
  func noFolder(format: SheetFileWriter.Format) throws {
    try TestFiles.withFolder { folder throws in
      let writer = SheetFileWriter()
      let missing = folder.appending(path: "无/表").path
      #expect(throws: SheetWritingError.folderMissing(path: missing)) {
        try writer.write(SampleDocument.document, as: format, to: missing)
      }
      #expect(throws: SheetWritingError.isDirectory(path: folder.path)) {
        try writer.write(SampleDocument.document, as: format, to: folder.path)
      }
      // Nobody may create files there, not even root.
      #expect(throws: SheetWritingError.self) {
        try writer.write(SampleDocument.document, as: format, to: "/proc/表")
      }
      #expect(try contents(of: folder).isEmpty)
    }
  }

  @Test("or not at all where a document is refused")
  func refused() throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表").path
      try Data("old".utf8).write(to: URL(filePath: path))
      let document = SampleDocument.holding(.blank, sheetNamed: "a/b")
      for format in Self.formats {
        #expect(throws: SheetWritingError.impossible(.sheetName("a/b"))) {
          try SheetFileWriter().write(document, as: format, to: path)
        }
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try contents(of: folder) == ["表"])
    }
  }

  /// A limit on the size of files stops writing in the middle, as a full disk does.
  ///
  /// It holds for a whole process, so each test runs in one of its own.
  private static func limitFiles(to bytes: UInt) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    precondition(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
  }

  private static func writeWithoutSpace(_ format: SheetFileWriter.Format, limit: UInt) throws {
    try TestFiles.withFolder { folder throws in
      let path = folder.appending(path: "表").path
      try Data("old".utf8).write(to: URL(filePath: path))
      limitFiles(to: limit)
      var caught: SheetWritingError?
      do throws(SheetWritingError) {
        try SheetFileWriter().write(SampleDocument.document, as: format, to: path)
      } catch {
        caught = error
      }
      precondition(caught != nil, "writing was not refused")
      let content = try String(contentsOfFile: path, encoding: .utf8)
      precondition(content == "old", "the old file was changed")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      precondition(names == ["表"], "something was left behind")
    }
  }

  @Test("or not at all where the disk is full, for XML")
  func fullDiskXML() async {
    await #expect(processExitsWith: .success) {
      try Self.writeWithoutSpace(.xml, limit: 1_000)
    }
  }

  @Test("or not at all where the disk is full, for workbooks")
  func fullDiskWorkbook() async {
    await #expect(processExitsWith: .success) {
      try Self.writeWithoutSpace(.xlsx, limit: 5_000)
    }
  }

  @Test("or not at all where only a part of a workbook could be made")
  func fullTemporaryFolder() async {
    await #expect(processExitsWith: .success) {
      try Self.writeWithoutSpace(.xlsx, limit: 1_500)
    }
  }
}
