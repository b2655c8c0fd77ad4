extension Fraction: CustomStringConvertible {
  /// The value in lowest terms: `12`, `5/6`, `-50/3`.
  public var description: String {
    isWhole
      ? number.digits(of: .numerator)
      : number.digits(of: .numerator) + "/" + number.digits(of: .denominator)
  }

  /// The value rounded half away from zero, with exactly `digits` decimals: `0.83`.
  public func rounded(decimals digits: Int) -> String {
    let scale = Fraction(power: 10, digits)
    let half = Fraction(1, 2)
    let units = (magnitude * scale + half).floor.description
    let padded = String(repeating: "0", count: max(0, digits + 1 - units.utf8.count)) + units
    let sign = signum < 0 && units != "0" ? "-" : ""
    guard digits > 0 else { return sign + padded }
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// The value as a plain decimal with at most `decimals` places and no idle zeros: `2067.5`, `12`.
  ///
  /// It is exact whenever the value has no more places, as every ``Quantity`` has (at most six).
  public func plainDecimal(atMost decimals: Int = 6) -> String {
    if isWhole { return description }
    var text = rounded(decimals: decimals)
    guard decimals > 0 else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The nearest binary floating-point number, for the call that writes a numeric cell.
  ///
  /// Seventeen decimals after the point are enough for figures below ten thousand million to read
  /// back as the same displayed figure.
  public var nearestDouble: Double {
    // Whole numbers up to 2⁵³ are exact, and so one division rounds once.
    let exact = -(1 << 53)...(1 << 53)
    if let (numerator, denominator) = words, exact.contains(numerator), exact.contains(denominator)
    {
      return Double(numerator) / Double(denominator)
    }
    return Double(rounded(decimals: 17)) ?? .nan
  }
}
