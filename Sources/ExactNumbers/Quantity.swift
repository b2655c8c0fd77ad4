/// An exact decimal amount of something: at most 10¹⁵ either way, with at most six decimals.
///
/// Amounts are what people report and plan: 12 次, 2067.00 元, 1.66 万人次. A number beyond the range
/// is an error where it is read, never a silent wrap (goal model, "Exactness").
public struct Quantity: Hashable, Comparable, Sendable {
  /// The amount in millionths.
  let millionths: Int128

  fileprivate static let scale: Int128 = 1_000_000
  private static let limit: Int128 = 1_000_000_000_000_000 * scale

  /// Zero.
  public static let zero = Quantity(millionths: 0)

  private init(millionths: Int128) { self.millionths = millionths }

  /// Creates a whole amount.
  ///
  /// - Throws: `QuantityError.beyondRange` above 10¹⁵.
  public init(_ whole: Int) throws(QuantityError) {
    try self.init(checking: Int128(whole) * Self.scale, text: String(whole))
  }

  /// Reads a plain decimal such as `2067.00`, `-3` or `0.5`.
  ///
  /// Only ASCII digits, one point and a leading minus sign are accepted; separators, units and
  /// Chinese numerals are the phrase reader's business.
  ///
  /// - Throws: `QuantityError` if the text is no plain decimal, has more than six decimals that
  ///   matter, or lies beyond the range.
  public init(_ text: some StringProtocol) throws(QuantityError) {
    let original = String(text)
    let unsigned = original.hasPrefix("-") ? original.dropFirst() : original[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { throw .notADecimal(original) }
    var decimals = parts.count == 2 ? parts[1] : ""
    while decimals.hasSuffix("0") { decimals.removeLast() }
    guard decimals.utf8.count <= 6 else { throw .tooManyDecimals(original) }
    let whole = parts[0].drop { $0 == "0" }
    guard whole.utf8.count <= 16 else { throw .beyondRange(original) }
    let digits = whole + decimals + String(repeating: "0", count: 6 - decimals.utf8.count)
    guard let magnitude = Int128(String(digits)) else { throw .notADecimal(original) }
    try self.init(
      checking: original.hasPrefix("-") ? -magnitude : magnitude, text: original)
  }

  private init(checking millionths: Int128, text: String) throws(QuantityError) {
    guard (-Self.limit...Self.limit).contains(millionths) else { throw .beyondRange(text) }
    self.millionths = millionths
  }

  /// Creates the amount that `fraction` is.
  ///
  /// - Throws: `QuantityError.tooManyDecimals` where six decimals cannot hold it, and
  ///   `QuantityError.beyondRange` above 10¹⁵.
  public init(_ fraction: Fraction) throws(QuantityError) {
    let text = fraction.plainDecimal()
    guard Fraction(text) == fraction else { throw .tooManyDecimals(fraction.description) }
    try self.init(text)
  }

  /// The same amount as an exact fraction.
  public var fraction: Fraction { Fraction(millionths: millionths) }

  /// One unit in the place of the last digit that is not zero: 10 for 50, 100 for 1500, 0.1 for 2.5.
  ///
  /// This is how far 多 and 余 reach; for 0 it is 1.
  public var lastPlace: Fraction {
    guard millionths != 0 else { return .one }
    var place: Int128 = 1
    while millionths % (place * 10) == 0 { place *= 10 }
    return Quantity(millionths: place).fraction
  }

  /// Whether the amount is 0.
  public var isZero: Bool { millionths == 0 }

  /// Whether the smaller amount stands on the left.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.millionths < right.millionths
  }
}

extension Fraction {
  /// Creates the exact sum of quantities, which may lie beyond the range of a single one.
  ///
  /// Millionths are added as machine integers; 10¹⁷ of the largest quantities would fit.
  public init(sumOf quantities: [Quantity]) {
    var millionths: Int128 = 0
    for quantity in quantities { millionths += quantity.millionths }
    self.init(millionths: millionths)
  }

  fileprivate init(millionths: Int128) {
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: Quantity.scale)
    if rest == 0, let small = Int(exactly: whole) {
      self.init(small)
    } else if let small = Int(exactly: millionths) {
      self.init(small, Int(Quantity.scale))
    } else {
      let step = 1_000_000_000_000_000
      let (high, low) = whole.quotientAndRemainder(dividingBy: Int128(step))
      self =
        Fraction(Int(high)) * Fraction(step) + Fraction(Int(low))
        + Fraction(Int(rest), Int(Quantity.scale))
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// The amount as a plain decimal without idle zeros: `2067`, `0.5`.
  public var description: String { fraction.plainDecimal() }
}
