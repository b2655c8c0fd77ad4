import ExactNumbers
import GoalModel
import Testing

@testable import PlanStore

@Suite("Work outside the plan")
struct OutsideWorkTests {
  private let folder: TemporaryFolder
  private let path: String
  private let store: PlanStore

  /// A ledger with the sample plan as `c1` and the outcome `r1` as `c2`.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("planledger.sqlite")
    store = try PlanStore.sample(at: path)
    try store.add(.recorded([try Samples.plainOutcome()], from: nil))
  }

  @Test("is returned and read back with every field, numbered in the series of outcomes")
  func roundTrip() throws {
    let plain = try Samples.plainWork(id: 77)
    let returned = try store.add(.recordedOutside([try Samples.outsideWork(id: 9), plain]))
    try store.add(.recorded([try Samples.plainOutcome(), try Samples.plainOutcome()], from: nil))
    try store.add(.recordedOutside([]))
    try store.add(.recordedOutside([plain]))
    let expected: [Change.Content] = [
      .recordedOutside([try Samples.outsideWork(id: 2), try Samples.plainWork(id: 3)]),
      .recorded([try Samples.plainOutcome(id: 4), try Samples.plainOutcome(id: 5)], from: nil),
      .recordedOutside([]),
      .recordedOutside([try Samples.plainWork(id: 6)]),
    ]
    #expect(returned.content == expected[0])
    #expect(try PlanStore(opening: path).changes().dropFirst(2).map(\.content) == expected)
  }

  @Test("names persons by the digests outcomes name them by")
  func persons() throws {
    func amount(_ persons: Set<String>) throws -> Amount {
      Amount(text: "人", value: .quantity(try Quantity(1), persons: persons), unit: .persons)
    }
    var outcome = try Samples.plainOutcome()
    outcome.amounts = [try amount(["工号-4711"])]
    let counted = try store.add(.recorded([outcome], from: nil))
    let work = try Samples.outsideWork(amounts: [amount(["工号-4711"]), amount([])])
    let outside = try store.add(.recordedOutside([work]))
    guard case .recordedOutside(let works) = outside.content else {
      Issue.record("no work was recorded")
      return
    }
    #expect(works.map(\.id) == [Outcome.ID(3)])
    #expect(works[0].amounts == counted.content.outcomes[0].amounts + [try amount([])])
    #expect(try store.changes().last == outside)
  }

  @Test("is taken back beside outcomes, and neither corrected nor reviewed")
  func later() throws {
    try store.add(.recordedOutside([try Samples.outsideWork()]))
    let both = Change.Content.withdrawn([Outcome.ID(2), Outcome.ID(1)])
    try store.add(both)
    #expect(try store.changes().last?.content == both)
    let refused = PlanStoreError.unknownOutcome(Outcome.ID(2))
    #expect(throws: refused) { try store.add(.reviewed([Outcome.ID(2)], .accepted)) }
    var correction = try Samples.plainOutcome()
    correction.corrects = Outcome.ID(2)
    #expect(throws: refused) { try store.add(.recorded([correction], from: nil)) }
  }

  @Test("is found by its number")
  func changeOfWork() throws {
    try store.add(.recordedOutside([try Samples.outsideWork(), try Samples.outsideWork()]))
    #expect(try store.change(of: Outcome.ID(1)) == Change.ID(2))
    #expect(try store.change(of: Outcome.ID(3)) == Change.ID(3))
    #expect(try store.change(of: Outcome.ID(4)) == nil)
  }

  @Test("never shares its number with an outcome")
  func numbers() throws {
    try store.add(.recordedOutside([try Samples.outsideWork()]))
    let columns = "id, change, item, day, review, is_withdrawn, is_confirmed"
    let rows = [
      "INSERT INTO outside_work (id, change, day) VALUES (1, 3, '2026-01-01')",
      "INSERT INTO outcome (\(columns)) VALUES (2, 2, 1, '2026-01-01', 'accepted', 0, 0)",
    ]
    for sql in rows {
      do {
        try store.connection.execute(sql)
        Issue.record("accepted: \(sql)")
      } catch {
        guard case .refused(let said) = error else { throw error }
        #expect(said.message.hasPrefix("the number is that of"))
      }
    }
  }

  @Test("has its evidence checked like that of outcomes")
  func evidence() throws {
    let kept = try store.evidence.keep(try folder.write(Array("义诊".utf8), to: "照片.jpg"))
    var work = try Samples.outsideWork()
    work.evidence = [.reference("档案盒5-1"), .file(name: "照片.jpg", sha256: kept.sha256)]
    try store.add(.recordedOutside([work]))
    #expect(try store.check() == [])
    var outcome = try Samples.plainOutcome()
    outcome.evidence = [.file(name: "义诊.jpg", sha256: kept.sha256)]
    try store.add(.recorded([outcome], from: nil))
    try #require(removeFile(try #require(store.evidence.path(of: kept.sha256))))
    #expect(
      try store.check() == [
        .evidence(name: "照片.jpg", sha256: kept.sha256, outcome: Outcome.ID(2), .missing)
      ])
  }
}
