/// What the styles of an XML spreadsheet say about numbers, struck text and fonts of signs.
struct XMLSpreadsheetStyles {
  /// A style, as far as it matters.
  struct Style {
    var meaning = NumberMeaning.number

    /// Whether cells of the style are struck through.
    var isStruck = false

    /// The font, where it shows signs for letters.
    var symbols: SymbolFont?
  }

  private var styles: [String: Style] = [:]

  /// Reads the styles; what one does not say is as its parent has it.
  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "Style", let id = parser.attribute("ID") else { return }
      var style = parser.attribute("Parent").flatMap { styles[$0] } ?? Style()
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "NumberFormat":
          if let code = parser.attribute("Format") { style.meaning = NumberMeaning(code: code) }
        case "Font":
          if let flag = parser.attribute("StrikeThrough") { style.isStruck = flag == "1" }
          if let name = parser.attribute("FontName") { style.symbols = SymbolFont(named: name) }
        default:
          break
        }
      }
      styles[id] = style
    }
  }

  /// The meaning of numbers in a style; `nil` where no style is named or the name is unknown.
  func meaning(ofStyle id: String?) -> NumberMeaning? {
    id.flatMap { styles[$0]?.meaning }
  }

  /// The style of that name, as it stands in the file; `nil` where the name is unknown.
  func style(_ id: Span<UInt8>) -> Style? {
    unsafe id.withUnsafeBufferPointer { id in
      unsafe styles[String(decoding: id, as: UTF8.self)]
    }
  }
}
