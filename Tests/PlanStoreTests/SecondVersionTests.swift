import GoalModel
import Testing

@testable import PlanStore

@Suite("A ledger of the second version")
struct SecondVersionTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  private static let second = SchemaMigrations(
    steps: Array(SchemaMigrations.current.steps.prefix(2)))

  /// Makes a ledger at the second version with a change of every kind it knew, and returns them.
  private func makeLedger() throws -> [Change] {
    let store = try PlanStore(path, creating: true, patience: .zero, migrations: Self.second)
    #expect(try store.connection.integer("PRAGMA user_version") == 2)
    // That version remembered nothing about columns.
    let source = TableSource(name: Samples.source.name, sha256: Samples.source.sha256)
    var changes = [try store.add(.loaded(try Samples.plan(), from: source))]
    let outcomes = [try Samples.fullOutcome(id: 0), try Samples.plainOutcome()]
    changes.append(try store.add(.recorded(outcomes, from: source)))
    let tick = Tick(item: Samples.meeting, day: try Samples.day("2026-06-30"), by: "张三")
    changes.append(try store.add(.ticked([tick], recording: [])))
    changes.append(try store.add(.undone(Change.ID(3))))
    for content in try Samples.laterChanges().dropLast() { changes.append(try store.add(content)) }
    return changes
  }

  @Test("is brought to the present one and keeps what it holds")
  func migrated() throws {
    let before = try makeLedger()
    let store = try PlanStore(opening: path)
    #expect(try store.connection.integer("PRAGMA user_version") == 3)
    #expect(try store.changes() == before)
    #expect(try store.check().filter { if case .evidence = $0 { false } else { true } } == [])
  }

  @Test("takes results from a table once it is brought to the present one")
  func continued() throws {
    let before = try makeLedger()
    let results = Change.Content.broughtIn(try Samples.tableResults(id: 4), from: Samples.source)
    let store = try PlanStore(opening: path)
    #expect(try store.add(results).content == results)
    #expect(
      try PlanStore(opening: path).changes().map(\.content) == before.map(\.content) + [results])
  }

  @Test("has the tables of a new ledger afterwards")
  func tables() throws {
    _ = try makeLedger()
    let new = try PlanStore(creating: ":memory:")
    #expect(try statements(of: PlanStore(opening: path)) == statements(of: new))
  }

  @Test("had these tables, which no later version of the program may make otherwise")
  func pinned() throws {
    let store = try PlanStore(":memory:", creating: true, patience: .zero, migrations: Self.second)
    let sql = try statements(of: store).joined(separator: "\n")
    #expect(
      SHA256.hex(of: Array(sql.utf8))
        == "38fb33d2a84e7bc8c89aec1732824386c55697131f81d4f3a68df5e92a034327")
  }

  /// What made the tables, indexes and triggers of a ledger, in the order of their names.
  private func statements(of store: PlanStore) throws -> [String] {
    let rows = try store.connection.prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    var statements: [String] = []
    while try rows.step() { statements.append(rows.text(0) ?? "") }
    return statements
  }
}
