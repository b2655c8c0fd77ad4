public import ExactNumbers

/// Why a goal cannot exist as stated; each case carries what was stated.
public enum GoalError: Error, Hashable, Sendable {
  /// A slot that needs nothing can be neither filled nor missed.
  case cadenceNotPositive(Fraction)

  /// The due day lies before the start.
  case dueBeforeStart(start: CalendarDay, due: CalendarDay)

  /// The lower end of an interval lies above the upper one, or is not above 0.
  case emptyInterval(lower: Fraction, upper: Fraction)

  /// "Exactly 0" and "increase from 5 to 5" leave nothing to compute a share of.
  case nothingToReach(Fraction)

  /// The increase goes down, or the decrease goes up.
  case wrongDirection(from: Fraction, to: Fraction)

  /// A target below 0.
  case negativeTarget(Fraction)

  /// A weight below or at 0.
  case weightNotPositive(Fraction)

  /// The weights of the steps do not add up to 1.
  case stepsDoNotAddUp(Fraction)
}
