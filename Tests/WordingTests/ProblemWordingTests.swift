import GoalModel
import Testing
import Wording

@Suite("Problems of a table say where, what and what to do")
struct ProblemWordingTests {
  private func wording(_ kind: TableProblem.Kind, found: String = "不少于两") -> ProblemWording {
    ProblemWording(
      TableProblem(kind, file: "计划表.xlsx", sheet: "工作计划", cell: "F7", found: found))
  }

  @Test(
    "every kind quotes what was found and says what to do", arguments: TableProblem.Kind.allCases)
  func everyKind(kind: TableProblem.Kind) {
    let chinese = wording(kind).sentence(in: .chinese)
    let english = wording(kind).sentence(in: .english)
    #expect(chinese.contains("「不少于两」"))
    #expect(chinese.contains("请") || chinese.contains("建议"))
    #expect(chinese.hasSuffix("。"))
    #expect(english.contains("「不少于两」"))
    #expect(english.hasSuffix("."))
    for text in [chinese, english] { #expect(!text.contains(kind.rawValue)) }
    #expect(!wording(kind).expected(in: .chinese).isEmpty)
    #expect(!wording(kind).expected(in: .english).isEmpty)
  }

  @Test(
    "every kind reads well without a quotation", arguments: TableProblem.Kind.allCases,
    Language.allCases)
  func withoutQuotation(kind: TableProblem.Kind, language: Language) {
    let text = wording(kind, found: "").sentence(in: language)
    #expect(!text.contains("「") && !text.contains("  ") && !text.contains(" ,"))
    #expect(!text.contains(" .") && !text.contains(" ;") && !text.contains(": ."))
  }

  @Test("no two kinds say the same")
  func distinct() {
    for language in Language.allCases {
      let texts = TableProblem.Kind.allCases.map { wording($0).sentence(in: language) }
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test("the line begins with the severity and the place in Excel's terms")
  func line() {
    let warning = wording(.targetNotUnderstood)
    #expect(warning.place == "计划表.xlsx!工作计划!F7")
    #expect(
      warning.line(in: .chinese)
        == "warning: 计划表.xlsx!工作计划!F7: 看不懂目标「不少于两」，已按“目标待明确”装入，"
        + "请改为有数字和单位的写法，如“不少于2次”。")
    #expect(
      wording(.weightUnreadable, found: "三分").line(in: .english)
        == "error: 计划表.xlsx!工作计划!F7: The weight 「三分」 is no number above 0. "
        + "Write for example 3 or 2.5, or leave it blank.")
  }

  @Test("a table without sheets is named by its file and cell, and no place by nothing")
  func place() {
    let cell = TableProblem(.rowWithoutTitle, file: "计划.csv", sheet: "", cell: "C5", found: "")
    #expect(ProblemWording(cell).place == "计划.csv!C5")
    let nowhere = TableProblem(.noHeader, sheet: "", cell: "", found: "")
    #expect(ProblemWording(nowhere).line(in: .chinese).hasPrefix("error: 没有找到表头"))
  }

  @Test("a long finding is quoted in part and on one line")
  func quotation() {
    let text = wording(.titleRepeated, found: String(repeating: "长", count: 100) + "\n尾")
      .sentence(in: .chinese)
    #expect(text.contains("「" + String(repeating: "长", count: 80) + "…」"))
    #expect(!text.contains("尾"))
  }

  @Test(
    "expectations name an example", arguments: [(TableProblem.Kind.targetNotUnderstood, "不少于2次")])
  func expected(kind: TableProblem.Kind, example: String) {
    #expect(wording(kind).expected(in: .chinese).contains(example))
    #expect(wording(kind).expected(in: .english).contains(example))
  }
}
