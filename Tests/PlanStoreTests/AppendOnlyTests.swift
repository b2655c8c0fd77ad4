import GoalModel
import Testing

@testable import PlanStore

@Suite("What was entered stays as it is")
struct AppendOnlyTests {
  private let folder: TemporaryFolder
  private let path: String
  private let store: PlanStore

  /// Another program's connection, which follows none of the rules a store sets itself.
  private let stranger: SQLiteConnection

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
    store = try PlanStore.full(at: path)
    stranger = try SQLiteConnection(path: path, creating: false, busyTimeout: .zero)
  }

  private func tables() throws -> [String] {
    let rows = try stranger.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    var tables: [String] = []
    while try rows.step() { tables.append(rows.text(0) ?? "") }
    return tables
  }

  private func isRefused(_ sql: String) -> Bool {
    do {
      try stranger.execute(sql)
      return false
    } catch {
      guard case .refused(let said) = error else { return false }
      return said.sql == sql
    }
  }

  @Test("every table refuses to change and to delete rows")
  func everyTable() throws {
    let before = try store.changes()
    let tables = try tables()
    #expect(tables.count == 36)
    for table in tables {
      #expect(try stranger.integer("SELECT count(*) FROM \(table)") ?? 0 > 0, "\(table)")
      let column = try #require(
        try stranger.prepare("SELECT name FROM pragma_table_info('\(table)')").firstText())
      #expect(isRefused("UPDATE \(table) SET \(column) = \(column)"), "\(table)")
      #expect(isRefused("DELETE FROM \(table)"), "\(table)")
    }
    #expect(try store.changes() == before)
  }

  @Test("a row cannot be put in the place of another")
  func replace() throws {
    #expect(throws: PlanStoreError.self) {
      try store.connection.execute("INSERT OR REPLACE INTO undo (change, target) VALUES (4, 1)")
    }
    #expect(try store.changes()[3].content == .undone(Change.ID(3)))
  }

  @Test("a personal text can be erased, and nothing else")
  func erase() throws {
    #expect(isRefused("UPDATE personal_text SET text = '李四'"))
    #expect(isRefused("UPDATE personal_text SET text = NULL"))
    #expect(isRefused("UPDATE personal_text SET text = NULL, salt = NULL, digest = zeroblob(32)"))
    try stranger.execute("UPDATE personal_text SET text = NULL, salt = NULL WHERE text = '张三'")
    #expect(isRefused("UPDATE personal_text SET text = '张三', salt = zeroblob(16)"))
    #expect(try Set(store.changes().map(\.by)) == [""])
    guard case .ticked(let ticks, _) = try store.changes()[2].content else {
      Issue.record("c3 is no tick")
      return
    }
    #expect(ticks.map(\.by) == [""])
    #expect(ticks.map(\.short) == ["经费不足"])
    #expect(try store.check().filter { if case .evidence = $0 { false } else { true } } == [])
  }

  @Test("an erased name is a new name when it comes again")
  func nameAgain() throws {
    try stranger.execute("UPDATE personal_text SET text = NULL, salt = NULL WHERE text = '张三'")
    try store.add(.undone(Change.ID(1)), by: "张三")
    #expect(try store.changes().map(\.by).suffix(2) == ["", "张三"])
  }
}

extension SQLiteStatement {
  /// The first column of the first row.
  func firstText() throws -> String? { try step() ? text(0) : nil }
}
