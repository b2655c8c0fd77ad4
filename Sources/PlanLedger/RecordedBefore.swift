internal import GoalModel

/// What the ledger already holds, to recognise what is recorded again.
struct RecordedBefore {
  private var marks: Set<Outcome.RepetitionMark>
  private var rows: Set<Row> = []

  /// A row of a table as it was recorded.
  private struct Row: Hashable {
    let item: PlanItem.ID
    let day: CalendarDay
    let amounts: [String]
    let evidence: [Evidence]
    let recordedBy: String

    init(_ outcome: Outcome) {
      item = outcome.item
      day = outcome.day
      amounts = outcome.amounts.map(\.text)
      evidence = outcome.evidence
      recordedBy = outcome.recordedBy
    }
  }

  /// Looks through the standing records of a plan and, for rows, through what came from tables.
  init(_ records: PlanRecords, tables changes: [Change] = []) {
    marks = Set(
      records.outcomes.values.lazy.joined().filter { !$0.isWithdrawn && $0.review != .returned }
        .flatMap(\.repetitionMarks))
    let undone = Change.undone(in: changes)
    for change in changes where !undone.contains(change.id) {
      guard case .recorded(let outcomes, .some) = change.content else { continue }
      rows.formUnion(outcomes.map(Row.init))
    }
  }

  /// Whether a row was recorded from a table before.
  func isRecorded(_ outcome: Outcome) -> Bool { rows.contains(Row(outcome)) }

  /// Whether day, unit and evidence repeat an earlier record; the outcome is an earlier one from
  /// then on.
  mutating func isRepetition(_ outcome: Outcome) -> Bool {
    let new = outcome.repetitionMarks
    let repeats = new.contains(where: marks.contains)
    marks.formUnion(new)
    return repeats
  }
}
