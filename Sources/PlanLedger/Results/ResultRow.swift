internal import ExactNumbers
internal import GoalModel
internal import PlanImport

/// One row's results while they are being weighed for its item.
struct ResultRow {
  /// What the row says.
  let row: ItemResults

  /// An amount with its goal, and the cell that says it.
  struct SaidAmount {
    let amount: Amount
    let said: ItemResults.Said
    let remarks: [TableProblem]
  }

  /// The amounts the row says of its item.
  private(set) var amounts: [SaidAmount] = []

  /// When it was done, where the row says so.
  private(set) var day: CalendarDay?

  /// What the person should know about the row.
  private(set) var problems: [TableProblem] = []

  /// Whether the row says that the item is done, and nothing keeps that from being taken in.
  private(set) var isDone: Bool

  private let item: PlanItem
  private let sheet: String
  private let file: String
  private var isDayMissed = false

  /// Starts weighing a row.
  init(_ row: ItemResults, of item: PlanItem, sheet: String, file: String) {
    self.row = row
    self.item = item
    self.sheet = sheet
    self.file = file
    isDone = row.isDone
    for var problem in row.problems {
      problem.file = file
      problems.append(problem)
    }
  }

  /// The words that give the reason of a verdict.
  var words: String { row.remarks.done ?? row.remarks.reason ?? "" }

  /// Whether one of the amounts judges a qualitative goal, which wants its reason.
  var judges: Bool { amounts.contains { isJudgement($0.amount) } }

  private func isJudgement(_ amount: Amount) -> Bool {
    guard case .verdict = amount.value else { return false }
    return item.goals(counting: amount).contains { item.goals[$0].measure == .judged }
  }

  /// What says that the item is done, and where.
  var doneSaid: ItemResults.Said? { row.status?.said ?? row.day?.said }

  /// Whether the row names a day that cannot be read, which no other day may take the place of.
  var isDayUnreadable: Bool { row.problems.contains { $0.kind == .resultDayUnreadable } }

  // MARK: Weighing

  /// Finds the day, and the goal of each amount.
  mutating func settle(today: CalendarDay) {
    settleDay(today)
    for said in row.amounts { take(said) }
    guard let status = row.status else { return takeDone() }
    switch status.status {
    case .done: takeDone()
    case .mostly:
      if item.goals.contains(where: { $0.measure == .judged }) { take(.mostly, status.said) }
    case .calledOff:
      if item.state == .active { note(.resultCalledOff, status.said) }
    case .notDone, .open: break
    }
  }

  private mutating func settleDay(_ today: CalendarDay) {
    guard let said = row.day else { return }
    // Of a month that is not over the last day may be still to come; what is done was done by today.
    day = (said.first...said.last).contains(today) ? today : said.last
    if row.status == nil, row.amounts.isEmpty, said.first > today {
      isDone = false
      note(.resultDayToCome, said.said)
    }
  }

  private mutating func take(_ said: ItemResults.Said) {
    do throws(LedgerError) {
      let reading = try AmountReading([said.text], for: item, note: words)
      for (place, amount) in reading.amounts.enumerated() {
        amounts.append(
          SaidAmount(amount: amount, said: said, remarks: place == 0 ? reading.problems : []))
      }
    } catch {
      switch error {
      case .amountAmbiguous(let text, let goals), .amountNamesNoGoal(let text, let goals):
        note(.resultAmbiguous, said, "\(text) → " + goals.joined(separator: "、"))
      case .verdictWithoutReason: note(.resultWithoutReason, said)
      default: note(.resultUnreadable, said)
      }
    }
  }

  /// Records 完成 of an item that is done, where all it promises is something to be done.
  private mutating func takeDone() {
    guard isDone, let said = doneSaid else { return }
    let promised = item.goals.filter { !$0.isCeiling }
    guard !promised.isEmpty,
      promised.allSatisfy({ $0.measure == .milestone || $0.measure == .judged }),
      !amounts.contains(where: { amount in
        item.goals(counting: amount.amount).contains { !item.goals[$0].isCeiling }
      })
    else { return }
    take(.done, said)
  }

  private mutating func take(_ verdict: Verdict, _ said: ItemResults.Said) {
    let amount = Amount(text: verdict.rawValue, value: .verdict(verdict))
    guard !isJudgement(amount) || !words.isEmpty else {
      isDone = false
      return note(.resultWithoutReason, said)
    }
    amounts.append(SaidAmount(amount: amount, said: said, remarks: []))
  }

  /// Whether an amount is new; where the records come to something else, that is told.
  mutating func isNew(_ amount: SaidAmount, _ standing: ItemStanding) -> Bool {
    switch standing.relation(of: amount.amount) {
    case .new: return true
    case .same: return false
    case .differs(let recorded):
      note(.resultDiffers, amount.said, "\(amount.amount.text) → \(recorded)")
      return false
    }
  }

  // MARK: Telling

  /// Tells what should be known of an amount that is taken in.
  mutating func noteRemarks(of amount: SaidAmount) {
    for remark in amount.remarks { note(remark.kind, amount.said, remark.found) }
    guard case .quantity(let quantity, _, _) = amount.amount.value else { return }
    let isForSeveralSlots = item.goals(counting: amount.amount).contains { goal in
      if case .cadence(let cadence) = item.goals[goal].measure {
        quantity.fraction > cadence.times
      } else {
        false
      }
    }
    if isForSeveralSlots { note(.resultInOneSlot, amount.said, amount.amount.text) }
  }

  /// Tells, once for the row, that nobody says when it was done.
  mutating func noteWithoutDay(_ said: ItemResults.Said) {
    guard !isDayMissed else { return }
    isDayMissed = true
    note(.resultWithoutDay, said)
  }

  /// Tells something of a cell.
  mutating func note(
    _ kind: TableProblem.Kind, _ said: ItemResults.Said, _ found: String? = nil
  ) {
    problems.append(
      TableProblem(kind, file: file, sheet: sheet, cell: said.cell, found: found ?? said.text))
  }
}

extension Goal {
  /// Whether it limits something from above, which is no deed to be done.
  fileprivate var isCeiling: Bool { if case .atMost = bound { true } else { false } }
}
