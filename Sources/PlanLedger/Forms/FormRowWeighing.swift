internal import CompletionExport
internal import GoalModel
internal import PlanImport
internal import Wording

/// One row of a form while it is weighed: what is new in it, and what keeps it from being taken in.
struct FormRowWeighing {
  /// What becomes of the row.
  private(set) var collected: CollectedRow

  /// What the person should know about it.
  private(set) var problems: [TableProblem] = []

  /// Whether it says something that the ledger holds already.
  private(set) var isKnown = false

  let row: FilledRow
  let item: PlanItem

  /// What the row showed when it went out; `nil` where nobody knows any more.
  let sent: FormRow?

  /// What the ledger held of the item then.
  let sentOutcomes: [Outcome]

  let records: PlanRecords
  private let file: String
  private let judge: ItemStanding
  private var line: ResultRow

  /// What a row is weighed with, the same for all rows.
  struct Context {
    let records: PlanRecords
    let reader: FilledRowReader
    let signature: Signature
    /// The day asked for; `nil` leaves it to the form.
    let day: CalendarDay?
  }

  /// Reads what a row says of an item.
  init(
    _ row: FilledRow, of item: PlanItem, file: String, snapshot: FormSnapshot?, _ context: Context
  ) {
    self.row = row
    self.item = item
    self.file = file
    records = context.records
    sent = snapshot?.row(of: item.id)
    sentOutcomes = snapshot?.records.outcomes[item.id] ?? []
    judge = ItemStanding(item, in: context.records)
    collected = CollectedRow(
      file: file, sheet: row.sheet, row: row.row, cell: row.place(.title), item: item)
    let isTicked = sent?.isTicked ?? !(context.records.ticks[item.id]?.isEmpty ?? true)
    let results = context.reader.results(of: row, for: item, isTicked: isTicked)
    line = ResultRow(results, of: item, sheet: row.sheet, file: file)
    line.settle(today: context.signature.clock.today)
    takeProblems()
  }

  /// Whether the row declares the item finished.
  var isDone: Bool { line.isDone }

  /// The amounts of the row.
  var amounts: [ResultRow.SaidAmount] { line.amounts }

  // MARK: Telling

  /// Tells something of a cell.
  mutating func note(_ kind: TableProblem.Kind, _ field: FormField, _ found: String) {
    problems.append(
      TableProblem(
        kind, file: file, sheet: row.sheet, cell: row.cells[field]?.cell ?? row.place(field),
        found: found))
  }

  /// Leaves the row to a person.
  mutating func leaveOut(_ kind: TableProblem.Kind, _ field: FormField, _ found: String) {
    note(kind, field, found)
    collected.fate = .leftOut
  }

  private mutating func takeProblems() {
    problems += line.problems
    if line.problems.contains(where: { Self.hindrances.contains($0.kind) }) {
      collected.fate = .leftOut
    }
  }

  /// What makes a row one that nobody can take in as it stands.
  private static let hindrances: Set<TableProblem.Kind> = [
    .resultUnreadable, .resultShareWithoutParts, .resultForSeveralItems, .resultDayUnreadable,
    .resultAmbiguous, .resultWithoutReason,
  ]

  // MARK: What is only shown

  /// Tells of cells that only show the plan and were changed nonetheless.
  mutating func noteLocked() {
    guard let shown = sent?.item else { return }
    let cells: [(FormField, String)] = [
      (.number, shown.number), (.title, shown.title), (.target, shown.targetText),
    ]
    for (field, text) in cells {
      guard let said = row.cells[field]?.text,
        FoldedText(said).joined != FoldedText(text).joined
      else { continue }
      note(.formLockedChanged, field, "\(text) → \(said)")
    }
    if let said = row.cells[.due]?.text, let day = CalendarDay(said), day != shown.due {
      note(.formLockedChanged, .due, "\(shown.due) → \(said)")
    }
    if sent?.isTicked == true, row.places[.status] != nil, row.cells[.status] == nil {
      note(.formCellEmptied, .status, "√")
    }
  }

  /// What the plan says differently since the form went out; `nil` where it says the same.
  var planChange: String? {
    guard item.state != .cancelled, item.state != .deferred else {
      return "\(item.nameWithNumber) → \(item.state.officeName)"
    }
    guard let old = sent?.item else { return nil }
    if old.title != item.title { return "\(old.title) → \(item.title)" }
    if old.targetText != item.targetText { return "\(old.targetText) → \(item.targetText)" }
    if old.due != item.due { return "\(old.due) → \(item.due)" }
    return old.goals == item.goals ? nil : item.targetText
  }

  // MARK: Words

  /// Takes over the words that are new, or tells why not.
  mutating func takeWords(isVouched: Bool) {
    let words = FormWords(
      row, sent: sent?.remarks, now: records.remarks[item.id], isVouched: isVouched)
    isKnown = isKnown || words.isKnown
    for cell in words.emptied { note(.formCellEmptied, cell.field, cell.ledger) }
    for clash in words.conflicts {
      leaveOut(.formWordsChanged, clash.field, "\(clash.ledger) → \(clash.sheet)")
    }
    collected.remarks = words.new
    collected.differences += words.differences
  }

  // MARK: Outcome and tick

  /// The day of what was done: the row's own, else the one asked for, else that of the form.
  mutating func day(else asked: CalendarDay?) -> CalendarDay? {
    if let day = line.day { return day }
    guard let asked else {
      leaveOut(.formWithoutDay, .amount, row.text(.amount))
      return nil
    }
    return asked
  }

  /// The outcome the row tells of, which may be known already.
  func outcome(on day: CalendarDay, by person: String) -> Outcome {
    var outcome = Outcome(
      id: Outcome.ID(0), item: item.id, day: day, amounts: line.amounts.map(\.amount))
    outcome.evidence = line.row.evidence.map { .reference($0) }
    outcome.recordedBy = person
    outcome.note = line.judges ? line.words : ""
    outcome.review = records.plan.settings.reviews ? .pending : .accepted
    return outcome
  }

  /// Takes in an outcome that is new.
  mutating func take(_ outcome: Outcome, isRepetition: Bool, today: CalendarDay, asOf: CalendarDay)
  {
    let told = line.problems.count
    for amount in line.amounts { line.noteRemarks(of: amount) }
    problems += line.problems.dropFirst(told)
    let said = outcome.amounts.map(\.text).joined(separator: " ")
    if isRepetition { note(.suspectedDuplicate, .amount, said) }
    for problem in Ledger.problems(of: outcome.day, in: records.plan, today: today) {
      note(problem.kind, .day, problem.found)
    }
    collected.outcome = outcome
    add(.amount, old: "", new: said)
    add(.day, old: "", new: outcome.day.description)
    if !line.row.evidence.isEmpty {
      add(.evidence, old: "", new: line.row.evidence.joined(separator: "；"))
    }
    let last = max(asOf, outcome.day)
    if let before = judge.result(with: nil, on: last),
      let after = judge.result(with: outcome, on: last)
    {
      add(.soFar, old: FormRow.soFar(before), new: FormRow.soFar(after))
    }
  }

  /// Ticks the item off if its goals are met, else tells which are not; returns whether proof is missing.
  mutating func takeTick(on day: CalendarDay, by person: String) -> Bool {
    guard let result = judge.result(with: collected.outcome, on: day) else { return false }
    guard result.met == .yes || item.goals.map(\.measure) == [.milestone] else {
      let refused = RefusedTick(result)
      note(refused.kind, .status, refused.found("√"))
      return false
    }
    collected.tick = Tick(item: item.id, day: day, by: person)
    add(.status, old: "", new: "√ \(day)")
    return result.isEvidenceMissing
  }

  /// Tells of a day or a proof that stands alone.
  mutating func noteLonelyCells() {
    guard amounts.isEmpty, collected.fate != .leftOut else { return }
    if let proof = line.row.evidence.first {
      note(.formAmountMissing, .evidence, proof)
    } else if let day = line.row.day, !isDone, sent?.isTicked != true {
      note(.formAmountMissing, .day, day.said.text)
    }
  }

  /// Says whether anything is taken in.
  mutating func settle() {
    let order = [.amount, .soFar] + FormField.toFill.dropFirst()
    collected.differences.sort {
      (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0)
    }
    guard collected.fate != .leftOut else {
      collected.outcome = nil
      collected.tick = nil
      collected.remarks = nil
      return
    }
    collected.fate = collected.isNew ? .accepted : .known
  }

  /// Leaves it out that the ledger holds something already.
  mutating func know() { isKnown = true }

  private mutating func add(_ field: FormField, old: String, new: String) {
    collected.differences.append(
      CollectedRow.Difference(field: field, cell: row.place(field), old: old, new: new))
  }
}

extension ItemState {
  /// The word for what became of the item.
  fileprivate var officeName: String { name(in: .chinese) }
}
