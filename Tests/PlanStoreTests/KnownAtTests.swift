import GoalModel
import PlanStore
import Testing

@Suite("What was known at a moment")
struct KnownAtTests {
  private let store: PlanStore

  /// `c1` and `c3` concern 2026, `c2` concerns 2027, each entered a day after the one before.
  init() throws {
    store = try PlanStore(creating: ":memory:")
    try store.add(
      .loaded(try Samples.plan(), from: Samples.source), entered: "2026-06-29T10:00:00")
    try store.add(
      .loaded(try Samples.plan(year: 2027), from: Samples.source), year: 2027,
      entered: "2026-06-30T10:00:00")
    let outcomes = [try Samples.plainOutcome(), try Samples.plainOutcome()]
    try store.add(.recorded(outcomes, from: nil), entered: "2026-07-01T09:30:00")
  }

  @Test(
    "ends with the change or moment named",
    arguments: [
      (KnownAt.everything, [1, 2, 3]),
      (.change(Change.ID(0)), []),
      (.change(Change.ID(2)), [1, 2]),
      (.change(Change.ID(99)), [1, 2, 3]),
      (.moment("2026-06-29T09:59:59"), []),
      (.moment("2026-06-30T10:00:00"), [1, 2]),
      (.moment("2026-07-01T09:29:59"), [1, 2]),
      (.moment("2026-07-01T09:30:00"), [1, 2, 3]),
    ])
  func moments(knownAt: KnownAt, expected: [Int]) throws {
    #expect(try store.changes(upTo: knownAt).map(\.id.number) == expected)
  }

  @Test(
    "is told year by year",
    arguments: [
      (2026, KnownAt.everything, [1, 3]), (2027, .everything, [2]), (2028, .everything, []),
      (2026, .change(Change.ID(2)), [1]), (2026, .moment("2026-06-30T23:59:59"), [1]),
    ])
  func years(year: Int, knownAt: KnownAt, expected: [Int]) throws {
    #expect(try store.changes(year: year, upTo: knownAt).map(\.id.number) == expected)
  }

  @Test("includes the details of the changes that are seen, and of no other")
  func details() throws {
    try store.add(.recorded([try Samples.fullOutcome(id: 0)], from: nil), year: 2027)
    try store.add(.recorded([try Samples.plainOutcome()], from: nil), year: 2026)
    let seen = try store.changes(year: 2026)
    #expect(seen.map(\.id.number) == [1, 3, 5])
    #expect(seen.flatMap(\.content.outcomes).map(\.id.number) == [1, 2, 4])
  }

  @Test("leaves out what was said later of records and items")
  func later() throws {
    let later = try Samples.laterChanges()
    for (place, content) in later.enumerated() {
      try store.add(content, entered: "2026-07-02T10:00:0\(place)")
    }
    #expect(later.count == 9)
    for seen in 0...8 {
      let known = try store.changes(year: 2026, upTo: .change(Change.ID(3 + seen)))
      #expect(known.dropFirst(2).map(\.content.kind) == later.prefix(seen).map(\.kind))
    }
    let moment = KnownAt.moment("2026-07-02T10:00:02")
    #expect(
      try store.changes(upTo: moment).map(\.content.kind)
        == ["loaded", "loaded", "recorded", "recordedOutside", "withdrawn", "reviewed"])
  }

  @Test("names the years there are")
  func allYears() throws {
    #expect(try store.years() == [2026, 2027])
    #expect(try PlanStore(creating: ":memory:").years() == [])
  }

  @Test("finds the change that brought a record")
  func changeOfOutcome() throws {
    #expect(try store.change(of: Outcome.ID(2)) == Change.ID(3))
    #expect(try store.change(of: Outcome.ID(3)) == nil)
  }
}
