internal import ExactNumbers
internal import GoalModel

/// How the expectation of a goal grows when the plan says no more than its target (goal model,
/// "Default: …").
enum DefaultSchedule {
  static func schedule(of draft: GoalDraft, within due: DuePhrase, year: Int) -> Schedule {
    switch (draft.measure, draft.bound) {
    case (.milestone, _), (.weightedSteps, _), (.judged, _): return .step
    case (.cadence, _): return .slots
    case (.incidents, _), (_, .atMost), (.sum, .decrease), (.last, .between), (.last, .about):
      return .periods
    case (.everyCase, _): return .asItGoes
    case (_, .increase), (_, .decrease), (_, .growthRelative), (_, .growthPoints): return .linear
    case (.ratio, _), (.amountRatio, _):
      return RateNames.isOverRoster(draft.rateName) || draft.isImplied ? .linear : .asItGoes
    case (.last, _): return .linear
    case (.sum, _), (.distinct, _): return count(draft, within: due, year: year)
    }
  }

  private static func count(_ draft: GoalDraft, within due: DuePhrase, year: Int) -> Schedule {
    if !draft.shares.isEmpty {
      return .byPeriod(
        draft.shares.map {
          Schedule.PeriodShare(share: $0.amount, end: $0.period.lastDay(in: year))
        })
    }
    guard !due.periodEnds.isEmpty, draft.bound != .unknown else { return .linear }
    return .byPeriod(due.periodEnds.map { Schedule.PeriodShare(share: .one, end: $0) })
  }
}
