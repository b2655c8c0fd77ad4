public import GoalModel

/// What a target phrase asks of an item, with the timing the item gives its goals.
///
/// Tables are loaded through it, and so is a phrase somebody types for an item that exists already: both
/// become the same goals.
public struct GoalReading: Hashable, Sendable {
  /// The goals in the order of the phrase; at least one, if need be a target unknown.
  public let goals: [Goal]

  /// What could not be read, or must still be said, with the words it is about.
  public let remarks: [TargetPhrase.Remark]

  /// The parts that say more than one thing, with all readings.
  public let ambiguities: [TargetAmbiguity]

  /// Reads a phrase for an item of a plan, whose title, due phrase and days it keeps.
  ///
  /// A number without a unit takes `unit`, or else the unit of the item's first goal. A day the phrase
  /// names itself moves nothing, as beside a due column.
  ///
  /// - Parameters:
  ///   - text: The phrase as typed.
  ///   - item: The item it is for.
  ///   - unit: What a unit column would say: 次, 万元, %.
  ///   - year: The plan year.
  public init(_ text: String, for item: PlanItem, unit: String? = nil, year: Int) {
    let festivals = FestivalCalendar(year: year)
    let phrase = TargetPhrase(
      text, unit: UnitColumn(unit ?? item.goals.first?.unit?.name ?? ""), title: item.title,
      festivals: festivals)
    let due = Self.due(of: item, in: festivals)
    let planned = Self(phrase, within: due, year: year)
    goals = planned.goals.map {
      // A deferral has moved the item since its due phrase was written.
      item.due != item.originalDue && $0.timing.due == due.due ? $0.due(on: item.due) : $0
    }
    remarks = planned.remarks
    ambiguities = planned.ambiguities
  }

  /// The goals of a phrase in the time a due phrase leaves.
  init(_ phrase: TargetPhrase, within due: DuePhrase, year: Int) {
    let read = phrase.goals(within: due, year: year)
    goals = read.goals
    remarks = read.remarks
    ambiguities = phrase.ambiguities
  }

  /// The remarks as problems without a place, to be worded like those of a table.
  public var problems: [TableProblem] {
    remarks.map { TableProblem($0.kind, sheet: "", cell: "", found: $0.found) }
  }

  /// The days of an item: its due phrase where that still says the day the plan named, else the days
  /// its goals have.
  private static func due(of item: PlanItem, in festivals: FestivalCalendar) -> DuePhrase {
    let written = DuePhrase(item.dueText, in: festivals)
    if written.due == item.originalDue, !item.dueText.isEmpty { return written }
    let start = item.goals.first?.timing.start ?? .first(of: festivals.year)
    return DuePhrase(start: min(start, item.originalDue), due: item.originalDue)
  }
}
