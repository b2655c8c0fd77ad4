import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("A phrase with more than one reading")
struct TargetDoubtTests {
  static let examples = TargetDoubt.all.flatMap { doubt in doubt.examples.map { (doubt.name, $0) } }

  private static func words(_ goals: [GoalDraft]) -> String {
    goals.map(\.description).joined(separator: "; ")
  }

  @Test("lists them all, the one it takes first", arguments: examples)
  func example(doubt: String, example: TargetDoubt.Example) {
    let phrase = TargetPhrase(example.phrase)
    let found = phrase.ambiguities.map { $0.readings.map(Self.words) }
    #expect(found == [example.readings], "\(doubt)")
    #expect(Self.words(phrase.drafts) == example.readings.first)
    #expect(phrase.remarks.filter { $0.kind == .targetAmbiguous }.count == 1)
  }

  @Test(
    "is told by its words and its readings",
    arguments: [
      ("走访每月1-2次", "走访每月1-2次 → 走访每月1次 / 走访每月2次"),
      ("满意率提高10%", "满意率提高10% → 满意率增长10% / 满意率提高10个百分点"),
      ("慰问10户，每月2-3次", "每月2-3次 → 每月2次 / 每月3次"),
    ])
  func summary(text: String, summary: String) {
    let remarks = TargetPhrase(text).remarks.filter { $0.kind == .targetAmbiguous }
    #expect(remarks.map(\.found) == [summary])
  }

  @Test("counts months or things in a column of things")
  func monthsOrThings() throws {
    let phrase = TargetPhrase("7，8月开展3次", unit: UnitColumn("次"))
    let readings = try #require(phrase.ambiguities.first).readings.map(Self.words)
    #expect(readings == ["sum atLeast 3 次", "sum atLeast 7 次; sum atLeast 3 次"])
    #expect(TargetPhrase("7，8月开展3次").ambiguities.isEmpty)
  }

  @Test(
    "is none where only one is meant",
    arguments: [
      "3月5次", "2-3名", "1次/季度", "上下半年各一次", "约200人", "3-4月2次", "每月1次、全年20次", "第一季度1次",
      "由50%提高10个百分点", "在上年200人基础上增长10%", "每月1次、参加700人次", "每月满意率90%-95%", "1月1次",
      "一季度2场、二季度3场",
    ])
  func clear(text: String) {
    #expect(TargetPhrase(text).ambiguities.isEmpty)
  }

  @Test("comes with its item out of a table")
  func table() throws {
    let grid = GridFixture.grid([["工作项目", "工作目标"], ["走访", "每月1-2次"], ["讲座", "4次"]])
    let table = PlanTableReader(PlanTableOptions(year: 2026, fallbackYear: 2026)).read([grid]).value
    #expect(table.items.map(\.ambiguities.count) == [1, 0])
    let ambiguity = try #require(table.items.first?.ambiguities.first)
    #expect(ambiguity.phrase == "每月1-2次")
    #expect(ambiguity.chosen.map(\.description) == ["cadence 1/month 次"])
    #expect(ambiguity.others.map(Self.words) == ["cadence 2/month 次"])
  }
}
