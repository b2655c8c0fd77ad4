import ExactNumbers
import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `status`: where the plan stands.
  static let status = CommandDescription(
    name: "status",
    summary: .init("查看完成情况：总数、完成率、需要关注的事项", "where the plan stands"),
    options: [
      .asOf, .knownAt, .closing,
      OptionDescription(
        name: "by", value: "section|category|department|month",
        meaning: .init("分组方式（默认 section，按板块）", "how to group (default: section)")),
      OptionDescription(
        name: "prose",
        meaning: .init(
          "写成文字总结，可直接粘贴到 Word", "as sentences to paste into a report")),
    ],
    isReading: true,
    examples: [
      "planledger status --as-of 2026-06-30", "planledger status --by department --json",
      "planledger status --as-of 6-30 --prose",
    ]
  ) { invocation in
    let kind = try invocation.groupKind()
    let report = try invocation.openLedger().report(try invocation.reportRequest())
    if invocation.arguments.isSet("prose") {
      let prose = ReportProse(
        report.completion, records: report.records, outside: report.outside,
        groupedBy: kind ?? .section)
      if invocation.arguments.isSet("json") {
        invocation.write(.output, JSONValue.prose(prose, in: invocation.language).text)
      } else {
        invocation.say(prose.text(in: invocation.language))
      }
    } else if invocation.arguments.isSet("json") {
      invocation.write(
        .output,
        JSONValue.status(report, groupedBy: kind, in: invocation.language).text)
    } else {
      invocation.say(
        StatusText(report, language: invocation.language).page(groupedBy: kind ?? .section))
    }
    return .done
  }
}

extension Invocation {
  /// The grouping `--by` names.
  fileprivate func groupKind() throws(UsageError) -> Completion.Group.Kind? {
    guard let text = arguments.value("by") else { return nil }
    guard let kind = Completion.Group.Kind(rawValue: text) else {
      throw .badValue(
        option: "by", found: text,
        expected: .init(
          " section、category、department 或 month", "section, category, department or month"))
    }
    return kind
  }
}

/// The answer of `status`: one number first, the rest below for who asks.
struct StatusText {
  private let completion: Completion
  private let outside: [OutsideWork]
  private let language: Language

  init(_ report: Ledger.Report, language: Language) {
    completion = report.completion
    outside = report.outside
    self.language = language
  }

  /// The whole answer.
  func page(groupedBy kind: Completion.Group.Kind) -> String {
    var blocks = [head, firstLine, rates, groups(kind)]
    let attention = self.attention
    if !attention.isEmpty { blocks.append(attention) }
    if !outside.isEmpty { blocks.append(outsideWork) }
    return blocks.joined(separator: "\n\n")
  }

  private var head: String {
    let plan = completion.plan
    let closing = completion.isClosing ? language.say("（年终结算）", " (closing)") : ""
    let title = plan.title.isEmpty ? "\(plan.year)" : plan.title
    return language.say(
      "\(title)　截至 \(completion.day)\(closing)", "\(title), as of \(completion.day)\(closing)")
  }

  private var firstLine: String {
    let counts = completion.total.counts
    let rate = percent(completion.total.rates.year)
    return language.say(
      "计划 \(counts.inScope) 项，已完成 \(counts.done) 项，进行中 \(counts.running) 项，"
        + "逾期 \(counts.overdue) 项，完成率 \(rate)",
      "planned \(counts.inScope), done \(counts.done), running \(counts.running), "
        + "overdue \(counts.overdue), completion \(rate)")
  }

  private var rates: String {
    let rates = completion.total.rates
    var table = TextTable(rightAligned: [1])
    for (name, rate) in [
      (language.say("到期事项完成率", "completion of items due"), rates.due),
      (language.say("序时进度完成率", "completion against schedule"), rates.pace),
      (language.say("按期完成率", "met on time"), rates.onTime),
      (language.say("办结率", "ticked off"), rates.ticked),
      (language.say("填报率", "reported"), rates.reported),
      (language.say("完成率（年初计划）", "completion, original plan"), completion.originalYear),
    ] {
      table.add([name, percent(rate)])
    }
    return table.text
  }

  private func groups(_ kind: Completion.Group.Kind) -> String {
    var table = TextTable(rightAligned: [1, 2, 3, 4])
    table.add([
      kind.name(in: language), language.say("计划", "planned"), language.say("已完成", "done"),
      language.say("逾期", "overdue"), language.say("完成率", "completion"),
    ])
    for group in completion.groups(by: kind) {
      table.add([
        name(of: group), "\(group.counts.inScope)", "\(group.counts.done)",
        "\(group.counts.overdue)", percent(group.rates.year),
      ])
    }
    return table.text
  }

  private func name(of group: Completion.Group) -> String {
    if group.name.isEmpty { return language.say("（未填）", "(none)") }
    switch group.kind {
    case .category: return Category(rawValue: group.name)?.name(in: language) ?? group.name
    case .month: return language.say("\(group.name)月", "month \(group.name)")
    default: return group.name
    }
  }

  /// The items with a light that asks for something, worst first.
  private var attention: String {
    let wanting = completion.items.filter { item in
      switch item.light {
      case .red, .yellow, .grey, .blue: item.isInScope
      case .green, .white, .done, .void: false
      }
    }
    guard !wanting.isEmpty else { return "" }
    let sorted = wanting.enumerated().sorted {
      ($0.element.light.severity, $0.offset) < ($1.element.light.severity, $1.offset)
    }.map(\.element)
    var table = TextTable()
    for item in sorted {
      let goal = item.goals.first { $0.light == item.light }
      table.add([
        item.item.number, item.item.title, item.word.name(in: language),
        goal.map { Need($0, on: completion.day).text(in: language) } ?? "",
      ])
    }
    return language.say("需要关注：", "needs attention:") + "\n" + table.text
  }

  /// Work no plan promised, which is in none of the figures above.
  private var outsideWork: String {
    var table = TextTable()
    for work in outside {
      table.add([
        work.day.description, work.title, work.amounts.map(\.text).joined(separator: " "),
      ])
    }
    return language.say("计划外工作（不计入完成率）：", "outside the plan (in no rate):") + "\n" + table.text
  }

  private func percent(_ rate: CompletionRates.Rate) -> String {
    rate.value.map { DisplayedPercent($0).description } ?? "—"
  }
}
