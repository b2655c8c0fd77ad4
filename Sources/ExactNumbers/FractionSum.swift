/// A running sum of many fractions that stays cheap however many there are.
///
/// Numerators are summed per denominator, and the few denominators are combined once, as a balanced
/// tree; adding thousands of unlike fractions one by one would drag a huge common denominator
/// through every step. The order of the additions never changes the result.
///
/// Nearly all parts fit a machine word. Those are added as such, the whole numbers apart, and only
/// what does not fit is added as fractions.
public struct FractionSum: Sendable {
  private var whole = 0
  private var words: [Int: Int] = [:]
  private var numerators: [Fraction: Fraction] = [:]

  /// Creates an empty sum, which is 0.
  public init() {}

  /// Creates the sum of `values`.
  public init(_ values: some Sequence<Fraction>) {
    for value in values { add(value) }
  }

  /// Adds one fraction.
  public mutating func add(_ value: Fraction) {
    if let (numerator, denominator) = value.words, addWords(numerator, denominator) { return }
    let denominator = value.denominator
    numerators[denominator] = (numerators[denominator] ?? .zero) + value.numerator
  }

  /// Adds where no word overflows, and says whether it did.
  private mutating func addWords(_ numerator: Int, _ denominator: Int) -> Bool {
    let before = denominator == 1 ? whole : words[denominator, default: 0]
    let (sum, overflows) = before.addingReportingOverflow(numerator)
    guard !overflows else { return false }
    if denominator == 1 { whole = sum } else { words[denominator] = sum }
    return true
  }

  /// The exact total.
  public var total: Fraction {
    guard !words.isEmpty || !numerators.isEmpty else { return Fraction(whole) }
    var layer = [Fraction(whole)]
    layer += words.map { Fraction($1, $0) }
    layer += numerators.map { $1 / $0 }
    while layer.count > 1 {
      layer = stride(from: 0, to: layer.count, by: 2).map { index in
        index + 1 < layer.count ? layer[index] + layer[index + 1] : layer[index]
      }
    }
    return layer[0]
  }
}
