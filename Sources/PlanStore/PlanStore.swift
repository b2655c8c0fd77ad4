public import GoalModel

/// A ledger: one file that holds all changes of one organisation's plans, over many years.
///
/// Changes are added and never altered; the tables themselves refuse it. Several programs may use a
/// ledger at the same time, a store belongs to one task at a time.
public final class PlanStore {
  /// How long another program's writing is waited for unless said otherwise.
  public static let usualPatience = Duration.seconds(5)

  /// The path of the ledger.
  public let path: String

  /// The files of evidence kept beside the ledger.
  public let evidence: EvidenceStore

  let connection: SQLiteConnection

  /// Opens a ledger and brings it to the version of this program where it is older.
  ///
  /// - Throws: `PlanStoreError` where there is none at the path, or it cannot be used.
  public convenience init(opening path: String, patience: Duration = usualPatience)
    throws(PlanStoreError)
  {
    try self.init(path, creating: false, patience: patience, migrations: .current)
  }

  /// Makes a new ledger, where there is no file or an empty one; `:memory:` makes one in memory.
  ///
  /// - Throws: `PlanStoreError` where there is a file already, or the folder cannot be used.
  public convenience init(creating path: String, patience: Duration = usualPatience)
    throws(PlanStoreError)
  {
    try self.init(path, creating: true, patience: patience, migrations: .current)
  }

  init(_ path: String, creating: Bool, patience: Duration, migrations: SchemaMigrations)
    throws(PlanStoreError)
  {
    let isInMemory = path == ":memory:"
    if !isInMemory { try LedgerPlace.check(path, creating: creating) }
    self.path = path
    connection = try SQLiteConnection(path: path, creating: creating, busyTimeout: patience)
    try connection.execute(
      """
      PRAGMA foreign_keys = ON;
      PRAGMA recursive_triggers = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -16384;
      """)
    if creating {
      try connection.execute("PRAGMA journal_mode = WAL")
      try migrations.create(in: connection)
    } else {
      try migrations.update(connection)
      try connection.execute("PRAGMA journal_mode = WAL")
    }
    evidence =
      isInMemory
      ? EvidenceStore(folder: nil) : EvidenceStore(beside: LedgerPlace.resolved(path))
  }

  // Leaves one file that can be copied; whoever else has the ledger open is not waited for.
  deinit { try? connection.execute("PRAGMA wal_checkpoint(PASSIVE)") }

  /// The changes of a year, or of all years, in the order of their numbers, as they were known.
  ///
  /// 200,000 outcomes take less than a second.
  ///
  /// - Throws: `PlanStoreError` where the ledger cannot be read.
  public func changes(year: Int? = nil, upTo moment: KnownAt = .everything)
    throws(PlanStoreError) -> [Change]
  {
    try snapshot { () throws(PlanStoreError) in
      try ChangeReader.changes(connection, ChangeSelection(year: year, knownAt: moment))
    }
  }

  /// The years any change concerns, in order.
  public func years() throws(PlanStoreError) -> [Int] {
    let rows = try connection.prepare("SELECT DISTINCT year FROM change ORDER BY year")
    var years: [Int] = []
    while try rows.step() { years.append(rows.integer(0)) }
    return years
  }

  /// Whether a setting whose key begins so was ever chosen, in any year, taken back or not.
  public func hasChosen(settingsBeginning prefix: String) throws(PlanStoreError) -> Bool {
    try connection.integer(
      "SELECT 1 FROM setting WHERE substr(key, 1, length(?1)) = ?1 LIMIT 1", [.text(prefix)]) != nil
  }

  /// The change that brought an outcome or work outside the plan; `nil` where the ledger has no
  /// such record.
  public func change(of record: Outcome.ID) throws(PlanStoreError) -> Change.ID? {
    try connection.integer(
      """
      SELECT change FROM outcome WHERE id = ?1
      UNION ALL SELECT change FROM outside_work WHERE id = ?1
      """, [.integer(record.number)]
    ).map { Change.ID($0) }
  }

  /// Reads and adds changes while no other program can write; all of it is kept, or nothing.
  ///
  /// - Parameters:
  ///   - convert: Makes the caller's error of a failure to begin or to keep the changes.
  ///   - body: What to do; nothing is kept where it throws.
  /// - Returns: What `body` returned.
  /// - Throws: What `body` or `convert` made.
  public func transaction<Result, Failure: Error>(
    failure convert: (PlanStoreError) -> Failure,
    _ body: (borrowing PlanWriter) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let writer: PlanWriter
    do throws(PlanStoreError) { writer = try begin() } catch { throw convert(error) }
    let result: Result
    do throws(Failure) { result = try body(writer) } catch {
      connection.rollBack()
      throw error
    }
    do throws(PlanStoreError) {
      // A body that carries on after a failure must not keep half a change.
      if let failure = writer.failure { throw failure }
      try connection.execute("COMMIT")
    } catch {
      connection.rollBack()
      throw convert(error)
    }
    return result
  }

  /// The same for a body that throws nothing but errors of the store.
  public func transaction<Result>(
    _ body: (borrowing PlanWriter) throws(PlanStoreError) -> Result
  ) throws(PlanStoreError) -> Result {
    try transaction(failure: { $0 }, body)
  }

  /// Starts at once as a writer: a reader that becomes one may find that it has read old rows.
  private func begin() throws(PlanStoreError) -> PlanWriter {
    try connection.execute("BEGIN IMMEDIATE")
    do throws(PlanStoreError) { return try PlanWriter(connection) } catch {
      connection.rollBack()
      throw error
    }
  }

  /// Lets several statements see the ledger at one moment.
  func snapshot<Result>(_ read: () throws(PlanStoreError) -> Result) throws(PlanStoreError)
    -> Result
  {
    guard !connection.isInTransaction else { return try read() }
    try connection.execute("BEGIN")
    // There is nothing to keep, and a rollback cannot fail.
    defer { connection.rollBack() }
    return try read()
  }
}
