import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing
import Wording

/// A ledger of a few changes, for the sheets that list what was recorded and what was adjusted.
struct YearOfChanges {
  private var changes: [Change] = []

  static let first = PlanItem.ID("2026-1")
  static let second = PlanItem.ID("2026-2")

  init() throws {
    let plan = try Self.plan(targets: ["全年12次", "参加120人次"])
    add(.loaded(plan, from: TableSource(name: "计划.xlsx", sha256: "")), on: "2026-01-05")
  }

  static func plan(targets: [String]) throws -> Plan {
    let items = try zip([first, second], targets).map { id, target -> PlanItem in
      let number = try #require(Fraction(target.filter { $0.isASCII && $0.isNumber }))
      let due = CalendarDay.last(of: 2026)
      let goal = try Goal(
        phrase: target, measure: .sum, bound: .atLeast(number),
        unit: CountingUnit(target.hasSuffix("人次") ? "人次" : "次"),
        timing: Timing(.linear, from: .first(of: 2026), to: due))
      var item = PlanItem(id: id, title: id == first ? "竞赛" : "长跑", due: due, goals: [goal])
      item.number = id == first ? "1" : "2"
      item.targetText = target
      item.department = "文体委员会"
      return item
    }
    return Plan(year: 2026, title: "2026年工作计划", organisation: "工会", items: items)
  }

  mutating func add(_ content: Change.Content, on day: String, reason: String = "") {
    changes.append(
      Change(
        id: .init(changes.count + 1), entered: day + "T09:00:00", by: "干事", year: 2026,
        reason: reason, content: content))
  }

  /// Records an amount with one piece of evidence.
  mutating func record(
    _ number: Int, _ item: PlanItem.ID, _ text: String, on day: String, evidence: Evidence,
    corrects: Int? = nil
  ) throws {
    let digits = text.prefix { $0.isNumber }
    var outcome = Outcome(
      id: .init(number), item: item, day: try #require(CalendarDay(day)),
      amounts: [
        Amount(
          text: text, value: .quantity(try Quantity(digits)),
          unit: CountingUnit(String(text.dropFirst(digits.count))))
      ])
    outcome.evidence = [evidence]
    outcome.recordedBy = "李"
    outcome.corrects = corrects.map { .init($0) }
    add(.recorded([outcome], from: nil), on: day)
  }

  func document(on day: String = "2026-06-30", language: Language = .chinese) throws
    -> SheetDocument
  {
    let day = try #require(CalendarDay(day))
    let records = try #require(PlanRecords(changes, asOf: day))
    let completion = Completion(of: records, on: day)
    return CompletionDocument(completion, records: records, language: language).document
  }

  /// The rows of a sheet under its header.
  func rows(_ sheet: String, on day: String = "2026-06-30") throws -> [[String]] {
    let sheet = try #require(try document(on: day).sheet(sheet))
    return Array(sheet.texts.dropFirst(3))
  }
}
