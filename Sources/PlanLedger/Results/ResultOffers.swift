internal import GoalModel
internal import PlanImport

/// What the rows of a plan table would record, held against what the ledger holds.
///
/// What a table says is the total so far. Where the ledger has records of the same goal, a total
/// would count them twice: it is left out, with a warning unless it is the same.
struct ResultOffers {
  /// What each row says, for the rows that say something.
  private(set) var offers: [ResultOffer] = []

  /// What the person should know, in the order of the rows.
  private(set) var problems: [TableProblem] = []

  /// The items that are ticked off without any proof.
  private(set) var withoutEvidence: [PlanItem] = []

  private let records: PlanRecords
  private let request: Ledger.ResultsRequest
  private let signature: Signature
  private let file: String
  private var known: RecordedBefore
  private var usesDayAsked = false

  /// Goes through the rows of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - items: Its items with their identities in the ledger, in the order of the table.
  ///   - records: What the ledger holds once the plan of the table is loaded.
  ///   - changes: The changes that made it so.
  ///   - request: What is asked for.
  ///   - signature: Who does it, and what day is today.
  init(
    _ table: PlanReading, as items: [PlanItem], in records: PlanRecords, _ changes: [Change],
    _ request: Ledger.ResultsRequest, _ signature: Signature
  ) {
    self.records = records
    self.request = request
    self.signature = signature
    file = table.file.name
    known = RecordedBefore(records, tables: changes)
    let standing = Dictionary(records.plan.items.map { ($0.id, $0) }) { first, _ in first }
    for (place, row) in table.results.enumerated() {
      guard let row else { continue }
      let item = standing[items[place].id] ?? items[place]
      add(row, of: item, sheet: table.sheets[place], cell: table.cells[place])
    }
    if usesDayAsked, let day = request.day {
      problems += Ledger.problems(of: day, in: records.plan, today: today)
    }
  }

  private var today: CalendarDay { signature.clock.today }

  private mutating func add(
    _ row: ItemResults, of item: PlanItem, sheet: String, cell: String
  ) {
    let judge = ItemStanding(item, in: records)
    var line = ResultRow(row, of: item, sheet: sheet, file: file)
    line.settle(today: today)
    var offer = ResultOffer(item: item, sheet: sheet, cell: cell)
    offerOutcome(&line, &offer, judge)
    offerTick(&line, &offer, judge)
    offerRemarks(row, &offer)
    problems += line.problems
    if offer.isNew || offer.isKnown { offers.append(offer) }
  }

  // MARK: Outcome

  private mutating func offerOutcome(
    _ line: inout ResultRow, _ offer: inout ResultOffer, _ judge: ItemStanding
  ) {
    guard !line.amounts.isEmpty else { return }
    guard let day = day(of: &line, line.amounts[0].said) else { return }
    var outcome = Outcome(
      id: Outcome.ID(0), item: offer.item.id, day: day, amounts: line.amounts.map(\.amount))
    outcome.evidence = line.row.evidence.map { .reference($0) }
    outcome.recordedBy = signature.by
    outcome.note = line.judges ? line.words : ""
    outcome.review = records.plan.settings.reviews ? .pending : .accepted
    guard !known.isRecordedByAnyone(outcome) else {
      offer.isKnown = true
      return
    }
    let said = line.amounts
    let new = said.filter { line.isNew($0, judge) }
    guard !new.isEmpty else {
      offer.isKnown = true
      return
    }
    outcome.amounts = new.map(\.amount)
    for amount in new { line.noteRemarks(of: amount) }
    noteDay(day, &line)
    if known.isRepetition(outcome) { line.note(.suspectedDuplicate, new[0].said) }
    offer.outcome = outcome
  }

  // MARK: Tick

  private mutating func offerTick(
    _ line: inout ResultRow, _ offer: inout ResultOffer, _ judge: ItemStanding
  ) {
    guard line.isDone, let said = line.doneSaid, let day = day(of: &line, said) else { return }
    guard records.ticks[offer.item.id]?.isEmpty ?? true,
      !known.isTicked(offer.item.id, on: day)
    else {
      offer.isKnown = true
      return
    }
    guard let result = judge.result(with: offer.outcome, on: day) else { return }
    // One thing to do is done by the record 完成, even while that waits for review.
    guard result.met == .yes || offer.item.goals.map(\.measure) == [.milestone] else {
      let refused = RefusedTick(result)
      return line.note(refused.kind, said, refused.found(said.text))
    }
    if offer.outcome == nil { noteDay(day, &line) }
    if result.isEvidenceMissing { withoutEvidence.append(offer.item) }
    offer.tick = Tick(item: offer.item.id, day: day, by: signature.by)
  }

  // MARK: Words

  private func offerRemarks(_ row: ItemResults, _ offer: inout ResultOffer) {
    guard row.remarks != ItemRemarks() else { return }
    let current = records.remarks[offer.item.id]
    guard row.remarks.over(current) != current,
      !known.isSaid(row.remarks, of: offer.item.id)
    else {
      offer.isKnown = true
      return
    }
    offer.remarks = row.remarks
  }

  // MARK: Days

  /// The day a row says, or else the day asked for; told once for each row where there is none.
  private mutating func day(of line: inout ResultRow, _ said: ItemResults.Said) -> CalendarDay? {
    if let day = line.day { return day }
    guard !line.isDayUnreadable else { return nil }
    if let day = request.day {
      usesDayAsked = true
      return day
    }
    line.noteWithoutDay(said)
    return nil
  }

  private func noteDay(_ day: CalendarDay, _ line: inout ResultRow) {
    guard let said = line.row.day?.said else { return }
    for problem in Ledger.problems(of: day, in: records.plan, today: today) {
      line.note(problem.kind, said, day.description)
    }
  }
}

extension Goal {
  /// The goal in the office's words; of a figure alone with what it is about: 经费预算 20000.
  var nameInPlan: String {
    label.isEmpty || phrase.contains(label) ? phrase : "\(label) \(phrase)"
  }
}
