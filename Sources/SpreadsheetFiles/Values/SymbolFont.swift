/// A font that shows signs in place of letters, in which people tick what is done.
///
/// The file holds a letter, `þ`, and the sheet shows ☑. Only the signs people use as marks, bullets
/// and comparisons are known here.
enum SymbolFont: Hashable {
  case wingdings
  case wingdings2
  case webdings
  case marlett
  case symbol

  /// Recognises a font by its name.
  init?(named name: String) {
    switch name.lowercased() {
    case "wingdings": self = .wingdings
    case "wingdings 2": self = .wingdings2
    case "webdings": self = .webdings
    case "marlett": self = .marlett
    case "symbol": self = .symbol
    default: return nil
    }
  }

  /// Where Word keeps the letters of such fonts, so that no other font shows them.
  private static let privateUse: ClosedRange<UInt32> = 0xF020...0xF0FF

  /// The sign the font shows for a character, if it is one of those people use as marks.
  func sign(for character: Unicode.Scalar) -> Unicode.Scalar? {
    let value = character.value
    let code = Self.privateUse.contains(value) ? value - 0xF000 : value
    switch self {
    case .wingdings: return Self.wingdingsSign(code)
    case .wingdings2: return Self.wingdings2Signs[code]
    case .webdings: return Self.webdingsSigns[code]
    case .marlett: return Self.marlettSigns[code]
    case .symbol: return Self.symbolSigns[code]
    }
  }

  /// What people see of a whole text in this font; `nil` where it holds a letter not known here.
  func shown(_ text: [UInt8]) -> [UInt8]? {
    var shown: [UInt8] = []
    var hasSign = false
    for character in String(decoding: text, as: UTF8.self).unicodeScalars {
      if character.properties.isWhitespace {
        shown += Array(String(character).utf8)
      } else if let sign = sign(for: character) {
        shown += Array(String(sign).utf8)
        hasSign = true
      } else {
        return nil
      }
    }
    return hasSign ? shown : nil
  }
}

// MARK: - The signs

extension SymbolFont {
  private static func wingdingsSign(_ code: UInt32) -> Unicode.Scalar? {
    switch code {
    // ① to ⑩ and ❶ to ❿.
    case 0x81...0x8A: Unicode.Scalar(0x2460 + code - 0x81)
    case 0x8C...0x95: Unicode.Scalar(0x2776 + code - 0x8C)
    default: wingdingsSigns[code]
    }
  }

  private static let wingdingsSigns: [UInt32: Unicode.Scalar] = [
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•",
    0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
  ]

  private static let wingdings2Signs: [UInt32: Unicode.Scalar] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA2: "■", 0xA3: "☐",
  ]

  private static let webdingsSigns: [UInt32: Unicode.Scalar] = [
    0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗",
  ]

  private static let marlettSigns: [UInt32: Unicode.Scalar] = [
    0x61: "✓", 0x62: "✓", 0x68: "●", 0x69: "●", 0x72: "✗",
  ]

  private static let symbolSigns: [UInt32: Unicode.Scalar] = [
    0xA3: "≤", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xD6: "√",
  ]
}
