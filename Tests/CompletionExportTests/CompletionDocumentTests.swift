import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing
import Wording

@Suite("The completion sheet as a document")
struct CompletionDocumentTests {
  @Test("has its sheets in order, with legal and different names", arguments: Language.allCases)
  func sheets(language: Language) throws {
    let names = try SamplePlan().source(language: language).document.sheets.map(\.name)
    #expect(
      names
        == (language == .chinese
          ? ["总体情况", "完成情况", "重点关注", "完成记录"] : ["Overview", "Items", "Attention", "Records"]))
    #expect(names.map(SheetName.legal) == names)
  }

  @Test("says of itself what the plan and the day say, without a clock")
  func properties() throws {
    let properties = try SamplePlan().source().document.properties
    #expect(properties.title == "市第一人民医院工会2026年工作完成情况")
    #expect(properties.organisation == "市第一人民医院工会")
    #expect(properties.subject == "截至2026年6月30日")
    #expect(properties.created == "2026-06-30T00:00:00Z")
    #expect(
      properties.custom == ["asOf": "2026-06-30", "planYear": "2026", "planVersion": "1"])
  }

  @Test("is the same for the same input", arguments: Language.allCases)
  func deterministic(language: Language) throws {
    let first = try SamplePlan().source(language: language).document
    let second = try SamplePlan().source(language: language).document
    #expect(first == second)
  }

  @Test("names the closing of the year")
  func closing() throws {
    let source = try SamplePlan().source(on: "2026-12-31", isClosing: true)
    #expect(source.document.properties.subject == "截至2026年12月31日（年终结算）")
    #expect(
      CompletionFileName.name(for: source.completion) == "2026年工会工作完成情况表-截至20261231（年终）")
  }

  @Test(
    "the file is named after the plan and the day, legally everywhere",
    arguments: [
      ("2026年工会工作计划", "2026年工会工作完成情况表-截至20260630"),
      ("工会重点工作安排", "2026年工会重点工作完成情况表-截至20260630"),
      ("重点任务", "市第一人民医院工会2026年工作完成情况表-截至20260630"),
      ("", "市第一人民医院工会2026年工作完成情况表-截至20260630"),
      ("..2026年工会/女工:计划", "2026年工会 女工 完成情况表-截至20260630"),
    ])
  func fileName(title: String, expected: String) throws {
    let source = try SamplePlan().source(title: title)
    #expect(CompletionFileName.name(for: source.completion) == expected)
  }

  @Test("an empty plan still gives a document with a first line")
  func emptyPlan() throws {
    var plan = try SamplePlan()
    plan.items = []
    let document = try plan.source(organisation: "").document
    #expect(document.sheets[0].texts[0] == ["2026年工会工作完成情况表"])
    #expect(document.sheets[0].texts[2] == ["计划 0 项，已完成 0 项，进行中 0 项，逾期 0 项，完成率 —"])
  }

  @Test("in English every heading is English and every typed text stays as it is")
  func english() throws {
    let document = try SamplePlan().source(language: .english).document
    #expect(
      document.sheets[0].texts[2]
        == ["Planned 8, done 1, in progress 5, overdue 2, completion 49.4%"])
    let header = document.sheets[1].texts[2].filter { $0 != "经费来源" }
    #expect(header.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(document.sheets[1].texts[3][2] == "召开职工代表大会")
    #expect(document.sheets[2].page.footer == "&CPage &P of &N")
  }
}
