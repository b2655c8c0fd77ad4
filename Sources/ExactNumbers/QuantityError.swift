/// Why a text or a number is no ``Quantity``; each case carries what was found.
public enum QuantityError: Error, Hashable, Sendable {
  /// The text is not a plain decimal number.
  case notADecimal(String)

  /// The number has more than six decimals that are not zero.
  case tooManyDecimals(String)

  /// The number lies beyond ±10¹⁵.
  case beyondRange(String)
}
