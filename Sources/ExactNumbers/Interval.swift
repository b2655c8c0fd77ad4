/// Where the true value of a figure lies: one point for an exact figure, a stretch for a hedged one.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let lower: Fraction

  /// The upper end; `nil` means without end.
  public let upper: Fraction?

  /// Whether the ends themselves are left out, as with 多 and 余.
  public let isOpen: Bool

  /// The stretch of an exact figure: the one point `value`.
  public init(exactly value: Fraction) {
    self.init(lower: value, upper: value, isOpen: false)
  }

  /// The stretch of a figure stated as `value` and softened by `hedge`.
  public init(_ value: Quantity, _ hedge: Hedge?) {
    let stated = value.fraction
    switch hedge {
    case nil: self.init(exactly: stated)
    case .moreThan: self.init(lower: stated, upper: stated + value.lastPlace, isOpen: true)
    case .nearly: self.init(lower: stated * Fraction(9, 10), upper: stated, isOpen: false)
    case .atLeast: self.init(lower: stated, upper: nil, isOpen: false)
    case .about:
      self.init(
        lower: stated * Fraction(9, 10), upper: stated * Fraction(11, 10), isOpen: false)
    }
  }

  /// The stretch from a least value to a greatest one, both included; `nil` means without end.
  public init(from lower: Fraction, upTo upper: Fraction?) {
    self.init(lower: lower, upper: upper, isOpen: false)
  }

  private init(lower: Fraction, upper: Fraction?, isOpen: Bool) {
    self.lower = lower
    self.upper = upper
    self.isOpen = isOpen
  }

  /// Adds stretch by stretch; an end is left out as soon as one part leaves it out.
  public static func + (left: Interval, right: Interval) -> Interval {
    var upper: Fraction?
    if let leftUpper = left.upper, let rightUpper = right.upper { upper = leftUpper + rightUpper }
    return Interval(
      lower: left.lower + right.lower, upper: upper, isOpen: left.isOpen || right.isOpen)
  }

  /// Whether the true value is at least `bound`.
  public func isAtLeast(_ bound: Fraction) -> Certainty {
    if lower >= bound { return .yes }
    guard let upper else { return .cannotBeTold }
    return upper < bound || (isOpen && upper == bound) ? .no : .cannotBeTold
  }

  /// Whether the true value is at most `bound`.
  public func isAtMost(_ bound: Fraction) -> Certainty {
    if let upper, upper <= bound { return .yes }
    return lower > bound || (isOpen && lower == bound) ? .no : .cannotBeTold
  }
}

/// The answer to a comparison with a figure that is only known to lie in an ``Interval``.
public enum Certainty: Hashable, Sendable {
  /// It holds in the whole interval.
  case yes

  /// It holds nowhere in the interval.
  case no

  /// It holds in a part of the interval only.
  case cannotBeTold

  /// Whether both hold: no as soon as one fails, yes only where both are certain.
  public func and(_ other: Certainty) -> Certainty {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .cannotBeTold
  }
}
