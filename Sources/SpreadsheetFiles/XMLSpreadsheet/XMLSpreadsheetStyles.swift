/// What the styles of an XML spreadsheet say about the meaning of numbers.
struct XMLSpreadsheetStyles {
  private var meanings: [String: NumberMeaning] = [:]

  /// Reads the styles; one without a number format has that of its parent.
  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "Style", let id = parser.attribute("ID") else { return }
      var meaning = parser.attribute("Parent").flatMap { meanings[$0] } ?? .number
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.name == "NumberFormat", let code = parser.attribute("Format") else { return }
        meaning = NumberMeaning(code: code)
      }
      meanings[id] = meaning
    }
  }

  /// The meaning of numbers in a style; `nil` where no style is named or the name is unknown.
  func meaning(ofStyle id: String?) -> NumberMeaning? {
    id.flatMap { meanings[$0] }
  }

  /// The same for a name as it stands in the file.
  func meaning(ofStyle id: Span<UInt8>) -> NumberMeaning? {
    unsafe id.withUnsafeBufferPointer { id in
      unsafe meanings[String(decoding: id, as: UTF8.self)]
    }
  }
}
