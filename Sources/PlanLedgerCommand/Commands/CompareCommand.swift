import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `compare`: what changed between two days.
  static let compare = CommandDescription(
    name: "compare",
    summary: .init("比较两个日期：完成率变化，哪些事项完成、逾期、有进展", "what changed between two days"),
    operands: "DAY DAY", operandCount: 2...2,
    options: [
      OptionDescription(
        name: "known-at", value: "TIME", repeats: true,
        meaning: .init(
          "只按当时已录入的记录；写两次则依次对应两个日期",
          "only what was entered by then; given twice, one for each day")),
      OptionDescription(
        name: "closing",
        meaning: .init("两个日期都按年终结算口径", "both days as at closing")),
    ],
    isReading: true,
    examples: [
      "planledger compare 6-30 9-30",
      "planledger compare 6-30 6-30 --known-at 2026-06-30 --known-at 2026-07-31",
    ]
  ) { invocation in
    let (first, second) = try invocation.comparedReports()
    let comparison = try invocation.openLedger().compare(first, second)
    if invocation.arguments.isSet("json") {
      invocation.write(
        .output, JSONValue.comparison(comparison, in: invocation.language).text)
    } else {
      invocation.say(ComparisonText(comparison, language: invocation.language).page)
    }
    return .done
  }
}

extension Invocation {
  /// The two reports the days ask for; the same report twice is refused.
  fileprivate func comparedReports() throws(UsageError) -> (
    Ledger.ReportRequest, Ledger.ReportRequest
  ) {
    let days = arguments.operands
    let moments = arguments.all("known-at")
    guard moments.count <= 2 else {
      throw .badValue(
        option: "known-at", found: moments[2],
        expected: .init("至多两个时刻，依次对应两个日期", "at most two moments, one for each day"))
    }
    let first = try report(on: days[0], knownAt: moments.first)
    let second = try report(on: days[1], knownAt: moments.last)
    if first == second { throw .sameDay(first.day) }
    return (first, second)
  }

  private func report(on text: String, knownAt moment: String?) throws(UsageError)
    -> Ledger.ReportRequest
  {
    let today = try clock().today
    guard let day = Ledger.day(text, year: try year() ?? today.year, today: today) else {
      throw .badOperand(
        found: text,
        expected: .init("日期，如 2026-06-30、6-30、6月30日、today", "a day such as 2026-06-30, 6-30, today")
      )
    }
    return Ledger.ReportRequest(
      year: try year(), day: day, knownAt: moment, isClosing: arguments.isSet("closing"))
  }
}
