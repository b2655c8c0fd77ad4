/// A share as leadership reads it: one decimal, rounded half away from zero, never flattering.
///
/// Only an exact 1 prints `100.0%`: a smaller value that would round to it prints `99.9%`, a larger
/// one `100.1%`; and a value other than zero never prints `0.0%`. This is the only place where a
/// rate is rounded (goal model, "Exactness").
public struct DisplayedPercent: Hashable, Sendable, CustomStringConvertible {
  /// The rounded share, in tenths of a percent.
  public let tenths: Fraction

  /// Rounds a share, where 1 is all of it.
  public init(_ share: Fraction) {
    let all = Fraction(1000)
    let exact = share * all
    let rounded = (exact.magnitude + Fraction(1, 2)).floor
    var tenths = share.signum < 0 ? -rounded : rounded
    if tenths == all, exact < all { tenths = Fraction(999) }
    if tenths == all, exact > all { tenths = Fraction(1001) }
    if tenths.isZero { tenths = Fraction(share.signum) }
    self.tenths = tenths
  }

  /// The rounded share itself, such as 0.833: the value of a cell formatted as a percentage.
  public var share: Fraction { tenths / Fraction(1000) }

  /// The printed text, such as `83.3%`.
  public var description: String { (tenths / Fraction(10)).rounded(decimals: 1) + "%" }
}
