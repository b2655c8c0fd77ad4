public import GoalModel

/// Something `PlanStore.check()` found wrong with a ledger or the files kept with it.
public enum LedgerFinding: Hashable, Sendable {
  /// SQLite finds the file inconsistent; the words are its own.
  case database(String)

  /// A row of `table` refers to something that is not there; `row` is `nil` where it has no number.
  case danglingReference(table: String, row: Int?)

  /// A change cannot be read back.
  case unreadable(PlanStoreError.Damage)

  /// A personal text is not the one that was entered.
  case textAltered(id: Int)

  /// A kept file is not as it was kept; `outcome` is the first record that refers to it, which may
  /// be work outside the plan.
  case evidence(name: String, sha256: String, outcome: Outcome.ID, EvidenceFault)

  /// What can be wrong with a kept file.
  public enum EvidenceFault: Hashable, Sendable {
    /// It is not there.
    case missing

    /// Its bytes have another digest.
    case altered

    /// It cannot be read.
    case unreadable(PlanStoreError)
  }
}
