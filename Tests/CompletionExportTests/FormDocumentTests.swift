import ExactNumbers
import GoalModel
import SheetDocument
import Testing

@testable import CompletionExport

@Suite("A sheet to be filled in")
struct FormDocumentTests {
  private func document() throws -> SheetDocument {
    let due = CalendarDay.last(of: 2026)
    var item = PlanItem(
      id: PlanItem.ID("2026-003"), title: "=1+1 不是公式", due: due, goals: [.done(by: due)])
    item.number = "3"
    item.department = "工会办公室"
    let plan = Plan(year: 2026, title: "2026年工会工作计划", organisation: "某医院工会", items: [item])
    let records = PlanRecords(plan: plan, outcomes: [:])
    let day = try #require(CalendarDay("2026-06-30"))
    let result = try #require(Completion(of: records, on: day).items.first)
    let row = FormRow(result, remarks: ItemRemarks(done: "筹备中"), isTicked: false)
    return FormDocument(
      [FormDocument.Entry(row, fingerprint: "x1")], of: plan, for: "工会办公室", on: day, id: "plf-1",
      ledger: "abc"
    ).document
  }

  @Test("is locked but for the yellow columns, and hides what only the program reads")
  func locks() throws {
    let sheet = try #require(try document().sheets.first)
    #expect(sheet.isProtected)
    let header = sheet.rows[FormSheet.headerRow].cells.map(\.content)
    let row = sheet.rows[FormSheet.headerRow + 1].cells
    let unlocked = row.indices.filter { row[$0].style.isUnlocked }
    #expect(
      unlocked.map { header[$0] }
        == ["本期完成", "完成日期", "完成 √", "佐证", "完成情况说明", "未完成原因", "下一步措施"].map { .text($0) })
    let hidden = sheet.columns.indices.filter { sheet.columns[$0].isHidden }
    #expect(
      hidden.map { row[$0].content }
        == ["2026-003", "1", "plf-1", "x1"].map { SheetCell.Content.text($0) })
  }

  @Test("shows what the ledger holds, and a title never becomes a formula")
  func shown() throws {
    let row = try #require(try document().sheets.first).rows[FormSheet.headerRow + 1].cells
    #expect(row[0].content == .number(Fraction(3)))
    #expect(row[2].content == .text("=1+1 不是公式"))
    #expect(row[5].content == .text("未完成"))
    #expect(row[10].content == .text("筹备中"))
  }

  @Test("offers its choices from a hidden sheet, in the column 完成 √ of every row")
  func choices() throws {
    let document = try document()
    let list = try #require(document.sheets[0].lists.first)
    #expect(list.area == SheetArea(rows: 4..<5, column: 8))
    #expect(list.choices == SheetArea(sheet: "字典", rows: 0..<4, column: 0))
    let dictionary = try #require(document.sheets.first { $0.name == "字典" })
    #expect(dictionary.isHidden)
    #expect(
      dictionary.rows.map { $0.cells[0].content }
        == ["√", "进行中", "基本完成", "未完成"].map { SheetCell.Content.text($0) })
  }

  @Test("says which form it is on a hidden sheet and in the properties of the file")
  func identity() throws {
    let document = try document()
    let meta = try #require(document.sheets.last)
    #expect(meta.isHidden)
    #expect(
      meta.rows[0].cells.map(\.content)
        == ["planledger-form", "plf-1"].map { SheetCell.Content.text($0) })
    #expect(document.properties.custom["PlanLedgerForm"] == "plf-1")
    #expect(document.properties.custom["PlanLedgerAsOf"] == "2026-06-30")
    #expect(document.properties.custom["PlanLedgerVersion"] == "1")
  }

  @Test("has a name of its own that is legal everywhere")
  func names() throws {
    let day = try #require(CalendarDay("2026-06-30"))
    let names = FormFileName.names(for: ["工会/办公室", "工会 办公室", "a", "A", ""], of: 2026, on: day)
    #expect(
      names == [
        "2026年填报表-工会 办公室-截至20260630", "2026年填报表-工会 办公室-截至20260630-2", "2026年填报表-a-截至20260630",
        "2026年填报表-A-截至20260630-2", "2026年填报表-未明确责任部门-截至20260630",
      ])
  }
}
