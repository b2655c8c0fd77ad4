public import ExactNumbers

/// How outcome records fold into one actual value (goal model, "Measure").
public enum Measure: Hashable, Sendable {
  /// Amounts add up: 场次, 人次, 元.
  case sum

  /// The last known level counts: members, the balance of a fund.
  case last

  /// Different persons are counted once: 人.
  case distinct

  /// Numerators and denominators add up and are divided: coverage, pass rate, satisfaction.
  case ratio

  /// A ratio of amounts, which may exceed 1: budget execution.
  case amountRatio

  /// One thing to do, done or not.
  case milestone

  /// One thing to do in named steps that carry weights.
  case weightedSteps([Step])

  /// So many times in every slot of the year.
  case cadence(Cadence)

  /// Incidents that must stay at zero, with one report per month.
  case incidents

  /// A standing duty: cases handled of cases arisen.
  case everyCase

  /// A person's verdict on a qualitative goal.
  case judged

  /// A step of a milestone.
  public struct Step: Hashable, Sendable {
    /// The name by which the step is recorded, as 方案 in 方案完成.
    public let name: String

    /// The share of the whole it stands for.
    public let weight: Fraction

    /// Its own due day; `nil` means the goal's.
    public let due: CalendarDay?

    /// Creates a step.
    public init(name: String, weight: Fraction, due: CalendarDay? = nil) {
      self.name = name
      self.weight = weight
      self.due = due
    }
  }

  /// The name `--json` prints.
  public var name: String {
    switch self {
    case .sum: "sum"
    case .last: "last"
    case .distinct: "distinct"
    case .ratio: "ratio"
    case .amountRatio: "amountRatio"
    case .milestone: "milestone"
    case .weightedSteps: "weightedSteps"
    case .cadence: "cadence"
    case .incidents: "incidents"
    case .everyCase: "everyCase"
    case .judged: "judged"
    }
  }

  /// Whether the actual is a share n ÷ d.
  public var isRatio: Bool {
    switch self {
    case .ratio, .amountRatio, .everyCase: true
    default: false
    }
  }

  /// Whether the goal is one thing to do, which without a record is simply not done.
  public var isMilestone: Bool {
    switch self {
    case .milestone, .weightedSteps: true
    default: false
    }
  }
}
