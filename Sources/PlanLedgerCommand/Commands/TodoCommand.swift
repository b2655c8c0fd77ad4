import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `todo`: what to see to this month.
  static let todo = CommandDescription(
    name: "todo", summary: .init("本月待办：一页纸，周一打印", "what to see to this month, on one page"),
    options: [
      OptionDescription(
        name: "month", value: "M", meaning: .init("月份（默认本月）", "the month (default: this one)")),
      .asOf, .knownAt,
    ], isReading: true,
    examples: ["planledger todo", "planledger todo --month 7 --as-of 2026-06-30"]
  ) { invocation in
    let request = try invocation.reportRequest()
    let report = try invocation.openLedger().report(request)
    let month = try invocation.month() ?? request.day.month
    let todo = Todo(report.completion, month: month)
    if invocation.arguments.isSet("json") {
      invocation.write(.output, JSONValue.todo(todo, in: invocation.language).text)
    } else {
      invocation.say(TodoText(todo, report.completion.plan, invocation.language).page)
    }
    return .done
  }
}

extension Invocation {
  fileprivate func month() throws(UsageError) -> Int? {
    guard let text = arguments.value("month") else { return nil }
    let digits = text.hasSuffix("月") ? text.dropLast() : text[...]
    guard let month = Int(digits), (1...12).contains(month) else {
      throw .badValue(option: "month", found: text, expected: .init(" 1 到 12", "1 to 12"))
    }
    return month
  }
}

/// The answer of `todo`.
private struct TodoText {
  let todo: Todo
  let plan: Plan
  let language: Language

  init(_ todo: Todo, _ plan: Plan, _ language: Language) {
    self.todo = todo
    self.plan = plan
    self.language = language
  }

  var page: String {
    let head = language.say(
      "\(plan.year)年\(todo.month)月待办　截至 \(todo.day)",
      "to do in month \(todo.month) of \(plan.year), as of \(todo.day)")
    guard !todo.sections.isEmpty else {
      return head + "\n\n" + language.say("本月没有待办事项", "nothing to do")
    }
    let blocks = todo.sections.map { section in
      "\(section.heading.name(in: language))（\(section.entries.count)）\n" + table(section.entries)
    }
    return ([head] + blocks).joined(separator: "\n\n")
  }

  private func table(_ entries: [Todo.Entry]) -> String {
    var table = TextTable()
    for entry in entries {
      table.add([
        "□", entry.item.number, entry.item.title, entry.goal.goal.phrase,
        Need(entry.goal, on: todo.day).text(in: language), entry.item.person,
      ])
    }
    return table.text
  }
}
