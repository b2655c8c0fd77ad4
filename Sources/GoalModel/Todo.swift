/// What an office should see to in a month: every open goal once, under the most pressing heading.
public struct Todo: Hashable, Sendable {
  /// The headings, the most pressing first.
  public enum Heading: Hashable, Sendable, CaseIterable {
    /// 已逾期: past due and not met, or a limit broken.
    case overdue
    /// 本月到期: due this month.
    case dueThisMonth
    /// 本月要报: something to be done or reported every month, or every slot that ends this month.
    case thisMonth
    /// 进度滞后: behind the schedule.
    case behind
    /// 待填报: nothing reported yet although something was expected.
    case unreported
    /// 待补待核: evidence, review, a target or a check is outstanding.
    case questions
  }

  /// A goal with the item it belongs to.
  public struct Entry: Hashable, Sendable {
    /// The item.
    public let item: PlanItem
    /// The goal as it stands.
    public let goal: GoalResult
  }

  /// The month, 1 to 12.
  public let month: Int

  /// The day the figures stand for.
  public let day: CalendarDay

  /// The headings that have entries, the most pressing first.
  public let sections: [Section]

  /// A heading with its entries in plan order.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public let heading: Heading
    /// The entries; at least one.
    public let entries: [Entry]
  }

  /// Looks through a completion for what is to be done in a month of its plan year.
  public init(_ completion: Completion, month: Int) {
    self.month = month
    day = completion.day
    let year = completion.plan.year
    let end = CalendarDay.last(ofMonth: month, year: year)
    let start = end.adding(days: 1 - CalendarDay.length(ofMonth: month, year: year))
    var found: [Heading: [Entry]] = [:]
    for result in completion.items where result.isInScope && result.tick == nil {
      for goal in result.goals {
        guard let heading = Self.heading(of: goal, start...end, on: day) else { continue }
        found[heading, default: []].append(Entry(item: result.item, goal: goal))
      }
    }
    sections = Heading.allCases.compactMap { heading in
      found[heading].map { Section(heading: heading, entries: $0) }
    }
  }

  private static func heading(
    of result: GoalResult, _ month: ClosedRange<CalendarDay>, on day: CalendarDay
  ) -> Heading? {
    switch result.word {
    case .overdue, .limitBroken, .incidentHappened, .outOfRange: return .overdue
    case .evidenceWanted, .reviewWanted, .targetUnclear, .toBeVerified: return .questions
    case .notCounted, .done: return nil
    default: break
    }
    if month.contains(result.goal.timing.due) { return .dueThisMonth }
    if result.isWanted(in: month, on: day) { return .thisMonth }
    switch result.word {
    case .behind, .farBehind, .slotsMissed: return .behind
    case .notReported: return .unreported
    default: return nil
    }
  }
}

extension GoalResult {
  /// Whether a slot that ends in the month, or the month's own report, is still wanted on `day`.
  fileprivate func isWanted(in month: ClosedRange<CalendarDay>, on day: CalendarDay) -> Bool {
    guard let slots, slots.filled < slots.all, !goal.measure.isRatio else { return false }
    switch goal.measure {
    case .cadence, .incidents: break
    default: return false
    }
    guard let slot = goal.slots.first(where: { month.contains($0.upperBound) }) else {
      return false
    }
    // Of a slot that has ended only the gap is known; of the running one, whether it is filled.
    if slot.upperBound <= day { return slots.filledOfEnded < slots.ended }
    return slot.lowerBound > day || slots.filled == slots.filledOfEnded
  }
}
