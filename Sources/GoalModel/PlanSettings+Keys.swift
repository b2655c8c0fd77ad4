internal import ExactNumbers

extension PlanSettings {
  /// The rules a person can choose, by the key typed for them (command line, "Settings").
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// How many days before the due day the light turns yellow.
    case reminderDays = "reminder-days"
    /// The gap in points from which on the light is yellow.
    case thresholdYellow = "threshold-yellow"
    /// The gap in points beyond which the light is red.
    case thresholdRed = "threshold-red"
    /// What evidence a met goal must have.
    case evidence
    /// Whether records wait for a second person.
    case review
  }

  /// How the key of a section's weight begins: `section-weight:民主管理`.
  public static let sectionWeightPrefix = "section-weight:"

  /// Whether there is a rule of this key.
  public static func knows(_ key: String) -> Bool {
    key.hasPrefix(sectionWeightPrefix) || FileLimit(rawValue: key) != nil
      || Key(rawValue: key) != nil
  }

  /// Chooses a rule as typed.
  ///
  /// - Returns: `false`, changing nothing, where there is no such key or the value does not fit.
  @discardableResult
  public mutating func choose(_ key: String, _ value: String) -> Bool {
    if key.hasPrefix(Self.sectionWeightPrefix) {
      let section = String(key.dropFirst(Self.sectionWeightPrefix.count))
      if value.isEmpty {
        sectionWeights[section] = nil
        return !section.isEmpty
      }
      guard !section.isEmpty, let weight = Fraction(value), weight.signum > 0 else { return false }
      sectionWeights[section] = weight
      return true
    }
    if let limit = FileLimit(rawValue: key) {
      guard let number = Int(value), (1...limit.highest).contains(number) else { return false }
      fileLimits[limit] = number
      return true
    }
    switch Key(rawValue: key) {
    case .reminderDays:
      guard let days = Int(value), (0...366).contains(days) else { return false }
      reminderDays = days
    case .thresholdYellow:
      guard let points = Fraction(value), (Fraction.zero...redThreshold).contains(points) else {
        return false
      }
      yellowThreshold = points
    case .thresholdRed:
      guard let points = Fraction(value), points >= yellowThreshold else { return false }
      redThreshold = points
    case .evidence:
      guard let rule = EvidenceRule(rawValue: value) else { return false }
      evidence = rule
    case .review:
      guard value == "on" || value == "off" else { return false }
      reviews = value == "on"
    case nil:
      return false
    }
    return true
  }

  /// All rules with their present values, as they would be typed.
  public var typed: [(key: String, value: String)] {
    let sections = sectionWeights.sorted { $0.key < $1.key }.map {
      (key: Self.sectionWeightPrefix + $0.key, value: $0.value.plainDecimal())
    }
    return Key.allCases.map { key in
      switch key {
      case .reminderDays: (key.rawValue, String(reminderDays))
      case .thresholdYellow: (key.rawValue, yellowThreshold.plainDecimal())
      case .thresholdRed: (key.rawValue, redThreshold.plainDecimal())
      case .evidence: (key.rawValue, evidence.rawValue)
      case .review: (key.rawValue, reviews ? "on" : "off")
      }
    } + sections
      + FileLimit.allCases.map { ($0.rawValue, String(fileLimits[$0] ?? $0.standard)) }
  }
}
