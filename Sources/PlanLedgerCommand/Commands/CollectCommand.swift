import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `collect`: take in the forms that came back.
  static let collect = CommandDescription(
    name: "collect",
    summary: .init("收取各部门填好的填报表", "take in the fill-in sheets that came back"),
    operands: "SHEET…", operandCount: 1...200,
    options: [
      OptionDescription(
        name: "preview", meaning: .init("只看会改动什么，不作改动", "show what would change, change nothing")),
      OptionDescription(
        name: "on", value: "DAY",
        meaning: .init("没有写完成日期的按这一天（默认为表的截至日）", "the day of undated rows (default: the form's)")),
      OptionDescription(
        name: "same", value: "ROW=ITEM", repeats: true,
        meaning: .init("认不出的行是哪个事项，如 7=3", "which item an unknown row is about, such as 7=3")),
      .limit, .json,
    ],
    isWriting: true,
    examples: [
      "planledger collect Exports/填报表/*.xlsx --preview", "planledger collect 工会办公室.xlsx --same 7=3",
    ]
  ) { invocation in
    var request = Ledger.CollectRequest(
      paths: invocation.arguments.operands.map(invocation.path))
    request.year = try invocation.year()
    request.day = try invocation.day("on")
    request.isPreview = invocation.arguments.isSet("preview")
    request.file = try invocation.fileOptions()
    request.answers = try invocation.formAnswers()
    invocation.progress("正在读取并核对填报表 …", "reading and checking the forms …")
    let report = try invocation.openLedger().collect(request, try invocation.signature())
    return invocation.tell(report, isPreview: request.isPreview)
  }
}

extension Invocation {
  /// What `--same` says about rows that are not known by themselves.
  fileprivate func formAnswers() throws(UsageError) -> [FormAnswer] {
    var answers: [FormAnswer] = []
    for text in arguments.all("same") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw .badValue(
          option: "same", found: text, expected: .init("行=事项，如 7=3", "ROW=ITEM, such as 7=3"))
      }
      answers.append(FormAnswer(row: parts[0], item: parts[1]))
    }
    return answers
  }

  /// Shows what changes and what is left to a person.
  fileprivate func tell(_ report: Ledger.CollectReport, isPreview: Bool) -> ExitStatus {
    if arguments.isSet("json") {
      write(.output, JSONValue.collected(report, in: language).text)
    } else if !arguments.isSet("quiet") {
      let page = CollectText(report, language: language).page
      if !page.isEmpty { say(page) }
    }
    self.report(report.problems)
    if !arguments.isSet("json") { tellSummary(report, isPreview: isPreview) }
    guard report.isIncomplete else { return .done }
    return isPreview ? .foundErrors : .refused
  }

  private func tellSummary(_ report: Ledger.CollectReport, isPreview: Bool) {
    for item in report.withoutEvidence {
      warn(
        "“\(item.nameWithNumber)”还没有佐证材料，请补交",
        "“\(item.nameWithNumber)” has no evidence yet; hand it in")
    }
    let chinese = CollectText(report, language: .chinese).summary
    let english = CollectText(report, language: .english).summary
    if isPreview {
      tell("可以收取 \(chinese)；没有改动", "to be taken in: \(english); nothing changed")
    } else if report.change == nil {
      tell(chinese, english)
    } else {
      tell(
        "已收取 \(chinese)；撤销：planledger undo", "took in \(english); to take it back: planledger undo")
    }
  }
}
