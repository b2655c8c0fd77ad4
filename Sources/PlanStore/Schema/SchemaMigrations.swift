/// The steps that bring the tables of a ledger from any earlier version to the newest.
///
/// A step that has been released is never edited: ledgers that took it exist. A new kind of change
/// is a new step with a table of its own.
struct SchemaMigrations: Sendable {
  /// What marks an SQLite file as a ledger: `PlLg` in ASCII.
  static let applicationID = 0x506C_4C67

  /// The steps of this version of the program.
  static let current = SchemaMigrations(steps: [
    SchemaStep(statements: FirstSchema.tables, appendOnly: FirstSchema.appendOnlyTables),
    SchemaStep(statements: SecondSchema.tables, appendOnly: SecondSchema.appendOnlyTables),
    SchemaStep(statements: ThirdSchema.tables, appendOnly: ThirdSchema.appendOnlyTables),
  ])

  /// The steps in order; the version of a ledger is how many it took.
  let steps: [SchemaStep]

  /// The version these steps lead to.
  var version: Int { steps.count }

  /// Makes the tables of a new ledger in an empty database.
  ///
  /// - Throws: `PlanStoreError.alreadyExists` where the database holds something already, which
  ///   another program may have put there a moment ago.
  func create(in connection: SQLiteConnection) throws(PlanStoreError) {
    try atomically(on: connection) { () throws(PlanStoreError) in
      guard try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else {
        throw .alreadyExists(path: connection.path)
      }
      try connection.execute("PRAGMA application_id = \(Self.applicationID)")
      try advance(connection, from: 0)
      // Made here rather than in a step, because no two ledgers may share it.
      try connection.run(
        "INSERT INTO ledger (one, person_salt) VALUES (1, ?)", [.blob(SHA256.random(32))])
    }
  }

  /// Brings an opened file to the newest version, once it has shown itself to be a ledger.
  func update(_ connection: SQLiteConnection) throws(PlanStoreError) {
    guard try connection.integer("PRAGMA application_id") == Self.applicationID else {
      throw .notALedger(path: connection.path)
    }
    guard try checkedVersion(of: connection) < version else { return }
    try atomically(on: connection) { () throws(PlanStoreError) in
      // Another program may have done it while this one waited for its turn.
      try advance(connection, from: try checkedVersion(of: connection))
    }
  }

  private func checkedVersion(of connection: SQLiteConnection) throws(PlanStoreError) -> Int {
    let found = try connection.integer("PRAGMA user_version") ?? 0
    guard (0...version).contains(found) else {
      throw .newerVersion(path: connection.path, found: found, known: version)
    }
    return found
  }

  private func advance(_ connection: SQLiteConnection, from old: Int) throws(PlanStoreError) {
    for step in steps[old...] { try connection.execute(step.sql) }
    try connection.execute("PRAGMA user_version = \(version)")
  }

  private func atomically(
    on connection: SQLiteConnection, _ work: () throws(PlanStoreError) -> Void
  ) throws(PlanStoreError) {
    try connection.execute("BEGIN IMMEDIATE")
    do throws(PlanStoreError) {
      try work()
      try connection.execute("COMMIT")
    } catch {
      connection.rollBack()
      throw error
    }
  }
}
