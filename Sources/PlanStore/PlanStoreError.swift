public import GoalModel

/// Why the ledger or a file kept with it could not be used; sentences are made elsewhere.
///
/// Codes are the system's `errno`, 0 where it gave none.
public enum PlanStoreError: Error, Hashable, Sendable {
  /// There is no such ledger or file.
  case missing(path: String)

  /// A ledger shall be made where there already is a file with something in it.
  case alreadyExists(path: String)

  /// The file is no ledger: a text, a picture, another program's database, or empty.
  case notALedger(path: String)

  /// The ledger was written by a later version of the program.
  case newerVersion(path: String, found: Int, known: Int)

  /// The ledger lies on a network file system, where its write-ahead log is not safe.
  case networkFileSystem(path: String, NetworkFileSystem)

  /// Another program has been writing for longer than the time allowed for waiting.
  case busy(path: String)

  /// There is no room left; the ledger is as it was before.
  case diskFull(path: String)

  /// The file or its folder may not be written.
  case readOnly(path: String)

  /// The file or folder could not be opened, or is no ordinary file.
  case cannotOpen(path: String, code: Int32)

  /// Reading or writing failed underneath.
  case inputOutput(path: String, code: Int32)

  /// The file is a ledger but does not hold what a ledger holds.
  case damaged(path: String, Damage)

  /// A change names an item that no plan of the ledger has.
  case unknownItem(PlanItem.ID)

  /// A correction, a withdrawal or a review names a record that is not in the ledger, or a
  /// correction or a review one of work outside the plan.
  case unknownOutcome(Outcome.ID)

  /// An undo names a change that is not in the ledger.
  case unknownChange(Change.ID)

  /// The ledger lives in memory only and keeps no files.
  case noEvidenceFolder

  /// A rule of the tables refused the row.
  case refused(SQLiteError)

  /// SQLite failed in a way none of the other cases foresees.
  case unexpected(SQLiteError)

  /// What is wrong inside a damaged ledger.
  public enum Damage: Hashable, Sendable {
    /// The pages of the file contradict each other.
    case database(SQLiteError)

    /// A change of a kind this version does not know.
    case unknownKind(String, Change.ID)

    /// A row of `table` holds something that is no such value.
    case value(table: String, Change.ID)

    /// A change lacks its row in `table`.
    case missingRow(table: String, Change.ID)

    /// A row of `table` belongs to nothing the change says.
    case strayRow(table: String, Change.ID)

    /// The ledger lacks the row that holds its secrets.
    case noSecrets

    /// The change the damage was met at, where it is one.
    public var change: Change.ID? {
      switch self {
      case .unknownKind(_, let id), .value(_, let id), .missingRow(_, let id),
        .strayRow(_, let id):
        id
      case .database, .noSecrets: nil
      }
    }
  }
}
