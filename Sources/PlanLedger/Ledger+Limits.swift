public import GoalModel
internal import PlanStore

extension Ledger {
  /// How much a table file may hold where the office chose another value than the standard one.
  ///
  /// Which year a table is for is known only once it was read, so without a name the latest plan has
  /// its say.
  ///
  /// - Parameter named: The plan year, where the person names one the ledger has a plan for.
  /// - Returns: the limits of that plan; none where there is no plan yet.
  /// - Throws: `LedgerError.ledger` where the ledger cannot be read.
  public func fileLimits(year named: Int?) throws(LedgerError) -> [FileLimit: Int] {
    // Settings are rare and a year's changes may be many, so only a ledger that has any reads them.
    let hasChosen = try reading { () throws(PlanStoreError) in
      try store.hasChosen(settingsBeginning: "limit-")
    }
    let known = try years()
    guard hasChosen, let year = known.last(where: { named == nil || $0 == named }) ?? known.last
    else { return [:] }
    let changes = try reading { () throws(PlanStoreError) in try store.changes(year: year) }
    return PlanRecords(changes)?.plan.settings.fileLimits ?? [:]
  }
}
