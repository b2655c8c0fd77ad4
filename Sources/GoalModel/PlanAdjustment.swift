/// One change of what the plan asks for: a decision about an item, or a target, due day or weight that
/// was stated anew.
public struct PlanAdjustment: Hashable, Sendable {
  /// What was changed.
  public enum Kind: Hashable, Sendable {
    /// Something was decided about the item.
    case decided(ItemDecision)

    /// The item is stated anew; the two differ in title, target, category, due day, weight or section.
    case restated(from: PlanItem)

    /// A later table of the plan brought the item.
    case added

    /// A later table of the plan no longer holds the item.
    case removed
  }

  /// The item as it is stated afterwards; as it was where it was removed.
  public let item: PlanItem

  /// What was changed.
  public let kind: Kind

  /// From which day on.
  public let day: CalendarDay

  /// Why; empty where nobody said.
  public let reason: String

  /// Who entered it.
  public let by: String

  /// The decision an approval approves; `nil` for everything else.
  public let approves: ItemDecision?

  /// Every adjustment by a day, in the order they were entered, out of changes that stand.
  static func all(in changes: [Change], asOf day: CalendarDay?) -> [PlanAdjustment] {
    var fold = AdjustmentsFold(day: day)
    for change in changes { fold.add(change) }
    return fold.adjustments
  }
}

/// Follows the statements of items through changes and keeps where they differ.
private struct AdjustmentsFold {
  let day: CalendarDay?
  private(set) var adjustments: [PlanAdjustment] = []
  private var items: [PlanItem.ID: PlanItem] = [:]
  private var isLoaded = false
  private var pending: [PlanItem.ID: ItemDecision] = [:]

  init(day: CalendarDay?) { self.day = day }

  private func isVisible(_ dated: CalendarDay?) -> Bool {
    guard let day, let dated else { return true }
    return dated <= day
  }

  mutating func add(_ change: Change) {
    switch change.content {
    case .loaded(let plan, _):
      guard !isLoaded || isVisible(change.enteredDay) else { return }
      if isLoaded { compare(plan, change) }
      items = Dictionary(plan.items.map { ($0.id, $0) }) { first, _ in first }
      isLoaded = true
    case .restated(let id, let restatement, let day):
      guard isVisible(day), let before = items[id] else { return }
      var after = before
      after.restate(restatement)
      items[id] = after
      note(after, .restated(from: before), on: day, change)
    case .decided(let id, let decision, let day):
      guard isVisible(day), let item = items[id] else { return }
      let approved = decision.isApproval ? pending[id] : nil
      pending[id] = decision.isPending ? decision : nil
      note(item, .decided(decision), on: day, change, approves: approved)
    case .recorded, .ticked, .broughtIn, .withdrawn, .reviewed, .unticked, .remarked, .set,
      .recordedOutside, .undone:
      break
    }
  }

  private mutating func compare(_ plan: Plan, _ change: Change) {
    // The moment of entry is always a day; without one the plan's own year is the nearest there is.
    let day = change.enteredDay ?? .first(of: plan.year)
    var gone = items
    for item in plan.items {
      guard let before = gone.removeValue(forKey: item.id) else {
        note(item, .added, on: day, change)
        continue
      }
      if before.isStatedOtherwise(in: item) { note(item, .restated(from: before), on: day, change) }
    }
    for item in gone.values.sorted(by: { $0.id < $1.id }) { note(item, .removed, on: day, change) }
  }

  private mutating func note(
    _ item: PlanItem, _ kind: PlanAdjustment.Kind, on day: CalendarDay, _ change: Change,
    approves: ItemDecision? = nil
  ) {
    adjustments.append(
      PlanAdjustment(
        item: item, kind: kind, day: day, reason: change.reason, by: change.by,
        approves: approves))
  }
}

extension ItemDecision {
  fileprivate var isApproval: Bool {
    if case .approved = self { true } else { false }
  }

  fileprivate var isPending: Bool {
    switch self {
    case .cancelled(nil), .deferred(_, nil): true
    default: false
    }
  }
}

extension PlanItem {
  /// Whether another table states the item otherwise in what the office is held to.
  fileprivate func isStatedOtherwise(in other: PlanItem) -> Bool {
    title != other.title || targetText != other.targetText || goals != other.goals
      || due != other.due || weight != other.weight
  }
}
