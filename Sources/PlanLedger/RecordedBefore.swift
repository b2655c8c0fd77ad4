internal import GoalModel

/// What the ledger already holds, to recognise what is recorded again.
struct RecordedBefore {
  private var marks: Set<Outcome.RepetitionMark>
  private var rows: Set<Row> = []
  private var facts: Set<Row> = []
  private var ticks: Set<TickMark> = []
  private var remarks: [PlanItem.ID: ItemRemarks] = [:]

  /// A row of a table as it was recorded.
  private struct Row: Hashable {
    let item: PlanItem.ID
    let day: CalendarDay
    let amounts: [String]
    let evidence: [Evidence]
    let recordedBy: String

    init(_ outcome: Outcome, byAnyone: Bool = false) {
      item = outcome.item
      day = outcome.day
      amounts = outcome.amounts.map(\.text)
      evidence = outcome.evidence
      recordedBy = byAnyone ? "" : outcome.recordedBy
    }
  }

  /// A tick as a table declared it.
  private struct TickMark: Hashable {
    let item: PlanItem.ID
    let day: CalendarDay
  }

  /// Looks through the standing records of a plan and, for rows, through what came from tables.
  init(_ records: PlanRecords, tables changes: [Change] = []) {
    marks = Set(
      records.outcomes.values.lazy.joined().filter { !$0.isWithdrawn && $0.review != .returned }
        .flatMap(\.repetitionMarks))
    let undone = Change.undone(in: changes)
    for change in changes where !undone.contains(change.id) {
      switch change.content {
      case .recorded(let outcomes, .some): add(outcomes)
      case .broughtIn(let results, _):
        add(results.outcomes)
        ticks.formUnion(results.ticks.map { TickMark(item: $0.item, day: $0.day) })
        for remark in results.remarks { remarks[remark.item] = remark.words }
      default: continue
      }
    }
  }

  private mutating func add(_ outcomes: [Outcome]) {
    rows.formUnion(outcomes.map { Row($0) })
    facts.formUnion(outcomes.map { Row($0, byAnyone: true) })
  }

  /// Whether a row was recorded from a table before.
  func isRecorded(_ outcome: Outcome) -> Bool { rows.contains(Row(outcome)) }

  /// Whether the same was recorded from a table before, by whomever: a plan table names nobody.
  func isRecordedByAnyone(_ outcome: Outcome) -> Bool {
    facts.contains(Row(outcome, byAnyone: true))
  }

  /// Whether a table ticked the item off on that day before; it may have been unticked since.
  func isTicked(_ item: PlanItem.ID, on day: CalendarDay) -> Bool {
    ticks.contains(TickMark(item: item, day: day))
  }

  /// Whether the last table said the same words of the item; they may have been rewritten since.
  func isSaid(_ words: ItemRemarks, of item: PlanItem.ID) -> Bool { remarks[item] == words }

  /// Whether day, unit and evidence repeat an earlier record; the outcome is an earlier one from
  /// then on.
  mutating func isRepetition(_ outcome: Outcome) -> Bool {
    let new = outcome.repetitionMarks
    let repeats = new.contains(where: marks.contains)
    marks.formUnion(new)
    return repeats
  }
}
