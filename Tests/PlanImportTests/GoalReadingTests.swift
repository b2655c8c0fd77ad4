import ExactNumbers
import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("A phrase for an item that exists")
struct GoalReadingTests {
  static func item(_ target: String, _ unit: String, _ due: String) throws -> PlanItem {
    let grid = GridFixture.grid([
      ["工作项目", "工作目标", "单位", "完成时限"], ["健康讲座", target, unit, due],
    ])
    let options = PlanTableOptions(year: 2026, fallbackYear: 2026)
    return try #require(PlanTableReader(options).read([grid]).value.items.first).item
  }

  @Test(
    "becomes the goals it would have been loaded with",
    arguments: [
      ("12次", "次", "3月、6月、9月、12月"), ("每季度1次", "次", "全年"), ("不少于8场、参加300人次", "场", "6月底前"),
      ("满意率95%", "人", "下半年"), ("由20场增加到30场", "场", "5月"), ("召开职代会", "次", "3月底前"),
      ("一季度2场、二季度3场", "场", "全年"), ("20xx多名", "名", "6月"), ("不少于5次，不超过3次", "次", "年底"),
    ])
  func same(target: String, unit: String, due: String) throws {
    let loaded = try Self.item(target, unit, due)
    let other = try Self.item("不少于4" + unit, unit, due)
    let reading = GoalReading(target, for: other, unit: unit, year: 2026)
    #expect(reading.goals == loaded.goals)
  }

  @Test("takes the unit of the old goal for a bare number, unless another is given")
  func unit() throws {
    let item = try Self.item("不少于4场", "场", "年底")
    #expect(GoalReading("不少于6", for: item, year: 2026).goals.map(\.unit) == [CountingUnit("场")])
    let money = GoalReading("6", for: item, unit: "万元", year: 2026).goals
    #expect(money.map(\.bound) == [.atLeast(Fraction(60_000))])
    #expect(GoalReading("6期", for: item, year: 2026).goals.map(\.unit?.name) == ["期"])
  }

  @Test("keeps the days of an item whose due phrase says nothing, and of one that was deferred")
  func days() throws {
    var item = try Self.item("4场", "场", "5月")
    item.dueText = ""
    let kept = GoalReading("6场", for: item, year: 2026).goals.map(\.timing)
    #expect(kept == item.goals.map(\.timing))
    item.dueText = "5月"
    item.due = try #require(CalendarDay("2026-08-31"))
    let deferred = GoalReading("6场", for: item, year: 2026).goals.map(\.timing)
    #expect(deferred == item.goals.map { $0.due(on: item.due).timing })
  }

  @Test("says what could not be read and what is ambiguous")
  func problems() throws {
    let item = try Self.item("4场", "场", "年底")
    let reading = GoalReading("每月1-2次，详见附件", for: item, year: 2026)
    #expect(reading.problems.map(\.kind) == [.targetAmbiguous, .targetPartNotUnderstood])
    #expect(reading.ambiguities.map(\.phrase) == ["每月1-2次"])
    let empty = GoalReading("", for: item, year: 2026)
    #expect(empty.goals.map(\.bound) == [.unknown])
    #expect(empty.problems.map(\.kind) == [.targetNotUnderstood])
  }
}
