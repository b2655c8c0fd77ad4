/// The whole text of a file in UTF-8, and the encoding it was written in.
struct DecodedText {
  let utf8: [UInt8]
  let encoding: String

  static let utf8Name = TextEncoding.utf8.name
  static let chineseName = TextEncoding.chinese.name

  /// Decodes a whole file in a known encoding.
  init(_ content: FileContent, _ encoding: TextEncoding) throws(SpreadsheetFileError) {
    let source = try encoding.source(of: content)
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe source.read(into: $0) }
      if let failure = source.failure { throw failure }
      if count <= 0 { break }
      text.append(contentsOf: piece[..<count])
    }
    utf8 = text
    self.encoding = encoding.name
  }

  /// Decodes by the mark at the beginning; `nil` where there is none.
  init?(marked bytes: [UInt8], path: String) throws(SpreadsheetFileError) {
    guard let encoding = TextEncoding(markedIn: bytes) else { return nil }
    try self.init(FileContent(bytes, named: path), encoding)
  }

  /// Decodes text whose encoding is known; `named` is what people call it.
  init(
    _ bytes: ArraySlice<UInt8>, from encoding: String, named name: String? = nil, path: String
  ) throws(SpreadsheetFileError) {
    let known = TextEncoding(named: encoding, calledBy: name ?? encoding)
    try self.init(FileContent(Array(bytes), named: path), known)
  }

  /// Decodes text that does not say its encoding: UTF-8 if it is valid, GB18030 otherwise.
  init(guessing bytes: [UInt8], path: String) throws(SpreadsheetFileError) {
    let content = try FileContent(bytes, named: path)
    try self.init(content, TextEncoding(guessing: content))
  }
}
