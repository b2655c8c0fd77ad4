import SpreadsheetGrid
import Testing

@testable import SpreadsheetFiles

@Suite("Where a text is cut into pieces makes no difference")
struct PiecewiseReadingTests {
  private static let sizes = [1, 2, 3, 7, 33, 1_000]

  private func cleaned(_ text: [UInt8], size: Int, _ kind: CleanedSource.Kind)
    -> (text: String, removed: Int, failure: SpreadsheetFileError?)
  {
    let context = ReadingContext(path: "表", limits: ReadingLimits())
    let source = CleanedSource(PiecewiseSource(text, size: size), kind, context)
    let text = String(decoding: source.rest(), as: UTF8.self)
    return (text, context.removedCharacters, source.failure)
  }

  @Test("to the characters that are left out, or to references to them", arguments: sizes)
  func illegalCharacters(size: Int) {
    let text = Array("（走访）\u{7}a&#7;\t\u{FFFE}b&#x0001;慰问\r\n&#\u{1}8;&amp;&#10;\u{FFFF}".utf8)
    let markup = cleaned(text, size: size, .markup)
    #expect(markup.text == "（走访）a\tb慰问\r\n&amp;&#10;")
    #expect(markup.removed == 7)
    let plain = cleaned(text, size: size, .plain)
    #expect(plain.text == "（走访）a&#7;\tb&#x0001;慰问\r\n&#8;&amp;&#10;")
    #expect(plain.removed == 4)
  }

  @Test("to what only looks like such a character or reference", arguments: sizes)
  func innocentText(size: Int) {
    let text = "ﾞ（，）&&#&#;&#x;&#99999999999;a & b &#000000000000007; \u{FFFD}&"
    let markup = cleaned(Array(text.utf8), size: size, .markup)
    #expect(markup.text == text)
    #expect(markup.removed == 0)
  }

  @Test("to a zero byte, which no text holds", arguments: sizes)
  func zero(size: Int) {
    let text = Array((String(repeating: "走访,", count: 20) + "\0x").utf8)
    #expect(cleaned(text, size: size, .plain).failure == .notATable(path: "表"))
    #expect(cleaned(text, size: size, .markup).failure == nil)
  }

  @Test("to the place of the first byte that is no UTF-8", arguments: sizes)
  func invalidUTF8(size: Int) {
    func fault(_ text: [UInt8]) -> Int? {
      var check = UTF8Check()
      var rest = text[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(size))
        check.add(piece.span)
        rest = rest.dropFirst(size)
      }
      return check.firstFault(atEnd: true)
    }
    let valid = Array("a走访𠮷b".utf8)
    #expect(fault(valid) == nil)
    #expect(fault(valid + [0xFF] + valid) == 12)
    #expect(fault(valid + [0xE8, 0xB5]) == 12)
    #expect(fault(valid + [0xE8, 0xB5, 0x61]) == 12)
    #expect(fault([0xF0, 0x9F] + valid) == 0)
    #expect(fault([0xED, 0xA0, 0x80]) == 0)
  }

  @Test("to characters of other encodings", arguments: 0..<4)
  func conversion(offset: Int) throws {
    // The file is read in pieces whose ends then fall on every byte of a character.
    let start = [UInt8](repeating: 0x61, count: offset)
    let characters: [UInt8] = [0xD7, 0xDF, 0x95, 0x34, 0xB2, 0x35, 0xE9, 0x46]
    let count = 10_000
    let bytes = start + (0..<count).flatMap { _ in characters }
    let source = try TextEncoding.chinese.source(of: FileContent(bytes, named: "表"))
    let expected = String(repeating: "a", count: offset) + String(repeating: "走𠮷镕", count: count)
    #expect(String(decoding: source.rest(room: 4_099), as: UTF8.self) == expected)
    let cut = try TextEncoding.chinese.source(
      of: FileContent(bytes + [0x0A, 0x0A, 0x95], named: "表"))
    _ = cut.rest()
    #expect(cut.failure == .unknownEncoding(path: "表", line: 3))
  }

  @Test("to the fields of delimited text", arguments: sizes)
  func fields(size: Int) throws {
    let text = "a,\"走访\r\n\"\"慰问\"\"\"\r\n\rb,,\"c\"d\n"
    var scanner = FieldScanner(
      [], then: PiecewiseSource(text.utf8, size: size), separator: .comma, path: "表")
    var records: [[String]] = [[]]
    var field: [UInt8] = []
    while try !scanner.isAtEnd() {
      let end = try scanner.next(into: &field)
      records[records.count - 1].append(String(decoding: field, as: UTF8.self))
      if end == .record { records.append([]) }
    }
    #expect(records == [["a", "走访\r\n\"慰问\""], [""], ["b", "", "cd"], []])
    #expect(scanner.line == 5)
  }

  @Test("to elements, attributes and texts", arguments: sizes)
  func markup(size: Int) throws {
    let xml = """
      <?xml version="1.0"?><a:t xmlns:a="n" n='A &amp; B &#38; &lt;&#x8D70;' m="&amp;#38;">\
      走&amp;访<![CDATA[<&>]]><b xmlns="other">x</b><!-- y --></a:t>
      """
    var parser = try XMLPullParser(
      PiecewiseSource(xml.utf8, size: size), part: "", namespaces: ["n"], path: "表")
    var text: [UInt8] = []
    var attributes: [String] = []
    try parser.readRoot { parser throws(SpreadsheetFileError) in
      parser.forEachAttribute { (name: String, value: String) in
        attributes.append("\(name)=\(value)")
      }
      try parser.appendText(to: &text, except: "b")
    }
    #expect(attributes == ["n=A & B & <走", "m=&#38;"])
    #expect(String(decoding: text, as: UTF8.self) == "走&访<&>")
  }

  @Test("to the number of attributes an element may have", arguments: sizes)
  func attributes(size: Int) {
    func holds(_ xml: String) -> Bool {
      var counter = AttributeCounter()
      var rest = Array(xml.utf8)[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(size))
        if !counter.watch(piece.span) { return false }
        rest = rest.dropFirst(size)
      }
      return true
    }
    func element(_ count: Int) -> String {
      "<e" + (0..<count).map { " a\($0)='\"'" }.joined() + "/>"
    }
    let before = String(repeating: "<c a='' b=\"\">'\"</c>", count: 200)
    #expect(holds(before + element(256) + before + element(256)))
    #expect(!holds(before + element(257)))
    #expect(!holds(element(257) + before))
    #expect(holds("<e>" + String(repeating: "'\"", count: 2_000) + "</e>"))
  }
}
