/// What became of the promise of an item between two days.
public enum Adjustment: Hashable, Sendable {
  /// The plan was amended by the item.
  case added
  /// The item was taken out of the plan.
  case removed
  /// It was called off with approval.
  case cancelled
  /// It was called off or moved, and nobody has approved that yet.
  case awaitsApproval
  /// It was moved to another year with approval.
  case deferred
  /// It was moved within the year.
  case postponed(from: CalendarDay, to: CalendarDay)
  /// It is to be done after all.
  case reinstated
  /// Something the plan says of it was changed.
  case amended([Aspect])

  /// What a plan says of an item; the raw value is what `--json` prints.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// What is to be done.
    case title
    /// What would show that it is achieved.
    case target
    /// The day the plan named.
    case due
    /// How much it weighs.
    case weight
    /// The heading it stands under.
    case section
    /// The kind of work.
    case category
    /// Who answers for it.
    case department
    /// The person who does.
    case person
    /// The number as written.
    case number
  }

  /// The name of the kind, as `--json` prints it.
  public var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .cancelled: "cancelled"
    case .awaitsApproval: "awaitsApproval"
    case .deferred: "deferred"
    case .postponed: "postponed"
    case .reinstated: "reinstated"
    case .amended: "amended"
    }
  }

  /// What differs between two results of one item, decisions before amendments.
  static func between(_ earlier: ItemResult?, _ later: ItemResult?) -> [Adjustment] {
    guard let later else { return [.removed] }
    guard let earlier else { return [.added] }
    let then = earlier.item
    let now = later.item
    var found: [Adjustment] = []
    if let decided = decision(then, now) { found.append(decided) }
    let aspects = Aspect.allCases.filter { $0.differs(then, now) }
    if !aspects.isEmpty { found.append(.amended(aspects)) }
    return found
  }

  private static func decision(_ then: PlanItem, _ now: PlanItem) -> Adjustment? {
    let wasActive = then.state == .active || then.state == .closedShort
    switch now.state {
    case .cancelled where then.state != .cancelled: return .cancelled
    case .deferred where then.state != .deferred: return .deferred
    case .cancelUnapproved where then.state != .cancelUnapproved: return .awaitsApproval
    case .active, .closedShort:
      // A changed original day is an amendment; the day that counts follows it.
      guard then.originalDue == now.originalDue else { return wasActive ? nil : .reinstated }
      if now.due != then.due, now.due != now.originalDue {
        return .postponed(from: then.due, to: now.due)
      }
      return !wasActive || now.due != then.due ? .reinstated : nil
    default: return nil
    }
  }
}

extension Adjustment.Aspect {
  fileprivate func differs(_ then: PlanItem, _ now: PlanItem) -> Bool {
    switch self {
    case .title: then.title != now.title
    case .target:
      then.targetText != now.targetText || then.goals.count != now.goals.count
        || !zip(then.goals, now.goals).allSatisfy { $0.promisesTheSame(as: $1) }
    case .due: then.originalDue != now.originalDue
    case .weight: then.weight != now.weight
    case .section: then.section != now.section
    case .category: then.category != now.category
    case .department: then.department != now.department
    case .person: then.person != now.person
    case .number: then.number != now.number
    }
  }
}
