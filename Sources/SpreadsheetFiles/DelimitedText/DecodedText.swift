/// The text of a file in UTF-8, and the encoding it was written in.
struct DecodedText {
  let utf8: [UInt8]
  let encoding: String

  static let utf8Name = "UTF-8"
  static let chineseName = "GB18030"

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encodings whose files begin with a mark that says so.
  private static let marks: [(mark: [UInt8], encoding: String, name: String)] = [
    (utf8Mark, utf8Name, utf8Name),
    ([0xFF, 0xFE], "UTF-16LE", "UTF-16 LE"),
    ([0xFE, 0xFF], "UTF-16BE", "UTF-16 BE"),
  ]

  private init(utf8: [UInt8], encoding: String) {
    self.utf8 = utf8
    self.encoding = encoding
  }

  /// Decodes by the mark at the beginning; `nil` where there is none.
  init?(marked bytes: [UInt8], path: String) throws(SpreadsheetFileError) {
    guard let found = Self.marks.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
    try self.init(
      bytes[found.mark.count...], from: found.encoding, named: found.name, path: path)
  }

  /// Decodes text whose encoding is known; `named` is what people call it.
  init(
    _ bytes: ArraySlice<UInt8>, from encoding: String, named name: String? = nil, path: String
  ) throws(SpreadsheetFileError) {
    guard var converter = TextConverter(from: encoding) else {
      throw .unknownEncoding(path: path, line: 1)
    }
    switch converter.convert(bytes) {
    case .text(let text):
      self.init(utf8: text, encoding: name ?? encoding)
    case .invalid(let offset):
      throw .unknownEncoding(path: path, line: Self.line(of: offset, in: bytes))
    }
  }

  /// Decodes text that does not say its encoding: UTF-8 if it is valid, GB18030 otherwise.
  init(guessing bytes: [UInt8], path: String) throws(SpreadsheetFileError) {
    if let text = try DecodedText(marked: bytes, path: path) {
      self = text
      return
    }
    if String(validating: bytes, as: UTF8.self) != nil {
      self.init(utf8: bytes, encoding: Self.utf8Name)
      return
    }
    guard var utf8 = TextConverter(from: Self.utf8Name) else {
      throw .unknownEncoding(path: path, line: 1)
    }
    switch utf8.convert(bytes[...]) {
    case .text(let text):
      self.init(utf8: text, encoding: Self.utf8Name)
    case .invalid(let offset):
      // Chinese text of another encoding is hardly ever valid UTF-8 for long, so what was valid
      // so far is UTF-8 with a fault, and reading it as anything else would garble it.
      guard Self.wideCharacters(in: bytes[..<offset]) < 4 else {
        if offset > bytes.count - 4 {
          throw .damaged(path: path, part: nil, line: nil, .truncated)
        }
        throw .unknownEncoding(path: path, line: Self.line(of: offset, in: bytes[...]))
      }
      try self.init(bytes[...], from: Self.chineseName, path: path)
    }
  }

  /// How many characters of three bytes or more begin in UTF-8 text.
  private static func wideCharacters(in utf8: ArraySlice<UInt8>) -> Int {
    utf8.count { $0 >= 0xE0 }
  }

  private static func line(of offset: Int, in bytes: ArraySlice<UInt8>) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
