public import ExactNumbers
public import GoalModel

/// A goal as a target phrase states it, before the due phrase gives it its timing.
public struct GoalDraft: Hashable, Sendable {
  /// The part of the cell it was read from, as written.
  public internal(set) var phrase: String

  /// The words that name it among the goals of an item: 征集意见, 慰问金, 办结率; may be empty.
  public internal(set) var label: String

  /// How records fold into one value.
  public internal(set) var measure: Measure

  /// What that value is held against.
  public internal(set) var bound: Bound

  /// The unit counted; `nil` where none is named.
  public internal(set) var unit: CountingUnit?

  /// What is planned for each of the periods a phrase lists; empty where it lists none.
  public internal(set) var shares: [PlannedShare]

  /// What a ratio is the rate of (体检率, 覆盖率), by which its expectation grows.
  var rateName = ""

  /// Whether it says a number and nothing about how it is to be held against it.
  var isPlainCount = false

  /// Whether its number follows from a manner of speaking such as 应检尽检.
  var isImplied = false

  /// Why nothing could be computed of what it states, where it states something impossible.
  var flaw: TableProblem.Kind?

  /// Creates a draft; the grammar fills in what its rules found.
  init(
    phrase: String = "", label: String = "", measure: Measure, bound: Bound,
    unit: CountingUnit? = nil, shares: [PlannedShare] = []
  ) {
    self.phrase = phrase
    self.label = label
    self.measure = measure
    self.bound = bound
    self.unit = unit
    self.shares = shares
  }

  /// The goal in the time its due phrase leaves.
  ///
  /// - Throws: `GoalError` where nothing can be computed of it.
  public func goal(within due: DuePhrase, year: Int) throws(GoalError) -> Goal {
    let schedule = DefaultSchedule.schedule(of: self, within: due, year: year)
    return try Goal(
      phrase: phrase, label: label, measure: measure, bound: bound, unit: unit,
      timing: try Timing(schedule, from: due.start, to: due.due))
  }

  /// What is planned for one of several periods.
  public struct PlannedShare: Hashable, Sendable {
    /// The period.
    public let period: PlanPeriod

    /// The amount planned for it.
    public let amount: Fraction
  }
}
