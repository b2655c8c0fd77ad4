internal import CGMP

/// An exact fraction of any size, always in lowest terms with a positive denominator.
///
/// Everything that is decided is decided with fractions; only `DisplayedPercent` and the writers of
/// numeric cells round. The arithmetic is GMP's.
public struct Fraction: Hashable, Comparable, Sendable {
  let number: GMPRational

  private init(_ fill: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
    unsafe number = .make(fill)
  }

  /// Creates a whole number.
  public init(_ whole: Int) {
    unsafe self.init { unsafe __gmpq_set_si($0, whole, 1) }
  }

  /// Creates `numerator` over `denominator` in lowest terms.
  ///
  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int, _ denominator: Int) {
    precondition(denominator > 0, "a denominator must be positive")
    unsafe self.init {
      unsafe __gmpq_set_si($0, numerator, UInt(denominator))
      unsafe __gmpq_canonicalize($0)
    }
  }

  /// Creates the exact value of a quantity.
  public init(_ quantity: Quantity) {
    self = quantity.fraction
  }

  /// Creates a fraction from text such as `12`, `-50/3` or `0.95`.
  ///
  /// Returns `nil` for anything else: blanks, exponents, a zero denominator.
  public init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      guard let value = Fraction(decimal: halves[0]) else { return nil }
      self = value
    case 2:
      guard let numerator = Fraction(digits: halves[0]),
        let denominator = Fraction(digits: halves[1]), !halves[1].hasPrefix("-"),
        let value = numerator.divided(by: denominator)
      else { return nil }
      self = value
    default:
      return nil
    }
  }

  /// Reads an integer of any length, with an optional minus sign.
  private init?(digits: Substring) {
    let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits
    guard !unsigned.isEmpty, unsigned.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    let text = String(digits)
    unsafe self.init { number in
      _ = unsafe text.withCString { unsafe __gmpq_set_str(number, $0, 10) }
    }
  }

  /// Reads `0.95` as 95/100.
  private init?(decimal: Substring) {
    guard let point = decimal.firstIndex(of: ".") else {
      self.init(digits: decimal)
      return
    }
    let decimals = decimal[decimal.index(after: point)...]
    guard Fraction(digits: decimal[..<point]) != nil, !decimals.isEmpty,
      let shifted = Fraction(digits: decimal[..<point] + decimals)
    else { return nil }
    self = shifted / Fraction(power: 10, decimals.utf8.count)
  }

  /// Creates a power.
  init(power base: UInt, _ exponent: Int) {
    unsafe self.init { number in
      unsafe __gmpz_ui_pow_ui(&number.pointee._mp_num, base, UInt(exponent))
    }
  }

  /// Zero.
  public static let zero = Fraction(0)

  /// 1, all of it.
  public static let one = Fraction(1)

  // MARK: Arithmetic

  /// The exact sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    unsafe combining(left, right) { unsafe __gmpq_add($0, $1, $2) }
  }

  /// The exact difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    unsafe combining(left, right) { unsafe __gmpq_sub($0, $1, $2) }
  }

  /// The exact product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    unsafe combining(left, right) { unsafe __gmpq_mul($0, $1, $2) }
  }

  /// The exact quotient.
  ///
  /// - Precondition: `right` is not zero. Where it may be, use ``divided(by:)``.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    precondition(!right.isZero, "division by zero")
    return unsafe combining(left, right) { unsafe __gmpq_div($0, $1, $2) }
  }

  /// The exact quotient, or `nil` where `divisor` is zero: a share of nothing is no number.
  public func divided(by divisor: Fraction) -> Fraction? {
    divisor.isZero ? nil : self / divisor
  }

  /// The value with its sign turned.
  public static prefix func - (value: Fraction) -> Fraction { .zero - value }

  /// A GMP function that writes its first operand from the other two.
  private typealias Operation = (
    UnsafeMutablePointer<__mpq_struct>, UnsafeMutablePointer<__mpq_struct>,
    UnsafeMutablePointer<__mpq_struct>
  ) -> Void

  private static func combining(_ left: Fraction, _ right: Fraction, _ operation: Operation)
    -> Fraction
  {
    unsafe Fraction { result in
      unsafe left.number.read { left in
        unsafe right.number.read { right in unsafe operation(result, left, right) }
      }
    }
  }

  // MARK: Comparing

  /// Whether both are the same number.
  public static func == (left: Fraction, right: Fraction) -> Bool { compare(left, right) == 0 }

  /// Whether `left` is the smaller number.
  public static func < (left: Fraction, right: Fraction) -> Bool { compare(left, right) < 0 }

  private static func compare(_ left: Fraction, _ right: Fraction) -> Int32 {
    unsafe left.number.read { left in
      unsafe right.number.read { right in unsafe __gmpq_cmp(left, right) }
    }
  }

  /// Feeds the low words of both parts: equal numbers have equal parts, since terms are lowest.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(signum)
    for part in [GMPRational.Part.numerator, .denominator] {
      hasher.combine(unsafe number.read(part) { unsafe __gmpz_get_ui($0) })
    }
  }

  /// -1, 0 or 1.
  public var signum: Int {
    unsafe number.read(.numerator) { Int(unsafe $0.pointee._mp_size.signum()) }
  }

  /// Numerator and denominator in lowest terms, where both fit a machine word.
  var words: (numerator: Int, denominator: Int)? {
    // Figures are written by the million, so the word is taken as GMP's own inline functions take it.
    func word(_ part: GMPRational.Part) -> Int? {
      unsafe number.read(part) { integer in
        let size = unsafe integer.pointee._mp_size
        if size == 0 { return 0 }
        guard abs(size) == 1, let word = unsafe Int(exactly: integer.pointee._mp_d[0]) else {
          return nil
        }
        return word * Int(size)
      }
    }
    guard let numerator = word(.numerator), let denominator = word(.denominator) else { return nil }
    return (numerator, denominator)
  }

  /// Whether the value is 0.
  public var isZero: Bool { signum == 0 }

  /// Whether the value has no fractional part.
  public var isWhole: Bool {
    unsafe number.read(.denominator) { unsafe __gmpz_cmp_ui($0, 1) == 0 }
  }

  /// The distance from zero.
  public var magnitude: Fraction { signum < 0 ? -self : self }

  /// The greatest whole number that is not above the value.
  public var floor: Fraction {
    unsafe Fraction { result in
      unsafe number.read { value in
        unsafe __gmpz_fdiv_q(
          &result.pointee._mp_num, &value.pointee._mp_num, &value.pointee._mp_den)
      }
    }
  }

  /// The value kept between `bounds`.
  public func clamped(to bounds: ClosedRange<Fraction>) -> Fraction {
    min(max(self, bounds.lowerBound), bounds.upperBound)
  }

  /// The numerator in lowest terms, as a whole fraction.
  public var numerator: Fraction {
    unsafe Fraction { result in
      unsafe number.read(.numerator) { unsafe __gmpz_set(&result.pointee._mp_num, $0) }
    }
  }

  /// The positive denominator in lowest terms, as a whole fraction.
  public var denominator: Fraction {
    unsafe Fraction { result in
      unsafe number.read(.denominator) { unsafe __gmpz_set(&result.pointee._mp_num, $0) }
    }
  }

  /// The value as an `Int`, or `nil` where it is not whole or too large.
  public var exactInt: Int? { isWhole ? Int(description) : nil }
}
