public import GoalModel
internal import PlanStore

extension Ledger {
  /// What was said of the columns of tables that were loaded, the latest first.
  ///
  /// - Throws: `LedgerError.ledger` where the ledger cannot be read.
  public func rememberedLayouts() throws(LedgerError) -> [RememberedLayout] {
    RememberedLayout.all(
      in: try reading { () throws(PlanStoreError) in try store.changes() })
  }
}
