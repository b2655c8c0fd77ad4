/// The outcomes of an item that can be seen on a day, with corrections taking the place of what they
/// correct.
struct VisibleOutcomes {
  /// The outcomes that stand, in the order of their days and, within a day, of entry.
  private(set) var standing: [Outcome]

  /// The records corrections have replaced, which count nowhere.
  private let corrections: Set<Outcome.ID>

  /// Looks at `outcomes`, given in the order they were entered, at the end of `day`.
  init(_ outcomes: [Outcome], on day: CalendarDay) {
    guard outcomes.contains(where: { $0.corrects != nil }) else {
      corrections = []
      standing = Self.sorted(outcomes.filter { $0.day <= day })
      return
    }
    var days: [Outcome.ID: CalendarDay] = [:]
    var replaced: Set<Outcome.ID> = []
    var corrections: Set<Outcome.ID> = []
    var dated: [Outcome] = []
    for var outcome in outcomes {
      if let original = outcome.corrects {
        // A correction keeps the day of what it corrects.
        outcome.day = days[original] ?? outcome.day
        if outcome.review == .accepted, !outcome.isWithdrawn {
          replaced.insert(original)
          corrections.insert(outcome.id)
        }
      }
      days[outcome.id] = outcome.day
      dated.append(outcome)
    }
    self.corrections = corrections
    standing = Self.sorted(dated.filter { $0.day <= day && !replaced.contains($0.id) })
  }

  /// The outcomes in the order of their days and, within a day, as they were; most are entered so.
  private static func sorted(_ outcomes: [Outcome]) -> [Outcome] {
    if zip(outcomes, outcomes.dropFirst()).allSatisfy({ $0.day <= $1.day }) { return outcomes }
    return outcomes.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// What the outcomes say about the goal at `index` of `item`.
  func records(of item: PlanItem, goal index: Int, in year: Int) -> GoalRecords {
    var records = GoalRecords()
    var seen: [Outcome.RepetitionMark: Outcome.ID] = [:]
    for (place, outcome) in standing.enumerated() {
      let isCounted = { (amount: Amount) in item.goals(counting: amount).contains(index) }
      // Mostly all of them are, and then no copy is needed.
      let amounts =
        outcome.amounts.allSatisfy(isCounted)
        ? outcome.amounts : outcome.amounts.filter(isCounted)
      guard !amounts.isEmpty else { continue }
      let record = GoalRecord(
        day: outcome.day, amounts: amounts, isEvidenced: !outcome.evidence.isEmpty)
      if outcome.isWithdrawn {
        records.withdrawn += 1
      } else if outcome.review == .returned {
        records.returned += 1
      } else if outcome.day.year != year {
        records.outOfPeriod += 1
      } else if sharesItsDay(place), Self.isRepetition(outcome, amounts, &seen) {
        records.duplicates += 1
      } else if outcome.review == .pending {
        records.pending.append(record)
      } else {
        if corrections.contains(outcome.id) { records.holdsCorrection = true }
        records.counted.append(record)
      }
    }
    return records
  }

  /// Whether another record is of the same day; none but those can repeat each other.
  private func sharesItsDay(_ place: Int) -> Bool {
    let day = standing[place].day
    return place > 0 && standing[place - 1].day == day
      || place + 1 < standing.count && standing[place + 1].day == day
  }

  /// Whether a record repeats an earlier one, which alone counts until a person confirms the later.
  private static func isRepetition(
    _ outcome: Outcome, _ amounts: [Amount], _ seen: inout [Outcome.RepetitionMark: Outcome.ID]
  ) -> Bool {
    var isRepetition = false
    for mark in outcome.repetitionMarks(of: amounts) {
      // Two amounts of one record never repeat each other.
      let first = seen[mark, default: outcome.id]
      seen[mark] = first
      if first != outcome.id { isRepetition = true }
    }
    return isRepetition && !outcome.isConfirmed
  }
}
