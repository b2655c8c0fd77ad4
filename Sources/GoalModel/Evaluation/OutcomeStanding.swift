/// What became of one record of an item by a day, so that a sheet can list every fact behind a figure.
public struct OutcomeStanding: Hashable, Sendable {
  /// The record, on the day that counts: a correction keeps the day of what it corrects.
  public let outcome: Outcome

  /// What became of it.
  public let state: State

  /// What can become of a record.
  public enum State: Hashable, Sendable {
    /// It counts.
    case counted
    /// No goal of the item counts what it says.
    case unused
    /// It waits for a second person.
    case pending
    /// A second person sent it back.
    case returned
    /// It was taken back.
    case withdrawn
    /// A correction took its place.
    case replaced(by: Outcome.ID)
    /// It repeats an earlier record of the same day and evidence.
    case repeated
    /// Its day lies outside the plan year.
    case outsideYear
  }
}

extension PlanRecords {
  /// Every record of an item dated by `day`, in the order of their days, and what became of it.
  public func standings(of item: PlanItem, on day: CalendarDay) -> [OutcomeStanding] {
    let all = outcomes[item.id] ?? []
    var replacements: [Outcome.ID: Outcome.ID] = [:]
    for outcome in all where outcome.review == .accepted && !outcome.isWithdrawn {
      if let original = outcome.corrects { replacements[original] = outcome.id }
    }
    var days: [Outcome.ID: CalendarDay] = [:]
    var dated: [Outcome] = []
    for var outcome in all {
      if let original = outcome.corrects { outcome.day = days[original] ?? outcome.day }
      days[outcome.id] = outcome.day
      if outcome.day <= day { dated.append(outcome) }
    }
    dated = dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    var seen: [Outcome.RepetitionMark: Outcome.ID] = [:]
    return dated.map { outcome in
      let replacement = replacements[outcome.id]
      let state = replacement.map { .replaced(by: $0) } ?? state(of: outcome, item, &seen)
      return OutcomeStanding(outcome: outcome, state: state)
    }
  }

  private func state(
    of outcome: Outcome, _ item: PlanItem,
    _ seen: inout [Outcome.RepetitionMark: Outcome.ID]
  ) -> OutcomeStanding.State {
    let counted = outcome.amounts.filter { !item.goals(counting: $0).isEmpty }
    if outcome.isWithdrawn { return .withdrawn }
    if outcome.review == .returned { return .returned }
    if !plan.contains(outcome.day) { return .outsideYear }
    if counted.isEmpty { return .unused }
    var isRepetition = false
    for mark in outcome.repetitionMarks(of: counted) {
      let first = seen[mark, default: outcome.id]
      seen[mark] = first
      if first != outcome.id { isRepetition = true }
    }
    if isRepetition, !outcome.isConfirmed { return .repeated }
    return outcome.review == .pending ? .pending : .counted
  }
}
