/// A plan with everything that was recorded about it, derived from the changes that made it so.
///
/// The same changes always give the same records. To see what was known at an earlier moment, give
/// only the changes entered until then.
public struct PlanRecords: Hashable, Sendable {
  /// The plan in its latest version, with what was decided and restated since.
  public let plan: Plan

  /// The outcomes of each item, in the order they were entered.
  public let outcomes: [PlanItem.ID: [Outcome]]

  /// The ticks of each item that stand, in the order they were entered.
  public let ticks: [PlanItem.ID: [Tick]]

  /// The words leadership reads beside an item.
  public let remarks: [PlanItem.ID: ItemRemarks]

  /// The decisions about each item that stand, in the order they were entered.
  public let decisions: [PlanItem.ID: [DatedDecision]]

  /// Work done outside the plan, in the order it was entered.
  public let outside: [OutsideWork]

  /// What was changed of the plan since it was first loaded, in the order it was entered.
  public let adjustments: [PlanAdjustment]

  /// A decision with its day and the reason given for it.
  public struct DatedDecision: Hashable, Sendable {
    /// What was decided.
    public let decision: ItemDecision
    /// From which day on.
    public let day: CalendarDay
    /// Why.
    public let reason: String
  }

  /// Creates records directly, as a test or an outside program may hold them.
  public init(
    plan: Plan, outcomes: [PlanItem.ID: [Outcome]], ticks: [PlanItem.ID: [Tick]] = [:]
  ) {
    self.init(
      plan: plan, outcomes: outcomes, ticks: ticks, remarks: [:], decisions: [:], outside: [],
      adjustments: [])
  }

  private init(
    plan: Plan, outcomes: [PlanItem.ID: [Outcome]], ticks: [PlanItem.ID: [Tick]],
    remarks: [PlanItem.ID: ItemRemarks], decisions: [PlanItem.ID: [DatedDecision]],
    outside: [OutsideWork], adjustments: [PlanAdjustment]
  ) {
    self.plan = plan
    self.outcomes = outcomes
    self.ticks = ticks
    self.remarks = remarks
    self.decisions = decisions
    self.outside = outside
    self.adjustments = adjustments
  }

  /// Derives the records of one year from changes in the order of their numbers.
  ///
  /// Decisions, restatements and amended plans dated after `day` are left out; the first version of
  /// the plan always counts. Outcomes and ticks keep their days and are left out by whoever computes
  /// figures. Returns `nil` where the changes hold no plan, or only one whose loading was taken back.
  public init?(_ changes: [Change], asOf day: CalendarDay? = nil) {
    let undone = Change.undone(in: changes)
    var fold = RecordsFold(day: day)
    let standing = changes.filter { !undone.contains($0.id) }
    for change in standing { fold.add(change) }
    guard let plan = fold.finishedPlan else { return nil }
    self.init(
      plan: plan, outcomes: fold.outcomesByItem, ticks: fold.ticks, remarks: fold.remarks,
      decisions: fold.decisions, outside: fold.outside,
      adjustments: PlanAdjustment.all(in: standing, asOf: day))
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
