import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `load`: take in the yearly plan table.
  static let load = CommandDescription(
    name: "load",
    summary: .init(
      "装入年度计划表（.xlsx、.xls、.ods、XML、CSV，或 .docx、网页中的表格）", "load the yearly plan table"),
    operands: "TABLE", operandCount: 1...1,
    options: [
      OptionDescription(
        name: "preview", meaning: .init("只看读懂了什么，不作改动", "show what was understood, change nothing")),
      OptionDescription(
        name: "organisation", value: "NAME",
        meaning: .init("单位名称（表中没有写时）", "the organisation, where the table does not say")),
      OptionDescription(
        name: "sheet", value: "NAME", meaning: .init("读取这个工作表", "read this sheet")),
      OptionDescription(
        name: "header", value: "ROW", meaning: .init("表头在第几行", "the row of the header")),
      OptionDescription(
        name: "map", value: "COLUMN=FIELD", repeats: true,
        meaning: .init("指定某列的含义，如 D=target", "what a column means, such as D=target")),
      OptionDescription(
        name: "amend", value: "REASON",
        meaning: .init("调整已装入的计划，写明理由", "amend the loaded plan, with the reason")),
      OptionDescription(
        name: "json", meaning: .init("预览时输出 JSON", "print the preview as JSON")),
    ],
    isWriting: true,
    examples: [
      "planledger load Plans/2026年工会工作计划表.xlsx --preview",
      "planledger load 计划.csv --year 2026 --map D=target",
    ]
  ) { invocation in
    let request = try invocation.planRequest()
    invocation.progress("正在读取 \(request.path) …", "reading \(request.path) …")
    let reading = try PlanReading(request)
    return invocation.arguments.isSet("preview")
      ? try invocation.preview(reading) : try invocation.load(reading)
  }
}

extension Invocation {
  fileprivate func planRequest() throws(UsageError) -> PlanReading.Request {
    var request = PlanReading.Request(
      path: path(arguments.operands[0]), year: try year(),
      organisation: arguments.value("organisation"))
    request.sheet = arguments.value("sheet")
    if let text = arguments.value("header") {
      guard let row = Int(text), row > 0 else {
        throw .badValue(option: "header", found: text, expected: .init("行号，如 3", "a row such as 3"))
      }
      request.headerRow = row
    }
    for text in arguments.all("map") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw .badValue(
          option: "map", found: text, expected: .init("列=含义，如 D=target", "COLUMN=FIELD"))
      }
      request.columns[parts[0]] = parts[1]
    }
    return request
  }

  /// Shows what was understood and changes nothing.
  fileprivate func preview(_ reading: PlanReading) throws -> ExitStatus {
    if arguments.isSet("json") {
      write(.output, JSONValue.preview(reading, in: language).text)
    } else {
      say(PreviewText(reading, language: language).page)
      if let ledger = try? openLedger(), let difference = try ledger.difference(of: reading) {
        say("")
        say(comparison(difference, year: reading.plan.year))
      }
    }
    report(reading.problems)
    return reading.hasErrors ? .foundErrors : .done
  }

  /// Loads what was read.
  fileprivate func load(_ reading: PlanReading) throws -> ExitStatus {
    // A table with errors must not leave an empty ledger behind.
    guard !reading.hasErrors else { throw LedgerError.table(reading.problems) }
    let signature = try signature()
    let report = try Ledger(openingOrCreating: ledgerPath).load(
      reading, amending: arguments.value("amend"), signature)
    self.report(reading.problems)
    let plan = report.plan
    let warnings = reading.problems.count
    guard report.change != nil else {
      tell(
        "\(plan.year) 年的计划与这张表相同，没有改动",
        "the plan for \(plan.year) says the same already; nothing changed")
      return .done
    }
    let doubts =
      warnings == 0 ? "" : language.say("，有 \(warnings) 处请留意", ", \(warnings) to look at")
    if plan.version > 1 {
      tell(
        "已调整“\(plan.title)”，第 \(plan.version) 版：新增 \(report.difference.added.count) 项，"
          + "改动 \(report.difference.changed.count) 项，删去 \(report.difference.removed.count) 项"
          + "\(doubts)；撤销：planledger undo",
        "amended “\(plan.title)”, version \(plan.version): \(report.difference.added.count) added, "
          + "\(report.difference.changed.count) changed, \(report.difference.removed.count) removed"
          + "\(doubts); to take it back: planledger undo")
    } else {
      tell(
        "已装入“\(plan.title)”，\(plan.items.count) 项\(doubts)；撤销：planledger undo",
        "loaded “\(plan.title)”, \(plan.items.count) items\(doubts); to take it back: planledger undo"
      )
    }
    return .done
  }

  private func comparison(_ difference: PlanDifference, year: Int) -> String {
    guard !difference.isEmpty else {
      return language.say("与台账中 \(year) 年的计划相同", "the same as the plan for \(year) in the ledger")
    }
    return LedgerError.planDiffers(difference, year: year).message(in: language)
  }
}
