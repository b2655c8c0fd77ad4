/// One thing a person did to the ledger: who, when, why and what.
///
/// Changes are only ever added. What a plan is today, or was known to be at an earlier moment, is
/// derived from them in the order of their numbers (goal model, "Corrections and as-of").
public struct Change: Hashable, Sendable, Identifiable {
  /// The number of the change; later changes have higher numbers.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number, from 1.
    public let number: Int

    /// Creates the identity of a change.
    public init(_ number: Int) { self.number = number }

    /// The number as people type it: `c12`.
    public var description: String { "c\(number)" }

    /// The order in which changes were entered.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The number of the change.
  public let id: ID

  /// When it was entered, in local time: `2026-07-01T09:30:00`.
  public let entered: String

  /// Who entered it.
  public let by: String

  /// The plan year it concerns.
  public let year: Int

  /// Why, where a reason was asked for or given; otherwise empty.
  public let reason: String

  /// What was done.
  public let content: Content

  /// Creates a change.
  public init(id: ID, entered: String, by: String, year: Int, reason: String, content: Content) {
    self.id = id
    self.entered = entered
    self.by = by
    self.year = year
    self.reason = reason
    self.content = content
  }

  /// The things a person can do to a ledger.
  public enum Content: Hashable, Sendable {
    /// A plan table was loaded: the plan's first version, or an amended one.
    case loaded(Plan, from: TableSource)

    /// Outcomes were recorded, one by one or many from a table.
    case recorded([Outcome], from: TableSource?)

    /// Items were ticked off; ticking a milestone also records its outcome.
    case ticked([Tick], recording: [Outcome])

    /// Results that stand in a table were taken in: outcomes, ticks and words about many items.
    case broughtIn(TableResults, from: TableSource)

    /// Outcomes were taken back.
    case withdrawn([Outcome.ID])

    /// Outcomes were accepted or sent back; accepting also confirms a suspected repetition.
    case reviewed([Outcome.ID], Outcome.Review)

    /// A tick was taken back, on a day.
    case unticked(PlanItem.ID, on: CalendarDay)

    /// What leadership reads beside an item was written.
    case remarked(PlanItem.ID, ItemRemarks)

    /// Something was decided about an item, on a day.
    case decided(PlanItem.ID, ItemDecision, on: CalendarDay)

    /// An item's goals or category were restated, from a day on.
    case restated(PlanItem.ID, ItemRestatement, on: CalendarDay)

    /// A rule of the plan was chosen, as its key and value were typed.
    case set(key: String, value: String)

    /// Work outside the plan was recorded.
    case recordedOutside([OutsideWork])

    /// An earlier change was taken back; it may itself have taken one back.
    case undone(ID)

    /// The name of the kind, as it is stored and printed.
    public var kind: String {
      switch self {
      case .loaded: "loaded"
      case .recorded: "recorded"
      case .ticked: "ticked"
      case .broughtIn: "broughtIn"
      case .withdrawn: "withdrawn"
      case .reviewed: "reviewed"
      case .unticked: "unticked"
      case .remarked: "remarked"
      case .decided: "decided"
      case .restated: "restated"
      case .set: "set"
      case .recordedOutside: "recordedOutside"
      case .undone: "undone"
      }
    }

    /// The outcomes the change brought.
    public var outcomes: [Outcome] {
      switch self {
      case .recorded(let outcomes, _), .ticked(_, let outcomes): outcomes
      case .broughtIn(let results, _): results.outcomes
      default: []
      }
    }
  }
}
