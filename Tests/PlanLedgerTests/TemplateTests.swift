import ExactNumbers
import GoalModel
import SheetDocument
import SpreadsheetFiles
import Testing

@testable import PlanLedger

@Suite("An empty plan table")
struct TemplateTests {
  private let folder: TemporaryFolder
  private let template = PlanTemplate(year: 2027, organisation: "市第一人民医院工会")

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "has headers the reader knows, the year and the organisation",
    arguments: PlanTemplate.Format.allCases)
  func headers(format: PlanTemplate.Format) throws {
    let path = folder.path("空白." + format.rawValue)
    try template.write(to: path, as: format)
    let reading = try PlanReading(PlanReading.Request(path: path))
    #expect(reading.plan.year == 2027)
    #expect(reading.plan.title == "市第一人民医院工会2027年度工作计划表")
    #expect(reading.plan.organisation == "市第一人民医院工会")
    #expect(reading.tables.map(\.headerCell) == ["A3"])
    #expect(reading.tables.flatMap(\.columns).allSatisfy { $0.reason == "word" })
    #expect(reading.problems.map(\.kind) == [.noItems])
  }

  @Test("is a plan once a row is filled in")
  func filled() throws {
    var document = template.document
    let texts = ["民主管理", "民主议事会", "不少于2次", "次", "", "工会办公室", "工会主席", "年底"]
    for (place, text) in texts.enumerated() where !text.isEmpty {
      document.sheets[0].rows[3].cells[place + 1].content = .text(text)
    }
    let path = folder.path("计划.xlsx")
    try SheetFileWriter().write(document, as: .xlsx, to: path)
    let reading = try PlanReading(PlanReading.Request(path: path))
    #expect(reading.problems == [])
    let item = try #require(reading.plan.items.first)
    #expect(reading.plan.items.count == 1)
    #expect(item.nameWithNumber == "1 民主议事会")
    #expect(item.section == "民主管理")
    #expect(item.department == "工会办公室")
    #expect(item.goals.map(\.bound) == [.atLeast(Fraction(2))])
    #expect(item.due.description == "2027-12-31")
  }

  @Test("shows by example only what the reader understands")
  func guide() throws {
    let rows = TemplateGuide(year: 2027).sheet.rows.filter { $0.cells.count == 2 }
    let pairs = rows.map { row in
      row.cells.map { if case .text(let text) = $0.content { text } else { "" } }
    }
    #expect(pairs.count > 25)
    #expect(pairs.allSatisfy { !$0[1].isEmpty && !$0[1].contains("待明确") })
    #expect(pairs.contains(["每季度不少于1次", "每季度1次"]))
    // 春节 of 2027 is 6 February.
    #expect(pairs.contains(["春节前", "2月5日前（含当日）"]))
  }

  @Test("never takes the place of a file that exists")
  func exists() throws {
    let path = try folder.file("计划.xlsx", "手工表")
    #expect(throws: LedgerError.cannotWrite(path: path, .exists)) {
      try template.write(to: path, as: .xlsx)
    }
  }
}
