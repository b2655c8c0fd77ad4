/// A plan with everything that was recorded about it, derived from the changes that made it so.
///
/// The same changes always give the same records. To see what was known at an earlier moment, give
/// only the changes entered until then.
public struct PlanRecords: Hashable, Sendable {
  /// The plan in its latest version.
  public let plan: Plan

  /// The outcomes of each item, in the order they were entered.
  public let outcomes: [PlanItem.ID: [Outcome]]

  /// The ticks of each item, in the order they were entered.
  public let ticks: [PlanItem.ID: [Tick]]

  /// Creates records directly, as a test or an outside program may hold them.
  public init(
    plan: Plan, outcomes: [PlanItem.ID: [Outcome]], ticks: [PlanItem.ID: [Tick]] = [:]
  ) {
    self.plan = plan
    self.outcomes = outcomes
    self.ticks = ticks
  }

  /// Derives the records of one year from changes in the order of their numbers.
  ///
  /// Returns `nil` where the changes hold no plan, or only one whose loading was taken back.
  public init?(_ changes: [Change]) {
    let undone = Change.undone(in: changes)
    var plan: Plan?
    var outcomes: [PlanItem.ID: [Outcome]] = [:]
    var ticks: [PlanItem.ID: [Tick]] = [:]
    for change in changes where !undone.contains(change.id) {
      if case .loaded(let loaded, _) = change.content { plan = loaded }
      if case .ticked(let new, _) = change.content {
        for tick in new { ticks[tick.item, default: []].append(tick) }
      }
      for outcome in change.content.outcomes {
        outcomes[outcome.item, default: []].append(outcome)
      }
    }
    guard let plan else { return nil }
    self.init(plan: plan, outcomes: outcomes, ticks: ticks)
  }
}

extension Change {
  /// The changes that are taken back: undoing an undo brings the first change back.
  public static func undone(in changes: [Change]) -> Set<ID> {
    var undone: Set<ID> = []
    // Later changes decide over earlier ones, so an undo that is itself undone takes nothing back.
    for change in changes.reversed() {
      if case .undone(let target) = change.content, !undone.contains(change.id) {
        undone.insert(target)
      }
    }
    return undone
  }
}
