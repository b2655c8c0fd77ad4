/// The languages PlanLedger speaks.
public enum Language: Hashable, Sendable, CaseIterable {
  /// The Chinese of the office.
  case chinese

  /// English.
  case english

  /// Whichever of two wordings is in this language, so that both always stand side by side.
  public func say(_ chinese: String, _ english: String) -> String {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }

  /// How many of something, for the languages that tell one from many.
  func say(_ chinese: String, _ count: Int, _ one: String, _ many: String) -> String {
    say("\(count)\(chinese)", "\(count) \(count == 1 ? one : many)")
  }
}
