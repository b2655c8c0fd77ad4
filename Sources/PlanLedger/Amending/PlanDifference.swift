public import ExactNumbers
public import GoalModel

/// How a plan table differs from the plan in the ledger, item by item.
///
/// Items are the same by `PlanMatching`; every list is in the order of the plan it speaks of.
public struct PlanDifference: Hashable, Sendable {
  /// The title of the plan, where it changed.
  public var title: Change<String>?

  /// Items only the table has.
  public var added: [Added] = []

  /// Items only the ledger has.
  public var removed: [Removed] = []

  /// Items that stand in another section, or elsewhere in the order.
  public var moved: [Moved] = []

  /// Items with another number, as after a row was put in above.
  public var renumbered: [Renumbered] = []

  /// Items with other words, figures or days.
  public var changed: [Changed] = []

  /// No difference.
  public init() {}

  /// Whether nothing differs.
  public var isEmpty: Bool { self == PlanDifference() }

  /// What stood there and what stands there now.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What the ledger has.
    public let old: Value
    /// What the table has.
    public let new: Value
  }

  /// An item only the table has.
  public struct Added: Hashable, Sendable {
    /// The item; its identity is the one it will have.
    public let item: PlanItem
    /// What the ledger holds about it from before an amendment took it out; it counts again.
    public let kept: KeptRecords
    /// Whether an earlier table had it.
    public let isBack: Bool
  }

  /// An item only the ledger has.
  public struct Removed: Hashable, Sendable {
    /// The item as the ledger knows it.
    public let item: PlanItem
    /// What the ledger holds about it; it stays there and no longer counts.
    public let kept: KeptRecords
  }

  /// An item that stands elsewhere.
  public struct Moved: Hashable, Sendable {
    /// The item as the table has it.
    public let item: PlanItem
    /// The section, where it changed.
    public let section: Change<String>?
    /// The item it stands after now, where its place in the order changed; empty where it is first.
    public let after: String?
  }

  /// An item with another number.
  public struct Renumbered: Hashable, Sendable {
    /// The item as the table has it.
    public let item: PlanItem
    /// The numbers.
    public let number: Change<String>
  }

  /// An item with other words, figures or days.
  public struct Changed: Hashable, Sendable {
    /// The item as the table has it.
    public let item: PlanItem
    /// What changed, in the order people look at it; at least one.
    public let fields: [FieldChange]
  }

  /// One thing about an item that changed.
  public enum FieldChange: Hashable, Sendable {
    /// What is to be done.
    case title(Change<String>)
    /// The target as written.
    case target(Change<String>)
    /// What the target was understood as.
    case goals(Change<[Goal]>)
    /// The due phrase and its day.
    case due(Change<Due>)
    /// The weight; `nil` is a blank.
    case weight(Change<Fraction?>)
    /// The kind of work.
    case category(Change<Kind>)
    /// The department that answers for it.
    case department(Change<String>)
    /// The departments that help.
    case coDepartments(Change<[String]>)
    /// Who answers for it.
    case person(Change<String>)
    /// The remark.
    case note(Change<String>)
    /// Whether the table strikes it out.
    case state(Change<ItemState>)
    /// A column that is kept as it is.
    case extra(header: String, Change<String>)
  }

  /// Until when, as written and as a day.
  public struct Due: Hashable, Sendable {
    /// The phrase.
    public let text: String
    /// The day.
    public let day: CalendarDay
  }

  /// A kind of work, named or inferred.
  public struct Kind: Hashable, Sendable {
    /// The kind.
    public let category: Category
    /// Whether it was inferred from the words.
    public let isInferred: Bool
  }
}
