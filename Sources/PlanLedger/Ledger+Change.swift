internal import GoalModel
internal import PlanStore

extension Ledger {
  /// Reads the records of a year and adds one change made from them, while nobody else can write.
  ///
  /// Nothing is kept where `make` throws.
  func add(
    to year: Int, _ signature: Signature, reason: String = "",
    _ make: (PlanRecords) throws(LedgerError) -> Change.Content
  ) throws(LedgerError) -> Change {
    try store.transaction(failure: LedgerError.init) { writer throws(LedgerError) -> Change in
      let changes = try reading { () throws(PlanStoreError) in try writer.changes(year: year) }
      guard let records = PlanRecords(changes) else { throw .noPlan(year: year, known: []) }
      let content = try make(records)
      return try reading { () throws(PlanStoreError) in
        try writer.append(
          content, by: signature.by, year: year, reason: reason, entered: signature.clock.now)
      }
    }
  }

  /// The item a person means, as it stands today, with the change that concerned it.
  func standing(
    _ item: PlanItem.ID, in year: Int, on day: CalendarDay
  ) throws(LedgerError) -> ItemResult {
    let completion = Completion(of: try records(of: year), on: day)
    guard let result = completion.items.first(where: { $0.item.id == item }) else {
      throw .itemUnknown(item.description)
    }
    return result
  }
}
