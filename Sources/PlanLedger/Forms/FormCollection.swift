internal import CompletionExport
internal import GoalModel
internal import PlanImport

/// The rows of forms that came back, held against the ledger: what is taken in, and what is left to a
/// person and why.
struct FormCollection {
  /// The rows that say something, in the order of the files.
  private(set) var rows: [CollectedRow] = []

  /// What the person should know, in the same order.
  private(set) var problems: [TableProblem] = []

  /// The items that are ticked off without any proof.
  private(set) var withoutEvidence: [PlanItem] = []

  private let records: PlanRecords
  private let changes: [Change]
  private let answers: [FormAnswer]
  private let ledger: String?
  private let today: CalendarDay
  private let context: FormRowWeighing.Context
  private let matching: FormMatching
  private let finder: ItemReference
  private var known: RecordedBefore
  private var snapshots: [FormSnapshot.Moment: FormSnapshot] = [:]
  private var used: Set<FormAnswer> = []
  private var lost: Set<String> = []

  /// A form that came back, with the name of its file.
  struct Returned {
    let file: String
    let form: FilledForm
    let problems: [TableProblem]
  }

  /// Goes through the rows of all forms.
  ///
  /// - Throws: what is wrong with an answer.
  init(
    _ forms: [Returned], into records: PlanRecords, _ changes: [Change],
    _ request: Ledger.CollectRequest, _ signature: Signature
  ) throws(LedgerError) {
    self.records = records
    self.changes = changes
    answers = request.answers
    ledger = FormIdentity.ledger(of: changes)
    today = signature.clock.today
    context = FormRowWeighing.Context(
      records: records, reader: FilledRowReader(year: records.plan.year), signature: signature,
      day: request.day)
    matching = FormMatching(records.plan.items)
    finder = ItemReference(records.plan.items)
    known = RecordedBefore(records, tables: changes)
    for returned in forms {
      problems += returned.problems
      for row in returned.form.rows { try add(row, of: returned) }
    }
    leaveOutContradictions()
    if let unused = answers.first(where: { !used.contains($0) }) {
      throw .cannot(.notInForms(unused.row))
    }
  }

  /// Everything that is taken in, as one change.
  var results: TableResults {
    let accepted = rows.filter { $0.fate == .accepted }
    return TableResults(
      outcomes: accepted.compactMap(\.outcome), ticks: accepted.compactMap(\.tick),
      remarks: accepted.compactMap { row in
        row.item.flatMap { item in
          row.remarks.map { TableResults.Remark(item: item.id, words: $0) }
        }
      })
  }

  // MARK: One row

  private mutating func add(_ row: FilledRow, of returned: Returned) throws(LedgerError) {
    let identity = FormIdentity(row.text(.form)) ?? returned.form.id.flatMap(FormIdentity.init)
    if let identity, !isOurs(identity) {
      return leaveOut(row, returned.file, .formElsewhere, .form, identity.description)
    }
    var snapshot: FormSnapshot?
    if let identity { snapshot = self.snapshot(of: identity.moment) }
    let answer = answers.first {
      $0.means(row: row.row, sheet: row.sheet, file: returned.file)
    }
    let item: PlanItem
    if let answer {
      used.insert(answer)
      item = try finder.item(answer.item)
    } else if let found = match(row, returned.file, identity, snapshot) {
      item = found
    } else {
      return
    }
    if snapshot == nil, lost.insert(returned.file).inserted {
      problems.append(
        TableProblem(
          .formIdentityLost, file: returned.file, sheet: row.sheet, cell: "", found: ""))
    }
    var weighing = FormRowWeighing(
      row, of: item, file: returned.file, snapshot: snapshot, context)
    weigh(&weighing, isVouched: answer != nil, asOf: identity?.day)
    problems += weighing.problems
    let isTold = weighing.collected.fate == .accepted || weighing.isKnown
    if isTold || weighing.collected.fate == .leftOut { rows.append(weighing.collected) }
  }

  /// Whether a form is one of this ledger and year, and no newer than the ledger itself.
  private func isOurs(_ identity: FormIdentity) -> Bool {
    identity.ledger == ledger && identity.year == records.plan.year
      && identity.change <= changes.last?.id.number ?? 0
  }

  private mutating func snapshot(of moment: FormSnapshot.Moment) -> FormSnapshot? {
    if let kept = snapshots[moment] { return kept }
    let made = FormSnapshot(moment, changes)
    snapshots[moment] = made
    return made
  }

  /// The item a row is about; where that cannot be told the row is left out, unless it says nothing.
  private mutating func match(
    _ row: FilledRow, _ file: String, _ identity: FormIdentity?, _ snapshot: FormSnapshot?
  ) -> PlanItem? {
    if let gone = snapshot?.row(of: PlanItem.ID(row.text(.item)))?.item,
      !matching.isPlanned(gone.id)
    {
      leaveOut(row, file, .formPlanChanged, .title, "\(gone.nameWithNumber) → 计划中已没有", gone)
      return nil
    }
    switch matching.match(row, shown: { snapshot?.row(of: $0)?.item.title }) {
    case .identified(let item):
      guard let identity, let sent = snapshot?.row(of: item.id),
        let mark = row.cells[.fingerprint]?.text, mark != identity.fingerprint(of: sent)
      else { return item }
      leaveOut(row, file, .formRowAltered, .item, row.text(.item), item)
      return nil
    case .named(let item): return item
    case .misaligned(let hidden, let shown):
      leaveOut(
        row, file, .formRowMisaligned, .title,
        "\(hidden.nameWithNumber) → \(shown.nameWithNumber)")
      return nil
    case .unknown(let candidates):
      let said = [row.text(.number), row.text(.title)].filter { !$0.isEmpty }
        .joined(separator: " ")
      let names = candidates.map(\.nameWithNumber).joined(separator: "、")
      leaveOut(
        row, file, .formRowUnknown, .title, names.isEmpty ? said : "\(said) → \(names)")
      return nil
    }
  }

  private mutating func leaveOut(
    _ row: FilledRow, _ file: String, _ kind: TableProblem.Kind, _ field: FormField,
    _ found: String, _ item: PlanItem? = nil
  ) {
    guard row.isFilledIn else { return }
    let cell = row.cells[field]?.cell ?? row.place(field)
    problems.append(
      TableProblem(kind, file: file, sheet: row.sheet, cell: cell, found: found))
    var collected = CollectedRow(
      file: file, sheet: row.sheet, row: row.row, cell: row.place(.title), item: item)
    collected.fate = .leftOut
    rows.append(collected)
  }

  // MARK: Weighing

  private mutating func weigh(
    _ row: inout FormRowWeighing, isVouched: Bool, asOf: CalendarDay?
  ) {
    row.noteLocked()
    row.takeWords(isVouched: isVouched)
    let isSaid = !row.amounts.isEmpty || row.isDone || row.collected.remarks != nil
    if isSaid, row.collected.fate != .leftOut, let change = row.planChange {
      row.leaveOut(.formPlanChanged, .title, change)
    }
    weighOutcome(&row, asOf: asOf)
    weighTick(&row, asOf: asOf)
    row.noteLonelyCells()
    row.settle()
  }

  private mutating func weighOutcome(_ row: inout FormRowWeighing, asOf: CalendarDay?) {
    guard row.collected.fate != .leftOut, !row.amounts.isEmpty,
      let day = row.day(else: context.day ?? asOf)
    else { return }
    let outcome = row.outcome(on: day, by: context.signature.by)
    let since = RecordedSince(row, in: records)
    guard !known.isRecordedByAnyone(outcome), !since.holds(outcome) else { return row.know() }
    if row.sent != nil, let change = since.told {
      let said = outcome.amounts.map(\.text).joined(separator: " ")
      return row.leaveOut(.formRecordedSince, .amount, "\(change) → \(said)")
    }
    row.take(
      outcome, isRepetition: known.isRepetition(outcome), today: today, asOf: asOf ?? today)
  }

  private mutating func weighTick(_ row: inout FormRowWeighing, asOf: CalendarDay?) {
    guard row.collected.fate != .leftOut, row.isDone,
      let day = row.day(else: context.day ?? asOf)
    else { return }
    guard records.ticks[row.item.id]?.isEmpty ?? true, !known.isTicked(row.item.id, on: day) else {
      return row.know()
    }
    if row.takeTick(on: day, by: context.signature.by) { withoutEvidence.append(row.item) }
  }

  // MARK: Several rows for one item

  /// Of rows that say the same of an item one is taken in, of rows that do not agree none.
  private mutating func leaveOutContradictions() {
    let accepted = rows.indices.filter { rows[$0].fate == .accepted }
    for (_, places) in Dictionary(grouping: accepted, by: { rows[$0].item?.id }) {
      guard places.count > 1, let first = places.first else { continue }
      let isSame = places.allSatisfy { rows[$0].saysTheSame(as: rows[first]) }
      for place in isSame ? Array(places.dropFirst()) : places {
        let other = place == first ? places[1] : first
        rows[place].fate = isSame ? .known : .leftOut
        note(isSame ? .formRowTwice : .formSheetsDiffer, place, other)
      }
      if !isSame { withoutEvidence.removeAll { $0.id == rows[first].item?.id } }
    }
  }

  private mutating func note(_ kind: TableProblem.Kind, _ place: Int, _ other: Int) {
    let row = rows[place]
    let found =
      kind == .formRowTwice
      ? rows[other].place : "\(rows[other].place) \(rows[other].told) → \(row.told)"
    problems.append(
      TableProblem(kind, file: row.file, sheet: row.sheet, cell: row.cell, found: found))
  }
}

/// What became of an item's records since a form went out.
private struct RecordedSince {
  private let new: [Outcome]
  private let gone: [Outcome]

  init(_ row: FormRowWeighing, in records: PlanRecords) {
    let before = Self.standing(row.sentOutcomes)
    let now = Self.standing(records.outcomes[row.item.id] ?? [])
    let old = Set(before.map(\.id))
    let left = Set(now.map(\.id))
    new = now.filter { !old.contains($0.id) }
    gone = before.filter { !left.contains($0.id) }
  }

  /// Whether the very same was recorded since, by hand or from another table.
  func holds(_ outcome: Outcome) -> Bool {
    new.contains {
      $0.day == outcome.day && $0.amounts.map(\.text) == outcome.amounts.map(\.text)
        && $0.evidence == outcome.evidence
    }
  }

  /// What changed, in the office's words; `nil` where nothing did.
  var told: String? {
    let parts =
      new.map { "\($0.day) \($0.amounts.map(\.text).joined(separator: " "))" }
      + gone.map { "-\($0.id)" }
    return parts.isEmpty ? nil : parts.joined(separator: "、")
  }

  /// The records that count, or wait to.
  private static func standing(_ outcomes: [Outcome]) -> [Outcome] {
    let kept = outcomes.filter { !$0.isWithdrawn && $0.review != .returned }
    let replaced = Set(kept.compactMap(\.corrects))
    return kept.filter { !replaced.contains($0.id) }
  }
}
