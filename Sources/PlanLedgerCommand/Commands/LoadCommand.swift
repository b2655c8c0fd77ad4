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
        meaning: .init(
          "指定某列的含义，如 D=target；D=keep 为原样保留",
          "what a column means, such as D=target; D=keep keeps it as it is")),
      .limit,
      OptionDescription(
        name: "amend", value: "REASON",
        meaning: .init("调整已装入的计划，写明理由", "amend the loaded plan, with the reason")),
      OptionDescription(
        name: "same", value: "NEW=OLD", repeats: true,
        meaning: .init("表中的 NEW 就是台账里的 OLD", "NEW in the table is OLD in the ledger")),
      OptionDescription(
        name: "new", value: "NEW", repeats: true,
        meaning: .init("表中的 NEW 是新事项（all 为全部）", "NEW in the table is a new item; all: each")),
      OptionDescription(
        name: "repeats", value: "YEAR",
        meaning: .init("确实沿用这一年的计划", "the plan repeats that of this year on purpose")),
      OptionDescription(
        name: "with-results",
        meaning: .init("表中的完成数、√、完成情况一并记入", "take in the results that stand in the table")),
      OptionDescription(
        name: "results-on", value: "DAY",
        meaning: .init("表中没有写完成日期的，按这一天记", "the day of results that the table dates nowhere")),
      OptionDescription(
        name: "json", meaning: .init("预览时输出 JSON", "print the preview as JSON")),
    ],
    isWriting: true,
    examples: [
      "planledger load Plans/2026年工会工作计划表.xlsx --preview",
      "planledger load 计划.csv --year 2026 --map D=target",
      "planledger load 上半年完成情况.xlsx --with-results --results-on 6-30",
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
  fileprivate func planRequest() throws -> PlanReading.Request {
    var request = PlanReading.Request(
      path: path(arguments.operands[0]), year: try year(),
      organisation: arguments.value("organisation"))
    request.sheet = arguments.value("sheet")
    if let text = arguments.value("header") {
      guard let row = Int(text), row > 0 else {
        throw UsageError.badValue(
          option: "header", found: text, expected: .init("行号，如 3", "a row such as 3"))
      }
      request.headerRow = row
    }
    for text in arguments.all("map") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError.badValue(
          option: "map", found: text, expected: .init("列=含义，如 D=target", "COLUMN=FIELD"))
      }
      request.columns[parts[0]] = parts[1]
    }
    request.file = try fileOptions()
    // A ledger that is missing or cannot be used has no say; opening it to load reports the trouble.
    if let ledger = try? openLedger(), let chosen = try? ledger.fileLimits(year: request.year) {
      request.file.fill(with: chosen)
      request.remembered = (try? ledger.rememberedLayouts()) ?? []
    }
    return request
  }

  /// Shows what was understood and changes nothing.
  fileprivate func preview(_ reading: PlanReading) throws -> ExitStatus {
    let results = try results(of: reading)
    let problems = reading.problems + (results?.problems ?? [])
    if arguments.isSet("json") {
      let comparison = try comparison(of: reading)
      write(
        .output, JSONValue.preview(reading, results, comparedWith: comparison, in: language).text)
      report(problems)
    } else {
      say(PreviewText(reading, language: language).page)
      if let results {
        say("\n" + ResultsText(results, language: language).page)
      } else {
        sayResultsWait(reading)
      }
      report(problems)
      // What was understood is worth seeing even where the ledger would refuse it.
      if let comparison = try comparison(of: reading) { show(comparison) }
    }
    return reading.hasErrors ? .foundErrors : .done
  }

  /// Loads what was read.
  fileprivate func load(_ reading: PlanReading) throws -> ExitStatus {
    // A table with errors must not leave an empty ledger behind.
    guard !reading.hasErrors else { throw LedgerError.table(reading.problems) }
    let signature = try signature()
    let answers = try loadAnswers()
    let request = try resultsRequest(for: reading)
    let report = try Ledger(openingOrCreating: ledgerPath).load(
      reading, amending: arguments.value("amend"), given: answers, results: request, signature)
    self.report(reading.problems + (report.results?.problems ?? []))
    tellPlan(report, warnings: reading.problems.count)
    if let results = report.results {
      tellResults(results, afterPlan: report.change)
    } else if !arguments.isSet("quiet") {
      sayResultsWait(reading)
    }
    tellMore(of: report)
    return .done
  }

  /// Says what became of the plan, and how to take it back where no results came in after it.
  private func tellPlan(_ report: Ledger.LoadReport, warnings: Int) {
    let plan = report.plan
    guard report.change != nil else {
      return tell(
        "\(plan.year) 年的计划与这张表相同，没有改动",
        "the plan for \(plan.year) says the same already; nothing changed")
    }
    let doubts =
      warnings == 0 ? "" : language.say("，有 \(warnings) 处请留意", ", \(warnings) to look at")
    let isLast = report.results?.change == nil
    let undo =
      isLast ? language.say("；撤销：planledger undo", "; to take it back: planledger undo") : ""
    if plan.version > 1 {
      let counts = report.difference.counts(in: language)
      tell(
        "已调整“\(plan.title)”，第 \(plan.version) 版：\(counts)\(doubts)\(undo)",
        "amended “\(plan.title)”, version \(plan.version): \(counts)\(doubts)\(undo)")
    } else {
      tell(
        "已装入“\(plan.title)”，\(plan.items.count) 项\(doubts)\(undo)",
        "loaded “\(plan.title)”, \(plan.items.count) items\(doubts)\(undo)")
    }
  }
}
