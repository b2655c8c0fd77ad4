/// Binary numbers as decimal text.
enum PlainNumber {
  /// The shortest decimal that reads back as the same number, without an exponent or an idle
  /// fraction: `12`, `0.8333333333333334`, `0.0000001`.
  static func text(_ number: Double) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the same text.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    // Most figures are whole, and their digits are had without looking for the shortest.
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 {
      append(whole, to: &bytes)
      return
    }
    let shortest = number.description
    guard let marker = shortest.utf8.firstIndex(of: UInt8(ascii: "e")) else {
      bytes.append(text: shortest)
      if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
      return
    }
    let exponent = Int(shortest[shortest.index(after: marker)...]) ?? 0
    bytes.append(text: plain(shortest[..<marker], exponent))
  }

  /// A number with an exponent, written out.
  private static func plain(_ number: Substring, _ exponent: Int) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let halves = number.drop { $0 == "-" }.split(separator: ".")
    let whole = String(halves[0])
    let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
    let point = whole.count + exponent
    let digits = whole + fraction
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// Adds the digits of a whole number.
  static func append(_ whole: Int, to bytes: inout [UInt8]) {
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    // No number of 64 bits has more than 20 digits.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = whole.magnitude
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for place in first..<digits.count { bytes.append(digits[place]) }
  }
}
