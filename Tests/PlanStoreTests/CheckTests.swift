import GoalModel
import Testing

@testable import PlanStore

@Suite("Checking a ledger finds")
struct CheckTests {
  private let folder: TemporaryFolder
  private let path: String
  private let store: PlanStore

  /// A ledger whose one file of evidence is kept, with its digest.
  private let sha256: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
    store = try PlanStore.sample(at: path)
    let kept = try store.evidence.keep(try folder.write(Array("签到".utf8), to: "签到表.pdf"))
    sha256 = kept.sha256
    var outcome = try Samples.fullOutcome(id: 0)
    outcome.evidence = [.file(name: kept.name, sha256: kept.sha256)]
    try store.add(.recorded([outcome, try Samples.plainOutcome()], from: nil))
    try store.add(.undone(Change.ID(2)))
  }

  /// Does to the file what a store never would.
  private func tamper(_ sql: String) throws {
    let stranger = try SQLiteConnection(path: path, creating: false, busyTimeout: .zero)
    try stranger.execute(sql)
  }

  @Test("nothing where all is well")
  func clean() throws {
    #expect(try store.check() == [])
  }

  @Test("a row that refers to nothing")
  func dangling() throws {
    try tamper("INSERT INTO table_source (change, name, sha256) VALUES (9, 'x', 'y')")
    #expect(try store.check() == [.danglingReference(table: "table_source", row: 9)])
  }

  @Test("a value that is none, and those behind it")
  func values() throws {
    let columns = "id, change, item, day, review, is_withdrawn, is_confirmed"
    try tamper(
      """
      INSERT INTO change (id, entered, year, kind) VALUES (4, '2026-01-01T00:00:00', 2026, 'recorded');
      INSERT INTO outcome (\(columns)) VALUES (3, 4, 1, '2026-02-30', 'accepted', 0, 0);
      INSERT INTO change (id, entered, year, kind) VALUES (5, '2026-01-01T00:00:00', 2026, 'ticked');
      INSERT INTO outcome (\(columns)) VALUES (4, 5, 1, '2026-02-20', 'admired', 0, 0);
      """)
    let first = PlanStoreError.Damage.value(table: "outcome", Change.ID(4))
    let second = PlanStoreError.Damage.value(table: "outcome", Change.ID(5))
    #expect(try store.check() == [.unreadable(first), .unreadable(second)])
    #expect(throws: PlanStoreError.damaged(path: path, first)) { try store.changes() }
    #expect(try store.changes(upTo: .change(Change.ID(3))).count == 3)
  }

  @Test("a kind of change it does not know, and changes without their rows")
  func kinds() throws {
    let entered = "'2026-01-01T00:00:00', 2026"
    try tamper(
      """
      INSERT INTO change (id, entered, year, kind) VALUES
        (4, \(entered), 'dreamt'), (5, \(entered), 'undone'), (6, \(entered), 'loaded')
      """)
    #expect(
      try store.check() == [
        .unreadable(.unknownKind("dreamt", Change.ID(4))),
        .unreadable(.missingRow(table: "undo", Change.ID(5))),
        .unreadable(.missingRow(table: "plan_version", Change.ID(6))),
      ])
  }

  @Test("changes of later kinds without their rows")
  func laterKinds() throws {
    let tables = [
      "reviewed": "review", "unticked": "untick", "remarked": "remark", "decided": "decision",
      "restated": "restatement", "set": "setting",
    ].sorted { $0.key < $1.key }
    for kind in tables.map(\.key) {
      try tamper(
        """
        INSERT INTO change (entered, year, kind) VALUES ('2026-01-01T00:00:00', 2026, '\(kind)')
        """)
    }
    let expected = tables.enumerated().map { place, names in
      LedgerFinding.unreadable(.missingRow(table: names.value, Change.ID(4 + place)))
    }
    #expect(try store.check() == expected)
  }

  @Test("values of later kinds that are none")
  func laterValues() throws {
    let kinds = ["recordedOutside", "reviewed", "unticked", "decided", "decided", "restated"]
    for kind in kinds {
      try tamper(
        """
        INSERT INTO change (entered, year, kind) VALUES ('2026-01-01T00:00:00', 2026, '\(kind)')
        """)
    }
    try tamper(
      """
      INSERT INTO outside_work (id, change, day) VALUES (3, 4, '2026-02-30');
      INSERT INTO review VALUES (5, 'admired');
      INSERT INTO untick VALUES (6, 1, 'gestern');
      INSERT INTO decision VALUES (7, 1, '2026-01-01', 'deferred', NULL, 0, NULL);
      INSERT INTO decision VALUES (8, 1, '2026-01-01', 'approved', NULL, 0, NULL);
      INSERT INTO restatement VALUES (9, 1, '2026-01-01', NULL, 'sleeping', 0);
      """)
    let tables = ["outside_work", "review", "untick", "decision", "decision", "restatement"]
    let expected = tables.enumerated().map { place, table in
      LedgerFinding.unreadable(.value(table: table, Change.ID(4 + place)))
    }
    #expect(try store.check() == expected)
  }

  @Test("rows of later kinds that belong to nothing")
  func laterStrays() throws {
    try store.add(.recordedOutside([try Samples.plainWork()]))
    try store.add(
      .restated(Samples.training, ItemRestatement(), on: try Samples.day("2026-01-01")))
    try tamper(
      """
      INSERT INTO outside_evidence (change, work, place, reference) VALUES (4, 9, 0, 'x');
      INSERT INTO withdrawal (change, place, outcome) VALUES (4, 0, 9);
      INSERT INTO restated_goal_step VALUES (5, 2, 0, 0, 'x', '1', NULL);
      """)
    #expect(
      try store.check() == [
        .danglingReference(table: "outside_evidence", row: nil),
        .danglingReference(table: "restated_goal_step", row: nil),
        .danglingReference(table: "withdrawal", row: nil),
        .unreadable(.strayRow(table: "outside_evidence", Change.ID(4))),
        .unreadable(.strayRow(table: "restated_goal_step", Change.ID(5))),
      ])
  }

  @Test("a row that belongs to nothing the change says")
  func stray() throws {
    try tamper("INSERT INTO amount_person VALUES (2, 1, 0, randomblob(32))")
    try tamper("INSERT INTO evidence (change, outcome, place, reference) VALUES (2, 9, 0, 'x')")
    #expect(
      try store.check() == [
        .danglingReference(table: "evidence", row: nil),
        .unreadable(.strayRow(table: "amount_person", Change.ID(2))),
      ])
  }

  @Test("a personal text that is not the one entered")
  func altered() throws {
    try tamper("DROP TRIGGER personal_text_is_only_erased")
    try tamper("UPDATE personal_text SET text = '李四' WHERE text = '张三'")
    #expect(try store.check() == [.textAltered(id: 1)])
  }

  @Test("a ledger without its secrets")
  func secrets() throws {
    try tamper("DROP TRIGGER ledger_refuses_delete; DELETE FROM ledger")
    #expect(try store.check() == [.unreadable(.noSecrets)])
    #expect(throws: PlanStoreError.damaged(path: path, .noSecrets)) {
      try store.add(.recorded([], from: nil))
    }
  }

  @Test("a value the rules of its table forbid")
  func rules() throws {
    try tamper(
      """
      PRAGMA ignore_check_constraints = ON;
      INSERT INTO item_extra VALUES (1, 1, 0, '甲', '乙');
      INSERT INTO change (id, entered, year, kind) VALUES (4, 'gestern', 2026, 'recorded');
      """)
    #expect(try store.check() == [.database("CHECK constraint failed in change")])
  }

  @Test("a file of evidence that is gone, altered or cannot be read")
  func evidence() throws {
    let kept = "planledger.files/\(sha256.prefix(2))/\(sha256)"
    func finding(_ fault: LedgerFinding.EvidenceFault) -> LedgerFinding {
      .evidence(name: "签到表.pdf", sha256: sha256, outcome: Outcome.ID(1), fault)
    }
    _ = try folder.write(Array("签到!".utf8), to: kept)
    #expect(try store.check() == [finding(.altered)])
    try #require(removeFile(folder.file(kept)))
    #expect(try store.check() == [finding(.missing)])
    try #require(makeFolder(folder.file(kept)))
    let unreadable = PlanStoreError.cannotOpen(path: folder.file(kept), code: 21)
    #expect(try store.check() == [finding(.unreadable(unreadable))])
    // Keeping a file again heals what happened to the copy, once nothing is in its way.
    try #require(removeFile(folder.file(kept)))
    _ = try store.evidence.keep(folder.file("签到表.pdf"))
    #expect(try store.check() == [])
  }
}
