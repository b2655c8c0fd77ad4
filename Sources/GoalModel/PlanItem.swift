public import ExactNumbers

/// One row the office promised for the year.
public struct PlanItem: Hashable, Sendable, Identifiable {
  /// The identity that outlives renumbering and renaming.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identity as text, `2026-017`.
    public let description: String

    /// Creates an identity from its text.
    public init(_ text: String) { description = text }

    /// The order of the texts.
    public static func < (left: ID, right: ID) -> Bool { left.description < right.description }
  }

  /// The identity in the ledger.
  public private(set) var id: ID

  /// The number as written: `17`, `一.3`; empty where the table numbers nothing.
  public var number = ""

  /// What is to be done.
  public var title: String

  /// The plan's own heading the item stands under; empty where there is none.
  public var section = ""

  /// The kind of work.
  public var category = Category.other

  /// Whether ``category`` was inferred from the words rather than named by the table.
  public var isCategoryInferred = true

  /// The department that answers for it.
  public var department = ""

  /// The departments that help.
  public var coDepartments: [String] = []

  /// The person or role that answers for it.
  public var person = ""

  /// The target as the office wrote it, unchanged.
  public var targetText = ""

  /// The due phrase as the office wrote it, unchanged.
  public var dueText = ""

  /// The remark of the plan.
  public var note = ""

  /// The weight as planned; `nil` is a blank.
  public var weight: Fraction?

  /// The day the plan named.
  public var originalDue: CalendarDay

  /// The day that counts now, after an approved deferral inside the year.
  public var due: CalendarDay

  /// What would show that it is achieved; at least one.
  public var goals: [Goal]

  /// What has been decided about it.
  public var state = ItemState.active

  /// The cells of columns no rule knows, with their headers, in the order of the table.
  public var extra: [ExtraField] = []

  /// Creates an item; everything else has the default written at it.
  ///
  /// An item without a goal gets one: done once, by its due day (goal model, "Items, ticks and
  /// roll-up").
  public init(id: ID, title: String, due: CalendarDay, goals: [Goal]) {
    self.id = id
    self.title = title
    self.goals = goals.isEmpty ? [.done(by: due)] : goals
    self.due = due
    originalDue = due
  }

  /// The item as people point at it: number and title.
  public var nameWithNumber: String { number.isEmpty ? title : number + " " + title }

  /// A cell of a column that has no meaning in the goal model and is kept with the item.
  public struct ExtraField: Hashable, Sendable {
    /// The header of the column.
    public let header: String

    /// The text of the cell.
    public let text: String

    /// Creates a kept cell.
    public init(header: String, text: String) {
      self.header = header
      self.text = text
    }
  }

  /// The same item under another identity, as when a table is given its place in the ledger.
  public func identified(as id: ID) -> PlanItem {
    var copy = self
    copy.id = id
    return copy
  }

  /// The same item as its plan first stated it, before any deferral inside the year.
  public var asOriginallyDue: PlanItem {
    guard originalDue != due else { return self }
    var copy = self
    copy.due = originalDue
    copy.goals = goals.map { $0.timing.due == due ? $0.due(on: originalDue) : $0 }
    return copy
  }
}

/// What has been decided about a plan item; the raw value is what `--json` prints.
public enum ItemState: String, Hashable, Sendable {
  /// It is to be done.
  case active

  /// It was called off, but nobody has approved that: it stays in scope.
  case cancelUnapproved

  /// It was called off with approval.
  case cancelled

  /// It was moved to another year with approval.
  case deferred

  /// It was closed although its goals are not met, with a reason.
  case closedShort
}
