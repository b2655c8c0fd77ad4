public import ExactNumbers

/// How often something must happen within the plan year, such as "at least twice a month".
public struct Cadence: Hashable, Sendable {
  /// The kind of slot the year is cut into; the raw value is what `--json` prints.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    /// Monday to Sunday; a week belongs to the year that holds its Thursday.
    case week
    /// A calendar month.
    case month
    /// January and February, March and April, and so on.
    case twoMonths
    /// A calendar quarter.
    case quarter
    /// January to June or July to December.
    case halfYear
  }

  /// The slot in which ``times`` must be reached; a surplus never fills another slot.
  public let period: Period

  /// How much is wanted in each slot; above 0.
  public let times: Fraction

  /// Creates a cadence that can be kept.
  ///
  /// - Throws: `GoalError.cadenceNotPositive` if `times` is zero or less, because a slot that
  ///   needs nothing can be neither filled nor missed.
  public init(times: Fraction, per period: Period) throws(GoalError) {
    guard times.signum > 0 else { throw .cadenceNotPositive(times) }
    self.times = times
    self.period = period
  }
}
