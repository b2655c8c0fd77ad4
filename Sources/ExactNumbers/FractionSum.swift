/// A running sum of many fractions that stays cheap however many there are.
///
/// Numerators are summed per denominator, and the few denominators are combined once, as a balanced
/// tree; adding thousands of unlike fractions one by one would drag a huge common denominator
/// through every step. The order of the additions never changes the result.
public struct FractionSum: Sendable {
  private var numerators: [Fraction: Fraction] = [:]

  /// Creates an empty sum, which is 0.
  public init() {}

  /// Creates the sum of `values`.
  public init(_ values: some Sequence<Fraction>) {
    for value in values { add(value) }
  }

  /// Adds one fraction.
  public mutating func add(_ value: Fraction) {
    let denominator = value.denominator
    numerators[denominator] = (numerators[denominator] ?? .zero) + value.numerator
  }

  /// The exact total.
  public var total: Fraction {
    var layer = numerators.map { $1 / $0 }
    while layer.count > 1 {
      layer = stride(from: 0, to: layer.count, by: 2).map { index in
        index + 1 < layer.count ? layer[index] + layer[index + 1] : layer[index]
      }
    }
    return layer.first ?? .zero
  }
}
