public import ExactNumbers

/// From when, until when, and how much is expected by a given day (goal model, "Timing").
public struct Timing: Hashable, Sendable {
  /// How the expectation grows between start and due.
  public let schedule: Schedule

  /// The first day that counts towards the expectation.
  public let start: CalendarDay

  /// The last day to be in time.
  public let due: CalendarDay

  /// Creates a timing.
  ///
  /// - Throws: `GoalError.dueBeforeStart` where the days are the wrong way round.
  public init(_ schedule: Schedule, from start: CalendarDay, to due: CalendarDay) throws(GoalError)
  {
    guard start <= due else { throw .dueBeforeStart(start: start, due: due) }
    self.schedule = schedule
    self.start = start
    self.due = due
  }

  /// The same timing with another due day, as after a deferral; the start moves back if it must.
  public func due(on day: CalendarDay) -> Timing {
    Timing(unchecked: schedule, start: min(start, day), due: day)
  }

  /// From the beginning of the year, all of it expected on the due day.
  static func untilDone(by due: CalendarDay) -> Timing {
    Timing(unchecked: .step, start: .first(of: due.year), due: due)
  }

  private init(unchecked schedule: Schedule, start: CalendarDay, due: CalendarDay) {
    self.schedule = schedule
    self.start = start
    self.due = due
  }
}

/// How much of a goal is expected by the end of a day.
public enum Schedule: Hashable, Sendable {
  /// In proportion to the days passed.
  case linear

  /// The planned share of the periods that have ended.
  case byPeriod([PeriodShare])

  /// Nothing before the due day, all from it on.
  case step

  /// Slots of a cadence that have ended.
  case slots

  /// Months of a goal that holds which have ended.
  case periods

  /// All of it once something was reported or the goal is past due.
  case asItGoes

  /// The name `--json` prints.
  public var name: String {
    switch self {
    case .linear: "linear"
    case .byPeriod: "byPeriod"
    case .step: "step"
    case .slots: "slots"
    case .periods: "periods"
    case .asItGoes: "asItGoes"
    }
  }

  /// What is planned for one period of the year.
  public struct PeriodShare: Hashable, Sendable {
    /// The planned amount; only its proportion to the other periods matters.
    public let share: Fraction

    /// The last day of the period.
    public let end: CalendarDay

    /// Creates the share of a period.
    public init(share: Fraction, end: CalendarDay) {
      self.share = share
      self.end = end
    }
  }
}
