import Foundation
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("An old workbook is read by a program of its own")
struct LegacyExcelReadingTests {
  @Test("as xlwt writes it")
  func plan() throws {
    let file = try readFile("xlwt.xls")
    #expect(file.format == .legacyExcel)
    #expect(file.sheets.map(\.name) == ["工作计划", "空", "字典"])
    #expect(file.sheets.map(\.isHidden) == [false, false, true])
    let grid = try #require(file.sheets.first)
    #expect(
      grid.listing == [
        "A1 text 2026年工会工作计划", "A2 text 序号", "B2 text 类别", "C2 text 项目", "D2 text 完成时限",
        "A3 number 1", "B3 text 慰问", "C3 text 走访\n困难职工", "D3 date 2026-03-31", "A4 number 2",
        "C4 text 已取消", "D4 date 2026-06-30T09:30:00", "A5 number 2067.5", "B5 percent 0.95",
        "C5 text 2026年9月", "D5 boolean true", "A6 text 09:30", "B6 number 0.333333333333333",
        "C6 number -0.00000025", "D6 text ☑", "A7 number 1.5", "B7 percent 12",
      ])
    #expect(grid.merges.map(\.description) == ["A1:D1", "B3:B4"])
    #expect(grid.hiddenRows == [3])
    #expect(grid.hiddenColumns == [2])
    #expect(grid.struckCells.map(\.description) == ["C4"])
  }

  @Test("with the results of formulas, as LibreOffice saves them")
  func office() throws {
    let file = try readFile("libreoffice.xls")
    #expect(file.sheets.map(\.name) == ["工作计划", "字典"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    let grid = try #require(file.sheets.first)
    #expect(
      grid.listing == [
        "A1 text 2026年工会工作计划", "A2 text 序号", "B2 text 项目", "C2 text 目标", "D2 text 完成时限",
        "E2 text 完成率", "A3 number 1", "B3 text 职工代表大会\n（两次）", "C3 number 2",
        "D3 date 2026-03-31", "E3 percent 0.95", "A4 number 2", "B4 text 困难职工慰问",
        "C4 number 2067.5", "D4 date 2026-06-30T09:30:00", "E4 percent 0.333333333333333",
        "B5 boolean true", "C5 number 2069.5", "D5 text 职工代表大会\n（两次）完成时限", "E5 error #DIV/0!",
        "B6 text 不少于两次", "C6 number 0.00000015", "D6 text 2026年9月",
      ])
    #expect(grid.merges.map(\.description) == ["A1:E1"])
    #expect(grid.hiddenRows == [3])
    #expect(grid.hiddenColumns == [2])
  }

  @Test("with days counted from 1904, and from Excel 2 and 5, in GBK")
  func versions() throws {
    #expect(try readFile("dates-1904.xls").sheets.first?.listing == ["A1 date 2026-03-31"])
    let old = try readFile("excel2.xls")
    #expect(old.sheets.map(\.name) == ["Worksheet"])
    #expect(
      old.sheets.map(\.listing) == [["A1 text 目标", "A2 number 2067.5", "B2 number 12"]])
    let fifth = try readFile("excel5.xls")
    #expect(fifth.sheets.map(\.name) == ["计划"])
    #expect(fifth.sheets.map(\.listing) == [["A1 text 目标", "B2 number 2067.5"]])
  }

  @Test("unless it is locked, broken or no workbook")
  func refusals() {
    func expect(_ name: String, _ error: (String) -> SpreadsheetFileError) {
      #expect(throws: error(TestFiles.path(name))) { try readFile(name) }
    }
    expect("locked.xls") { .passwordProtected(path: $0) }
    expect("no-workbook.xls") { .notATable(path: $0) }
    expect("cut-off.xls") {
      .damaged(path: $0, part: nil, line: nil, .legacyReader("libfreexl -8"))
    }
  }

  @Test("within the limits of every format")
  func limits() throws {
    var limits = ReadingLimits()
    limits.cells = 5
    let path = TestFiles.path("xlwt.xls")
    #expect(throws: SpreadsheetFileError.tooLarge(path: path, .cells(5))) {
      try readFile("xlwt.xls", limits: limits)
    }
    limits = ReadingLimits()
    limits.sheets = 2
    #expect(throws: SpreadsheetFileError.tooLarge(path: path, .sheets(2))) {
      try readFile("xlwt.xls", limits: limits)
    }
    #expect(
      try readFile("absurd-dimensions.xls").sheets.map(\.listing)
        == readFile("xlwt.xls").sheets.map(\.listing))
  }

  @Test("and without that program, it is refused with its name")
  func missing() {
    let path = TestFiles.path("xlwt.xls")
    #expect(
      throws: SpreadsheetFileError.readerMissing(path: path, program: "/nowhere/planledger-xls")
    ) {
      try SpreadsheetReader(legacyReader: "/nowhere/planledger-xls").read(path)
    }
  }

  /// Programs that take the place of the reader and do what it must never do.
  @Test(
    "and whatever that program does, this one goes on",
    arguments: [
      ("exit 3", "planledger-xls: 3"), ("kill -SEGV $$", "planledger-xls: signal 11"),
      ("sleep 60", "planledger-xls: timeout"), ("yes", "planledger-xls: output"),
      ("printf 'S 3\\nabc\\n'", "planledger-xls: 0"),
      ("printf 'S 99999999999999999999\\n'; sleep 60", "planledger-xls: output"),
      ("head -c 3000000 /dev/zero; sleep 60", "planledger-xls: output"),
      ("printf 'C 0 0 x\\nZ 0\\n\\n'; sleep 1", "planledger-xls: output"),
    ])
  func misbehaviour(script: String, detail: String) throws {
    try TestFiles.withFolder { folder in
      let (text, program) = (folder.appending(path: "text"), folder.appending(path: "reader"))
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: text)
      // Nothing can be run while any process has it open for writing, so another one writes it.
      try Tool.install(text, as: program)
      var limits = ReadingLimits()
      limits.legacySeconds = 1
      let path = TestFiles.path("xlwt.xls")
      #expect(
        throws: SpreadsheetFileError.damaged(
          path: path, part: nil, line: nil, .legacyReader(detail))
      ) {
        try SpreadsheetReader(limits: limits, legacyReader: program.path).read(path)
      }
    }
  }
}
