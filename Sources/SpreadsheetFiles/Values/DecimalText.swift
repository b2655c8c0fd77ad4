/// Numbers as files write them, turned into plain decimals as Excel shows them.
enum DecimalText {
  /// How many digits Excel keeps; what files write beyond them is noise of binary fractions.
  static let significantDigits = 15

  /// The exponents of a double; whatever lies beyond is no number a sheet can hold.
  private static let exponents = -400...400

  /// `0.95` for `0.95000000000000007`, `150000` for `1.5E5`; `nil` for what is no number.
  static func plain(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard var number = Parsed(text) else { return nil }
    number.round()
    return number.written
  }

  /// Whether a number stands already as ``plain(_:)`` would write it, as most do.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    let zero = UInt8(ascii: "0")
    let start = text.count > 1 && text[0] == UInt8(ascii: "-") ? 1 : 0
    let length = text.count - start
    guard (1...significantDigits).contains(length) else { return false }
    var point: Int?
    for index in start..<text.count {
      switch text[index] {
      case zero...UInt8(ascii: "9"): continue
      case UInt8(ascii: ".") where point == nil: point = index
      default: return false
      }
    }
    // A zero in front stands before the point alone, and behind it none stands at the end.
    let wholeEnd = point ?? text.count
    guard wholeEnd > start, text[start] != zero || wholeEnd == start + 1 else { return false }
    guard point != nil else { return text[start] != zero || start == 0 }
    return wholeEnd < text.count - 1 && text[text.count - 1] != zero
  }

  /// Digits d₁d₂d₃… with the decimal point after the first `point` of them.
  private struct Parsed {
    var isNegative = false
    var digits: [UInt8] = []
    var point = 0

    init?(_ text: some Collection<UInt8>) {
      var rest = text[...].drop { $0 <= 0x20 }
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest = rest.dropFirst()
      }
      var sawDigit = false
      var sawPoint = false
      scan: while let byte = rest.first {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          sawDigit = true
          if digits.isEmpty, byte == UInt8(ascii: "0") {
            if sawPoint { point -= 1 }
          } else {
            digits.append(byte - UInt8(ascii: "0"))
            if !sawPoint { point += 1 }
          }
        case UInt8(ascii: ".") where !sawPoint:
          sawPoint = true
        default:
          break scan
        }
        rest = rest.dropFirst()
      }
      guard sawDigit else { return nil }
      if let byte = rest.first, byte == UInt8(ascii: "E") || byte == UInt8(ascii: "e") {
        let exponentText = rest.dropFirst().prefix { $0 > 0x20 }
        guard let exponent = Int(String(decoding: exponentText, as: UTF8.self)),
          DecimalText.exponents.contains(exponent)
        else { return nil }
        point += exponent
        rest = rest.dropFirst().drop { $0 > 0x20 }
      }
      guard rest.allSatisfy({ $0 <= 0x20 }), digits.isEmpty || DecimalText.exponents.contains(point)
      else { return nil }
    }

    /// Rounds half up to the digits Excel keeps, and drops zeros at the end.
    mutating func round() {
      if digits.count > DecimalText.significantDigits {
        let roundsUp = digits[DecimalText.significantDigits] >= 5
        digits.removeSubrange(DecimalText.significantDigits...)
        if roundsUp { increment() }
      }
      while digits.last == 0 { digits.removeLast() }
    }

    private mutating func increment() {
      for index in digits.indices.reversed() {
        if digits[index] < 9 {
          digits[index] += 1
          return
        }
        digits[index] = 0
      }
      digits.insert(1, at: 0)
      point += 1
    }

    var written: [UInt8] {
      let zero = UInt8(ascii: "0")
      guard !digits.isEmpty else { return [zero] }
      var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
      if point <= 0 {
        text += [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -point)
      }
      for (index, digit) in digits.enumerated() {
        if index == point, index > 0 { text.append(UInt8(ascii: ".")) }
        text.append(digit + zero)
      }
      if point > digits.count { text += Array(repeating: zero, count: point - digits.count) }
      return text
    }
  }
}
