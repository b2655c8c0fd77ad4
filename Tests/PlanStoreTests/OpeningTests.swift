import Glibc
import GoalModel
import Testing

@testable import PlanStore

@Suite("Opening and making a ledger")
struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
  }

  @Test("a missing ledger is not made by opening it")
  func missing() throws {
    #expect(throws: PlanStoreError.missing(path: path)) { try PlanStore(opening: path) }
    #expect(throws: PlanStoreError.missing(path: "")) { try PlanStore(opening: "") }
    #expect(throws: PlanStoreError.missing(path: path + "\u{0}x")) {
      try PlanStore(creating: path + "\u{0}x")
    }
    #expect(folder.names == [])
  }

  @Test(
    "a file that is no ledger is refused and stays as it is",
    arguments: ["", "x", "序号,事项\n1,开会\n", String(repeating: "序号,事项\n", count: 2000)])
  func notALedger(text: String) throws {
    let path = try folder.write(Array(text.utf8), to: "planledger.sqlite")
    #expect(throws: PlanStoreError.notALedger(path: path)) { try PlanStore(opening: path) }
    #expect(try folder.bytes(of: "planledger.sqlite") == Array(text.utf8))
  }

  @Test("another program's database is refused and stays as it is")
  func otherDatabase() throws {
    do {
      let other = try SQLiteConnection(path: path, creating: true, busyTimeout: .zero)
      try other.execute("CREATE TABLE change (id INTEGER PRIMARY KEY)")
    }
    let before = try folder.bytes(of: "planledger.sqlite")
    #expect(throws: PlanStoreError.notALedger(path: path)) { try PlanStore(opening: path) }
    #expect(throws: PlanStoreError.alreadyExists(path: path)) { try PlanStore(creating: path) }
    #expect(try folder.bytes(of: "planledger.sqlite") == before)
  }

  @Test("a folder is no ledger, and a ledger needs a folder")
  func folders() throws {
    #expect(throws: PlanStoreError.cannotOpen(path: folder.path, code: EISDIR)) {
      try PlanStore(opening: folder.path)
    }
    let nowhere = folder.file("nowhere/planledger.sqlite")
    #expect(throws: PlanStoreError.cannotOpen(path: nowhere, code: ENOENT)) {
      try PlanStore(creating: nowhere)
    }
    #expect(throws: PlanStoreError.missing(path: nowhere)) { try PlanStore(opening: nowhere) }
  }

  @Test("an existing ledger is not made anew; an empty file becomes one")
  func creating() throws {
    _ = try folder.write([], to: "planledger.sqlite")
    try PlanStore.sample(at: path)
    #expect(throws: PlanStoreError.alreadyExists(path: path)) { try PlanStore(creating: path) }
    #expect(try PlanStore(opening: path).changes().count == 1)
  }

  @Test("the file says what it is and how safely it is written")
  func settings() throws {
    let store = try PlanStore(creating: path)
    #expect(try store.connection.integer("PRAGMA application_id") == 0x506C_4C67)
    #expect(try store.connection.integer("PRAGMA user_version") == 3)
    #expect(try store.connection.integer("PRAGMA foreign_keys") == 1)
    #expect(try store.connection.integer("PRAGMA synchronous") == 2)
    #expect(try store.connection.prepare("PRAGMA journal_mode").firstText() == "wal")
    #expect(folder.names.contains("planledger.sqlite-wal"))
  }

  @Test("a closed ledger is one file")
  func closing() throws {
    try PlanStore.full(at: path)
    #expect(folder.names == ["planledger.sqlite"])
  }

  @Test("a store that goes leaves its changes in the file though others have it open")
  func checkpoint() throws {
    _ = try PlanStore(creating: path)
    let other = try PlanStore(opening: path)
    let small = try folder.bytes(of: "planledger.sqlite").count
    try PlanStore(opening: path).add(
      .loaded(try Samples.plan(), from: Samples.source), reason: String(repeating: "长", count: 9000)
    )
    #expect(try folder.bytes(of: "planledger.sqlite").count > small)
    #expect(try other.changes().count == 1)
  }

  @Test(
    "names of files are never taken for anything else", arguments: ["a?mode=ro", "50%20", "甲#"])
  func names(name: String) throws {
    try PlanStore.sample(at: folder.file(name))
    #expect(folder.names == [name])
  }

  @Test("evidence lies beside the ledger, behind links too")
  func evidenceFolder() throws {
    let store = try PlanStore(creating: path)
    #expect(store.evidence.folder == folder.file("planledger.files"))
    let link = folder.file("link")
    #expect(unsafe symlink(path, link) == 0)
    #expect(try PlanStore(opening: link).evidence.folder == folder.file("planledger.files"))
    #expect(try PlanStore(creating: folder.file("台账")).evidence.folder == folder.file("台账.files"))
    #expect(try PlanStore(creating: ":memory:").evidence.folder == nil)
  }
}
