internal import ExactNumbers
internal import GoalModel

/// How exact figures are printed for outside programs.
enum FractionJSON {
  /// Numbers with more digits than this are of no use to a reader and print as null.
  private static let digitLimit = 60

  /// A fraction as text in lowest terms; null is none, or too long to be of use.
  static func text(_ value: Fraction?) -> JSONValue {
    guard let value, isShort(value) else { return .null }
    return .string(value.description)
  }

  /// A share with its printed percentage; too long a fraction comes as 30 decimals instead.
  static func share(_ value: Fraction?) -> [String: JSONValue] {
    guard let value else { return ["fraction": .null, "percent": .null] }
    var members: [String: JSONValue] = [
      "fraction": text(value), "percent": .string(DisplayedPercent(value).description),
    ]
    if !isShort(value) { members["approx"] = .string(value.rounded(decimals: 30)) }
    return members
  }

  /// A rate: the share, and what stands above and below the line.
  static func rate(_ rate: CompletionRates.Rate) -> JSONValue {
    var members = share(rate.value)
    members["numerator"] = text(rate.numerator)
    members["denominator"] = text(rate.denominator)
    return .object(members)
  }

  private static func isShort(_ value: Fraction) -> Bool {
    value.description.utf8.count { (48...57).contains($0) } <= digitLimit
  }
}
