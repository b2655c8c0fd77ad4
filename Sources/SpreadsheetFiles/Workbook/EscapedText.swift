/// The `_x000D_` notation, by which workbooks hold characters that XML forbids.
enum EscapedText {
  /// Replaces every escape by its character; illegal ones are left out.
  ///
  /// - Returns: how many illegal characters were left out.
  static func decode(_ text: inout [UInt8]) -> Int {
    guard text.contains(UInt8(ascii: "_")) else { return 0 }
    var decoded: [UInt8] = []
    var removed = 0
    var index = 0
    while index < text.count {
      guard let unit = unit(in: text, at: index) else {
        decoded.append(text[index])
        index += 1
        continue
      }
      index += length
      var scalar = unit
      // A character beyond the first 65,536 is written as two escapes, one per surrogate.
      if (0xD800...0xDBFF).contains(unit), let low = self.unit(in: text, at: index),
        (0xDC00...0xDFFF).contains(low)
      {
        scalar = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
        index += length
      }
      if let legal = Unicode.Scalar(scalar), !IllegalCharacters.contains(scalar) {
        decoded.append(contentsOf: Array(String(legal).utf8))
      } else {
        removed += 1
      }
    }
    text = decoded
    return removed
  }

  /// Escapes what looks like an escape, so that a program shows it as typed.
  static func encode(_ text: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "_")) else { return }
    var encoded: [UInt8] = []
    for index in text.indices {
      if unit(in: text, at: index) != nil { encoded.append(text: "_x005F") }
      encoded.append(text[index])
    }
    text = encoded
  }

  /// The length of `_xHHHH_`.
  private static let length = 7

  /// The UTF-16 unit escaped at `index`, if there is an escape.
  private static func unit(in text: [UInt8], at index: Int) -> UInt32? {
    guard index + length <= text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = text[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
