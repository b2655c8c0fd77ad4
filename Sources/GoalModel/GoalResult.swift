public import ExactNumbers

/// What a goal comes to on a day: computed from plan, records and day, never stored.
public struct GoalResult: Hashable, Sendable {
  /// The goal, with the due day that counts on this day.
  public let goal: Goal

  /// What was achieved; `nil` where nobody can know it.
  public let actual: Actual?

  /// The uncut degree of achievement, which may exceed 1 or fall below 0.
  public let raw: Fraction?

  /// ``raw`` kept between 0 and 1: what enters every roll-up.
  public let credited: Fraction?

  /// Whether the goal is met, by number.
  public let met: Met

  /// The credit expected by this day, 0 to 1.
  public let expected: Fraction

  /// The colour.
  public let light: Light

  /// The word beside the colour.
  public let word: LightWord

  /// Everything a figure alone does not show.
  public let flags: [Flag]

  /// The share of a ceiling that is used up, unclamped; `nil` for every other goal.
  public let used: Fraction?

  /// The day of the record that made the goal met; `nil` while it is not.
  public let doneOn: CalendarDay?

  /// Whether any data stands behind the result; a milestone without a record has none.
  public let hasData: Bool

  /// The slots of a cadence or the months of a goal that holds; `nil` where it has neither.
  public let slots: Slots?

  /// How many slots there are and have ended, and how many of either are filled or confirmed.
  public struct Slots: Hashable, Sendable {
    /// How many there are in all.
    public let all: Int
    /// How many have ended by the day.
    public let ended: Int
    /// How many are filled, or confirmed by a report.
    public let filled: Int
    /// How many of the ended ones are.
    public let filledOfEnded: Int
  }

  /// How far credit is ahead of the expectation, in percentage points; `nil` without credit.
  public var gap: Fraction? { credited.map { ($0 - expected) * Fraction(100) } }

  /// Whether the result stays out of every rate but 填报率: undefined, not applicable, 基本完成.
  public var isOutsideRates: Bool {
    met == .notApplicable || goal.isUndefined || actual == .verdict(.mostly)
  }

  /// What was achieved, in the form its measure gives it.
  public enum Actual: Hashable, Sendable {
    /// A number in the goal's unit, possibly softened.
    case amount(Fraction, Hedge? = nil)

    /// A share, with numerator and denominator as recorded.
    case share(numerator: Fraction, denominator: Fraction)

    /// The last verdict.
    case verdict(Verdict)

    /// The value as a number; `nil` for a verdict.
    public var value: Fraction? {
      switch self {
      case .amount(let value, _): value
      case .share(let numerator, let denominator): numerator.divided(by: denominator)
      case .verdict: nil
      }
    }

    /// The value as `--json` prints it: `12`, `5/6`, `>50`, `完成`.
    public var text: String {
      switch self {
      case .amount(let value, let hedge): (hedge?.mark ?? "") + value.description
      case .share: value?.description ?? ""
      case .verdict(let verdict): verdict.rawValue
      }
    }
  }
}
