extension PlanRecords {
  /// The outcomes that count towards an item's goals at the end of `day`, by day.
  ///
  /// Left out is what was taken back, corrected, sent back or waits for review, what lies outside the
  /// plan year or repeats an earlier record, and what no goal of the item counts.
  public func counted(for item: PlanItem, on day: CalendarDay) -> [Outcome] {
    var seen: Set<Outcome.RepetitionMark> = []
    return VisibleOutcomes(outcomes[item.id] ?? [], on: day).standing.filter { outcome in
      guard !outcome.isWithdrawn, outcome.review == .accepted, plan.contains(outcome.day),
        outcome.amounts.contains(where: { !item.goals(counting: $0).isEmpty })
      else { return false }
      let marks = outcome.repetitionMarks
      let isRepetition = !outcome.isConfirmed && marks.contains(where: seen.contains)
      seen.formUnion(marks)
      return !isRepetition
    }
  }
}
