internal import GoalModel

/// Adds what is said later of items: that a tick was taken back, and what was remarked, decided or
/// restated.
struct ItemChangeInserter {
  private let context: WritingContext

  init(_ context: WritingContext) { self.context = context }

  /// Adds that a tick was taken back.
  func untick(_ item: PlanItem.ID, on day: CalendarDay, by change: Change.ID)
    throws(PlanStoreError)
  {
    try add("untick", "day", [.text(context.texts.text(day))], about: item, by: change)
  }

  /// Adds remarks.
  func remark(_ remarks: ItemRemarks, about item: PlanItem.ID, by change: Change.ID)
    throws(PlanStoreError)
  {
    let texts = context.personalTexts
    try add(
      "remark", "done, reason, next",
      [
        try texts.optionalNote(remarks.done), try texts.optionalNote(remarks.reason),
        try texts.optionalNote(remarks.next),
      ],
      about: item, by: change)
  }

  /// Adds a decision.
  func decide(
    _ decision: ItemDecision, about item: PlanItem.ID, on day: CalendarDay, by change: Change.ID
  ) throws(PlanStoreError) {
    var kind = DecisionKind.reinstated
    var deferredTo: CalendarDay?
    var approver: String?
    switch decision {
    case .cancelled(let approvedBy): (kind, approver) = (.cancelled, approvedBy)
    case .deferred(let later, let approvedBy):
      (kind, deferredTo, approver) = (.deferred, later, approvedBy)
    case .approved(let person): (kind, approver) = (.approved, person)
    case .reinstated: break
    }
    try add(
      "decision", "day, kind, deferred_to, is_approved, approved_by",
      [
        .text(context.texts.text(day)), .text(kind.rawValue),
        SQLiteValue(deferredTo?.description), SQLiteValue(approver != nil),
        try context.personalTexts.name(approver ?? ""),
      ],
      about: item, by: change)
  }

  /// Adds a restatement with its goals.
  func restate(
    _ restatement: ItemRestatement, of item: PlanItem.ID, on day: CalendarDay,
    by change: Change.ID
  ) throws(PlanStoreError) {
    try add(
      "restatement", "day, target_text, category, restates_goals",
      [
        .text(context.texts.text(day)), SQLiteValue(restatement.targetText),
        SQLiteValue(restatement.category?.rawValue), SQLiteValue(restatement.goals != nil),
      ],
      about: item, by: change)
    if let goals = restatement.goals {
      try GoalInserter(context, of: .restatedItem).add(
        goals, ofItem: try context.items.number(of: item), to: change)
    }
  }

  /// Adds the one row a change has in `table`.
  private func add(
    _ table: String, _ columns: String, _ values: [SQLiteValue], about item: PlanItem.ID,
    by change: Change.ID
  ) throws(PlanStoreError) {
    let number = try context.items.number(of: item)
    try SQLiteInsert(context.connection, into: table, "change, item, " + columns).add(
      [.integer(change.number), .integer(number)] + values)
  }
}
