import ExactNumbers
import GoalModel
import Testing

@testable import PlanStore

@Suite("A ledger of the first version")
struct FirstVersionTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  private static let first = SchemaMigrations(steps: [SchemaMigrations.current.steps[0]])

  /// Makes a ledger as the first version left it: `c1` loads a plan with one item, `c2` records
  /// `r1`, `c3` ticks the item.
  private func makeLedger() throws {
    let store = try PlanStore(path, creating: true, patience: .zero, migrations: Self.first)
    #expect(try store.connection.integer("PRAGMA user_version") == 1)
    let salt = [UInt8](repeating: 7, count: 16)
    for (id, kind, text) in [(1, "name", "张三"), (2, "note", "李强因病缺席")] {
      try store.connection.run(
        "INSERT INTO personal_text (id, kind, salt, digest, text) VALUES (?, ?, ?, ?, ?)",
        [
          .integer(id), .text(kind), .blob(salt), .blob(SHA256.digest(salt: salt, text)),
          .text(text),
        ])
    }
    try store.connection.execute(
      """
      INSERT INTO change VALUES
        (1, '2026-01-05T08:00:00', 1, 2026, NULL, 'loaded'),
        (2, '2026-01-06T08:00:00', 1, 2026, NULL, 'recorded'),
        (3, '2026-01-07T08:00:00', NULL, 2026, NULL, 'ticked');
      INSERT INTO table_source VALUES (1, '计划表.xlsx', 'ab');
      INSERT INTO item VALUES (1, '2026-001', 1);
      INSERT INTO plan_version VALUES
        (1, 2026, '工会工作计划', '市医院工会', 1, 3, '10', '30', 'some', 0);
      INSERT INTO item_version VALUES
        (1, 0, 1, '1', '培训', '', 'training', 1, '', NULL, '12次', '', NULL, NULL,
         '2026-12-31', '2026-12-31', 'active');
      INSERT INTO goal VALUES
        (1, 0, 0, '12次', '', 'sum', NULL, NULL, 'atLeast', '12', NULL, NULL, NULL, NULL, '次',
         'linear', '2026-01-01', '2026-12-31', '1');
      INSERT INTO outcome VALUES (1, 2, 1, '2026-01-05', 1, 2, 'accepted', NULL, 0, 0);
      INSERT INTO amount VALUES
        (2, 1, 0, '2次', 'quantity', '2', NULL, 0, NULL, NULL, 0, NULL, NULL, '次', NULL);
      INSERT INTO evidence VALUES (2, 1, 0, '档案盒3-12', NULL, NULL);
      INSERT INTO tick VALUES (3, 0, 1, '2026-01-07', 1, NULL);
      """)
  }

  /// What the rows above say.
  private func content() throws -> [Change.Content] {
    let id = PlanItem.ID("2026-001")
    let year = try (Samples.day("2026-01-01"), Samples.day("2026-12-31"))
    var item = PlanItem(id: id, title: "培训", due: year.1, goals: [])
    item.goals = [
      try Goal(
        phrase: "12次", measure: .sum, bound: .atLeast(Fraction(12)), unit: CountingUnit("次"),
        timing: Timing(.linear, from: year.0, to: year.1))
    ]
    item.number = "1"
    item.category = .training
    item.isCategoryInferred = true
    item.targetText = "12次"
    let plan = Plan(
      year: 2026, title: "工会工作计划", organisation: "市医院工会", version: 1, items: [item])
    var outcome = try Samples.plainOutcome(id: 1, item: id, times: 2)
    outcome.recordedBy = "张三"
    outcome.note = "李强因病缺席"
    outcome.evidence = [.reference("档案盒3-12")]
    let tick = Tick(item: id, day: try Samples.day("2026-01-07"), by: "张三")
    return [
      .loaded(plan, from: TableSource(name: "计划表.xlsx", sha256: "ab")),
      .recorded([outcome], from: nil), .ticked([tick], recording: []),
    ]
  }

  @Test("is brought to the present one and keeps what it holds")
  func migrated() throws {
    try makeLedger()
    let store = try PlanStore(opening: path)
    #expect(try store.connection.integer("PRAGMA user_version") == 3)
    #expect(try store.changes().map(\.content) == content())
    #expect(try store.changes().map(\.by) == ["张三", "张三", ""])
    #expect(try store.check() == [])
  }

  @Test("takes the new kinds of change once it is brought to the present one")
  func continued() throws {
    try makeLedger()
    let item = PlanItem.ID("2026-001")
    let later: [Change.Content] = [
      .recordedOutside([try Samples.outsideWork(id: 2)]),
      .withdrawn([Outcome.ID(1), Outcome.ID(2)]),
      .reviewed([Outcome.ID(1)], .accepted),
      .restated(item, try Samples.restatement(), on: try Samples.day("2026-07-04")),
    ]
    let store = try PlanStore(opening: path)
    for content in later { #expect(try store.add(content).content == content) }
    #expect(try PlanStore(opening: path).changes().map(\.content) == content() + later)
    #expect(throws: PlanStoreError.self) {
      try store.connection.execute("DELETE FROM withdrawal")
    }
  }

  @Test("has the tables of a new ledger afterwards")
  func tables() throws {
    try makeLedger()
    let new = try PlanStore(creating: ":memory:")
    #expect(try statements(of: PlanStore(opening: path)) == statements(of: new))
  }

  @Test("had these tables, which no later version of the program may make otherwise")
  func pinned() throws {
    let store = try PlanStore(":memory:", creating: true, patience: .zero, migrations: Self.first)
    let sql = try statements(of: store).joined(separator: "\n")
    #expect(
      SHA256.hex(of: Array(sql.utf8))
        == "6b32adcd964fe306ca5fa076e4cb9aa52f4264b594ad5842634fe375a8a7cefb")
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
