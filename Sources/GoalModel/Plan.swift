public import ExactNumbers

/// One organisation's items for one year.
public struct Plan: Hashable, Sendable {
  /// The year the plan is for.
  public var year: Int

  /// The title of the plan table.
  public var title: String

  /// The organisation that made the plan.
  public var organisation: String

  /// The version: 1 as first loaded, one more after every amendment.
  public var version: Int

  /// The items in the order of the plan.
  public var items: [PlanItem]

  /// The rules the office chose for this plan.
  public var settings: PlanSettings

  /// Creates a plan.
  public init(
    year: Int, title: String, organisation: String = "", version: Int = 1, items: [PlanItem],
    settings: PlanSettings = PlanSettings()
  ) {
    self.year = year
    self.title = title
    self.organisation = organisation
    self.version = version
    self.items = items
    self.settings = settings
  }

  /// Whether a day lies in the plan year.
  public func contains(_ day: CalendarDay) -> Bool { day.year == year }
}

/// The rules an office may choose for its plan; the defaults are the goal model's.
public struct PlanSettings: Hashable, Sendable {
  /// How many days before the due day the light turns yellow.
  public var reminderDays = 3

  /// The gap, in percentage points behind, from which on the light is yellow.
  public var yellowThreshold = Fraction(10)

  /// The gap, in percentage points behind, beyond which the light is red.
  public var redThreshold = Fraction(30)

  /// What evidence a met goal must have.
  public var evidence = EvidenceRule.some

  /// Whether records wait for a second person before they count.
  public var reviews = false

  /// Explicit weights of sections; where there is one, sections are weighted before items.
  public var sectionWeights: [String: Fraction] = [:]

  /// How much a table file may hold, where another value than ``FileLimit/standard`` was chosen.
  public var fileLimits: [FileLimit: Int] = [:]

  /// Creates the default rules.
  public init() {}

  /// What evidence a met goal must have; the raw value is what the settings name.
  public enum EvidenceRule: String, Hashable, Sendable {
    /// None.
    case off

    /// At least one of its records carries evidence.
    case some

    /// The records that carry evidence meet the goal by themselves.
    case every
  }
}
