import ExactNumbers
import GoalModel
import PlanStore

extension PlanStore {
  /// Adds one change in a transaction of its own, entered by 张三 on 5 January 2026 unless said
  /// otherwise.
  @discardableResult func add(
    _ content: Change.Content, by person: String = "张三", year: Int = 2026, reason: String = "",
    entered: String = "2026-01-05T08:00:00"
  ) throws(PlanStoreError) -> Change {
    try transaction { writer throws(PlanStoreError) in
      try writer.append(content, by: person, year: year, reason: reason, entered: entered)
    }
  }

  /// A new ledger that holds the sample plan.
  @discardableResult static func sample(at path: String = ":memory:") throws -> PlanStore {
    let store = try PlanStore(creating: path)
    try store.add(.loaded(try Samples.plan(), from: Samples.source))
    return store
  }

  /// A new ledger with a row in every table.
  @discardableResult static func full(at path: String = ":memory:") throws -> PlanStore {
    let store = try sample(at: path)
    var counted = try Samples.fullOutcome(id: 0)
    counted.amounts.append(
      Amount(text: "2人", value: .quantity(try .init(2), persons: ["甲", "乙"]), unit: .persons))
    try store.add(.recorded([counted], from: Samples.source), reason: "补录")
    let tick = Tick(
      item: Samples.meeting, day: try Samples.day("2026-06-30"), by: "张三", short: "经费不足")
    let done = try Samples.plainOutcome()
    let ticked = try store.add(.ticked([tick], recording: [done]))
    try store.add(.undone(ticked.id))
    for content in try Samples.laterChanges() { try store.add(content) }
    return store
  }
}
