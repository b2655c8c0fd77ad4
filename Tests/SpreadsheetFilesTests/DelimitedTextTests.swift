import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("Delimited text is read")
struct DelimitedTextTests {
  private func error(_ bytes: [UInt8]) -> SpreadsheetFileError? {
    do throws(SpreadsheetFileError) {
      _ = try SpreadsheetReader().read(bytes, named: "表.csv")
      return nil
    } catch {
      return error
    }
  }

  @Test("as one sheet of texts, named after the file")
  func texts() throws {
    let file = try read("序号,项目\n1,=1+1\n,\n 2 ,　慰问 \n", named: "/tmp/工会.计划.csv")
    let grid = try #require(file.sheets.first)
    #expect(file.format == .delimitedText)
    #expect(grid.name == "工会.计划")
    #expect(
      grid.listing == [
        "A1 text 序号", "B1 text 项目", "A2 text 1", "B2 text =1+1", "A4 text  2 ", "B4 text 　慰问 ",
      ])
  }

  @Test(
    "in every encoding it may come in",
    arguments: [
      ("gb18030.csv", "GB18030", Separator.comma), ("utf16.csv", "UTF-16 LE", .tab),
      ("utf16-big-endian.csv", "UTF-16 BE", .comma),
    ])
  func encodings(name: String, encoding: String, separator: Separator) throws {
    let file = try readFile(name)
    #expect(file.encoding == encoding)
    #expect(file.separator == separator)
    let inner = separator == .tab ? "走访\t慰问" : "走访,慰问"
    #expect(
      file.sheets.first?.listing == [
        "A1 text 序号", "B1 text 项目", "A2 text 1", "B2 text \(inner)", "A3 text 2",
        "B3 text 朱镕基𠮷",
      ])
  }

  @Test("in UTF-8 with and without a mark")
  func utf8() throws {
    for text in ["序号,项目", "\u{FEFF}序号,项目"] {
      let file = try read(text)
      #expect(file.encoding == "UTF-8")
      #expect(file.sheets.first?.text("A1") == "序号")
    }
  }

  @Test("with the separator that cuts its lines most evenly, outside quotation marks")
  func separators() throws {
    #expect(try read("计划\n序号;项目;目标\n1;a,b;2,5\n2;c;3,0").separator == .semicolon)
    #expect(try read("序号\t项目\n1\ta,b,c\n2\td;e").separator == .tab)
    #expect(try read("\"a;b;c\",1\n\"d;e;f\",2").separator == .comma)
    #expect(try read("走访；慰问，帮扶").separator == .comma)
    let announced = try read("sep=;\r\na,b;c\r\n")
    #expect(announced.separator == .semicolon)
    #expect(announced.sheets.first?.listing == ["A1 text a,b", "B1 text c"])
  }

  @Test("with quotation marks, and separators and line breaks between them")
  func quotation() throws {
    let grid = try #require(
      try read("\"走访,慰问\",\"说\"\"好\"\"\"\r\n\"一\r\n二\n三\",x\r\"a\"b,c\"d\n\"\",z").sheets.first)
    #expect(
      grid.listing == [
        "A1 text 走访,慰问", "B1 text 说\"好\"", "A2 text 一\r\n二\n三", "B2 text x", "A3 text ab",
        "B3 text c\"d", "B4 text z",
      ])
  }

  @Test("with any line ending, the last of which adds no row", arguments: ["\n", "\r\n", "\r"])
  func lineEndings(ending: String) throws {
    let grid = try #require(try read(["a,b", "c,d", ""].joined(separator: ending)).sheets.first)
    #expect(grid.listing == ["A1 text a", "B1 text b", "A2 text c", "B2 text d"])
  }

  @Test("without control characters, and says so")
  func controlCharacters() throws {
    let file = try read("a\u{1B}[31m,b\u{7}")
    #expect(file.sheets.first?.listing == ["A1 text a[31m", "B1 text b"])
    #expect(file.remarks == [.illegalCharactersRemoved(count: 2)])
  }

  @Test("unless a quotation mark is never closed")
  func unterminated() {
    #expect(
      error(Array("a,b\n\"c\nd\",e\nf,\"g\nh".utf8)) == .unterminatedQuote(path: "表.csv", line: 4))
  }

  @Test("unless its bytes are no text")
  func badBytes() {
    #expect(error([0x61, 0x0A, 0xFF, 0xFF]) == .unknownEncoding(path: "表.csv", line: 2))
    #expect(error([0xEF, 0xBB, 0xBF, 0x0A, 0xC4]) == .unknownEncoding(path: "表.csv", line: 2))
    #expect(
      error([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == .unknownEncoding(path: "表.csv", line: 1))
    #expect(error([0x61, 0x00, 0x62]) == .notATable(path: "表.csv"))
  }

  @Test("unless UTF-8 turns out to be broken, which no other encoding explains")
  func brokenUTF8() {
    let whole = Array("序号,项目\n1,走访慰问\n".utf8)
    #expect(error(whole + [0xFF] + whole) == .unknownEncoding(path: "表.csv", line: 3))
    let cut = Array("序号,项目\n1,走访慰问".utf8.dropLast())
    #expect(error(cut) == .damaged(path: "表.csv", part: nil, line: nil, .truncated))
  }

  @Test("unless a line has more columns than a sheet")
  func tooWide() {
    let wide = Array(("a\n" + String(repeating: ",", count: 16_384) + "b").utf8)
    #expect(error(wide) == .tooLarge(path: "表.csv", .columns(16_384, line: 2)))
  }
}
