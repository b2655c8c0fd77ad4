/// The characters no spreadsheet may hold: control characters other than tab and line breaks.
enum IllegalCharacters {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: true
    default: scalar > 0x10_FFFF
    }
  }

  /// Removes illegal characters from UTF-8 text.
  ///
  /// - Returns: how many were removed.
  static func remove(from text: inout [UInt8]) -> Int {
    guard let first = text.indices.first(where: { length(in: text, at: $0) > 0 }) else {
      return 0
    }
    var kept = Array(text[..<first])
    var removed = 0
    var index = first
    while index < text.count {
      let length = length(in: text, at: index)
      if length > 0 {
        removed += 1
        index += length
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    text = kept
    return removed
  }

  /// How many bytes the illegal character at `index` takes; 0 where there is none.
  private static func length(in text: [UInt8], at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 { return contains(UInt32(byte)) ? 1 : 0 }
    // U+FFFE and U+FFFF.
    guard byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE
    else { return 0 }
    return 3
  }
}
