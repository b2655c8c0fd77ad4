/// What the styles of an XML spreadsheet say about numbers, struck text and fonts of signs.
struct XMLSpreadsheetStyles {
  private var meanings: [String: NumberMeaning] = [:]
  private var struck: Set<String> = []
  private var symbolFonts: [String: SymbolFont] = [:]

  /// Reads the styles; what one does not say is as its parent has it.
  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "Style", let id = parser.attribute("ID") else { return }
      let parent = parser.attribute("Parent")
      var meaning = self.meaning(ofStyle: parent) ?? .number
      var isStruck = self.isStruck(style: parent)
      var symbols = parent.flatMap { symbolFonts[$0] }
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "NumberFormat":
          if let code = parser.attribute("Format") { meaning = NumberMeaning(code: code) }
        case "Font":
          if let flag = parser.attribute("StrikeThrough") { isStruck = flag == "1" }
          if let name = parser.attribute("FontName") { symbols = SymbolFont(named: name) }
        default:
          break
        }
      }
      meanings[id] = meaning
      if isStruck { struck.insert(id) }
      symbolFonts[id] = symbols
    }
  }

  /// The meaning of numbers in a style; `nil` where no style is named or the name is unknown.
  func meaning(ofStyle id: String?) -> NumberMeaning? {
    id.flatMap { meanings[$0] }
  }

  /// Whether cells of that style are struck through.
  func isStruck(style id: String?) -> Bool { id.map(struck.contains) ?? false }

  /// What people see of a text in that style: signs, where its font shows signs for letters.
  func shown(_ text: [UInt8], style id: String?) -> [UInt8] {
    id.flatMap { symbolFonts[$0] }?.shown(text) ?? text
  }
}
