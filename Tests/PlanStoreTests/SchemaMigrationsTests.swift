import Testing

@testable import PlanStore

@Suite("Ledgers of other versions")
struct SchemaMigrationsTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  private func open(_ migrations: SchemaMigrations) throws -> PlanStore {
    try PlanStore(path, creating: false, patience: .zero, migrations: migrations)
  }

  private func next(_ statements: String) -> SchemaMigrations {
    let step = SchemaStep(statements: statements, appendOnly: ["later"])
    return SchemaMigrations(steps: SchemaMigrations.current.steps + [step])
  }

  @Test("a later version is refused")
  func newer() throws {
    try PlanStore.sample(at: path).connection.execute("PRAGMA user_version = 99")
    #expect(throws: PlanStoreError.newerVersion(path: path, found: 99, known: 3)) {
      try PlanStore(opening: path)
    }
  }

  @Test("an earlier version takes the missing steps and keeps what it holds")
  func older() throws {
    let before = try PlanStore.full(at: path).changes()
    let updated = try open(next("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;\n"))
    #expect(try updated.connection.integer("PRAGMA user_version") == 4)
    #expect(try updated.changes() == before)
    try updated.connection.execute("INSERT INTO later (id) VALUES (1)")
    #expect(throws: PlanStoreError.self) {
      try updated.connection.execute("DELETE FROM later")
    }
    #expect(throws: PlanStoreError.newerVersion(path: path, found: 4, known: 3)) {
      try PlanStore(opening: path)
    }
  }

  @Test("a step that fails leaves the ledger at its version")
  func failing() throws {
    let before = try PlanStore.full(at: path).changes()
    #expect(throws: PlanStoreError.self) {
      try open(next("CREATE TABLE later (id INTEGER) STRICT;\nCREATE TABLE later (x INTEGER);\n"))
    }
    let store = try PlanStore(opening: path)
    #expect(try store.changes() == before)
    #expect(
      try store.connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == 0)
  }
}
