import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `goal`: see or restate the goals of an item.
  static let goal = CommandDescription(
    name: "goal", summary: .init("查看或改定事项的目标和工作种类", "see or restate the goals of an item"),
    operands: "ITEM [PHRASE]", operandCount: 1...2,
    options: [
      .reason, .on,
      part("category", "C", "工作种类（培训、training …）", "the kind of work"),
      part("measure", "NAME", "统计方式：sum、last、ratio、cadence …", "the measure, part by part"),
      part("bound", "NAME", "目标类型：atLeast、atMost、between …", "the bound"),
      part("target", "N", "目标值，如 12、95%", "the value aimed at"),
      part("lower", "N", "下限", "the lower end"),
      part("upper", "N", "上限", "the upper end"),
      part("baseline", "N", "上年基数", "last year's figure"),
      part("growth", "N", "增长，如 10%", "the growth, such as 10%"),
      part("unit", "U", "单位", "the unit"),
      part("per", "P", "频次：week、month、quarter …", "the slot of a cadence"),
    ],
    isWriting: true, isReading: true,
    examples: [
      "planledger goal 48", "planledger goal 48 不少于120人次 --reason 上级已下达",
      "planledger goal 58 --measure last --bound growthRelative --growth 10% --baseline 70000 --unit 元 --reason 补基数",
    ]
  ) { invocation in
    let operands = invocation.arguments.operands
    var request = Ledger.GoalRequest(item: operands[0])
    request.phrase = operands.count > 1 ? operands[1] : nil
    request.statement = try invocation.statement()
    request.category = try invocation.category()
    request.year = try invocation.year()
    request.day = try invocation.day("on")
    let ledger = try invocation.openLedger()
    guard request.restatesSomething else {
      return try invocation.showGoals(of: operands[0], ledger)
    }
    request.reason = try invocation.reason()
    let report = try ledger.restate(request, try invocation.signature())
    invocation.report(report.problems)
    let name = report.result.item.nameWithNumber
    invocation.tell(
      "已改定：\(name)；撤销：planledger undo", "restated: \(name); to take it back: planledger undo")
    invocation.tellGoals(of: report.result)
    return .done
  }

  private static func part(_ name: String, _ value: String, _ chinese: String, _ english: String)
    -> OptionDescription
  {
    OptionDescription(name: name, value: value, meaning: .init(chinese, english))
  }
}

extension Invocation {
  /// The goal stated part by part, where `--measure` was given.
  fileprivate func statement() throws(UsageError) -> GoalStatement? {
    let parts = ["bound", "target", "lower", "upper", "baseline", "growth", "unit", "per"]
    guard let measure = arguments.value("measure") else {
      if parts.contains(where: { arguments.value($0) != nil }) {
        throw .operandMissing("--measure NAME")
      }
      return nil
    }
    var statement = GoalStatement(measure: measure)
    statement.bound = arguments.value("bound")
    statement.target = arguments.value("target")
    statement.lower = arguments.value("lower")
    statement.upper = arguments.value("upper")
    statement.baseline = arguments.value("baseline")
    statement.growth = arguments.value("growth")
    statement.unit = arguments.value("unit")
    statement.per = arguments.value("per")
    return statement
  }

  /// Shows the goals as they stand.
  fileprivate func showGoals(of item: String, _ ledger: Ledger) throws -> ExitStatus {
    let found = try ledger.item(item, try reportRequest())
    if arguments.isSet("json") {
      write(.output, JSONValue.goals(found.result.item).text)
      return .done
    }
    say(found.result.item.nameWithNumber)
    for line in goalLines(of: found.result.item, in: language) { say(line) }
    return .done
  }

  fileprivate func tellGoals(of result: ItemResult) {
    for (chinese, english) in zip(
      goalLines(of: result.item, in: .chinese), goalLines(of: result.item, in: .english))
    {
      tell(chinese, english)
    }
  }

  private func goalLines(of item: PlanItem, in language: Language) -> [String] {
    let inferred = item.isCategoryInferred ? language.say("（推断）", " (inferred)") : ""
    let category = language.say("工作种类：", "category: ") + item.category.name(in: language)
    return ["  \(category)\(inferred)"]
      + item.goals.map { goal in
        let phrase = goal.phrase.isEmpty ? language.say("（无目标）", "(no target)") : goal.phrase
        return "  \(phrase) → \(GoalWording(goal).text(in: language))，"
          + goal.timing.schedule.title(in: language)
      }
  }
}
