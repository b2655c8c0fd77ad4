import GoalModel
import Testing

@testable import PlanStore

@Suite("A damaged file is reported and never a crash")
struct DamageTests {
  private let folder: TemporaryFolder
  private let path: String
  private let bytes: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
    do {
      let store = try PlanStore.full(at: path)
      let outcomes = Array(repeating: try Samples.fullOutcome(id: 0), count: 40)
      try store.add(.recorded(outcomes, from: nil))
    }
    bytes = try folder.bytes(of: "planledger.sqlite")
  }

  /// The findings, apart from the evidence that was never kept, or the error that prevents them.
  private func findings() throws -> Result<[LedgerFinding], PlanStoreError> {
    do throws(PlanStoreError) {
      let store = try PlanStore(opening: path)
      _ = try? store.changes()
      return .success(
        try store.check().filter { if case .evidence = $0 { false } else { true } })
    } catch {
      return .failure(error)
    }
  }

  @Test("the sample is sound before it is damaged")
  func sound() throws {
    #expect(try findings() == .success([]))
  }

  @Test("page by page, overwritten with noise")
  func pages() throws {
    #expect(bytes.count > 30 * 4096)
    for start in stride(from: 4096, to: bytes.count, by: 4096) {
      var damaged = bytes
      for offset in start..<start + 4096 {
        damaged[offset] = UInt8(truncatingIfNeeded: offset &* 31 &+ 7)
      }
      _ = try folder.write(damaged, to: "planledger.sqlite")
      switch try findings() {
      case .success(let found): #expect(!found.isEmpty, "page at \(start)")
      case .failure(.damaged): break
      case .failure(let error): Issue.record("page at \(start): \(error)")
      }
    }
  }

  @Test("a few bytes here and there")
  func bytesHereAndThere() throws {
    for start in stride(from: 100, to: bytes.count, by: 1999) {
      var damaged = bytes
      for offset in start..<min(start + 3, bytes.count) { damaged[offset] ^= 0xA5 }
      _ = try folder.write(damaged, to: "planledger.sqlite")
      switch try findings() {
      case .success, .failure(.damaged), .failure(.notALedger): break
      case .failure(let error): Issue.record("byte \(start): \(error)")
      }
    }
  }

  @Test("cut short")
  func cut() throws {
    _ = try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "planledger.sqlite")
    switch try findings() {
    case .success(let found): #expect(!found.isEmpty)
    case .failure(.damaged): break
    case .failure(let error): Issue.record(error)
    }
  }

  @Test("without its first page")
  func header() throws {
    var damaged = bytes
    for offset in 0..<100 { damaged[offset] = 0 }
    _ = try folder.write(damaged, to: "planledger.sqlite")
    #expect(try findings() == .failure(.notALedger(path: path)))
  }
}
