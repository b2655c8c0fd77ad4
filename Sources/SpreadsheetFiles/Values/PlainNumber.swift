/// Binary numbers as decimal text.
enum PlainNumber {
  /// The shortest decimal that reads back as the same number, without an exponent or an idle
  /// fraction: `12`, `0.8333333333333334`, `0.0000001`.
  static func text(_ number: Double) -> String {
    let shortest = number.description
    guard let marker = shortest.firstIndex(of: "e") else {
      return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
    let sign = shortest.hasPrefix("-") ? "-" : ""
    let mantissa = shortest[..<marker].drop { $0 == "-" }
    let halves = mantissa.split(separator: ".")
    let whole = String(halves[0])
    let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
    let point = whole.count + (Int(shortest[shortest.index(after: marker)...]) ?? 0)
    let digits = whole + fraction
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
