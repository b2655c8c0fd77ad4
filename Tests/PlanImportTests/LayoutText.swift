import ExactNumbers
import GoalModel

@testable import PlanImport

/// What was read of a table, one line per thing, as the lists of `Layouts` say it.
///
///     plan 2026 市第一人民医院工会 | 市第一人民医院工会2026年度工作计划表
///     table 工作计划 A4
///       columns A=number C=title D=target H=?
///       out A12 total 合计
///     C5 | 1 | 民主管理 | 职代会 | 召开职代会 | 03-31 | 工会办公室 + 人事科 | 主席 | milestone
///     warning row-split 工作计划 C5 1.讲座 2.竞赛
struct LayoutText {
  private let reading: Reading<PlanTable>

  init(_ reading: Reading<PlanTable>) { self.reading = reading }

  var lines: [String] {
    let table = reading.value
    var lines = ["plan \(table.year) \(table.organisation) | \(table.title)"]
    lines += table.tables.flatMap { self.lines(of: $0) }
    lines += table.skippedSheets.map { "skipped \($0.name) \($0.reason.rawValue)" }
    lines += table.items.map(line)
    lines += reading.problems.map { problem in
      "\(problem.severity.rawValue) \(problem.kind.rawValue) \(problem.sheet) \(problem.cell) "
        + oneLine(problem.found)
    }
    return lines.map(Self.trimmed)
  }

  private func lines(of report: TableReport) -> [String] {
    let height = report.headerHeight > 1 ? " \(report.headerHeight) rows" : ""
    let department = report.department.isEmpty ? "" : " of \(report.department)"
    let columns = report.columns.map { column in
      let reason =
        [.word, .month, .departmentMark, .unknown].contains(column.reason)
        ? "" : " \(column.reason.rawValue)"
      let meaning = column.field?.rawValue ?? (column.reason == .unknown ? "?" : "\(column.reason)")
      return "\(column.letters)=\(meaning)\(reason)"
    }
    return ["table \(report.sheet) \(report.headerCell)\(height)\(department)"]
      + ["  columns " + columns.joined(separator: ", ")]
      + report.leftOut.map { "  out \($0.cell) \($0.reason.rawValue) \(oneLine($0.text))" }
  }

  private func line(_ item: PlanTableItem) -> String {
    let plan = item.item
    let departments = ([plan.department] + plan.coDepartments).joined(separator: " + ")
    let place =
      reading.value.tables.map(\.sheet).allSatisfy { $0 == item.sheet }
      ? item.cell : "\(item.sheet)!\(item.cell)"
    var parts = [
      place, plan.number, plan.section, plan.title, plan.targetText, day(plan.due), departments,
      plan.person, plan.goals.map { goal($0, of: plan) }.joined(separator: "; "),
    ]
    if plan.weight != .one { parts.append("weight \(plan.weight?.description ?? "blank")") }
    if plan.state != .active { parts.append(plan.state.rawValue) }
    if !plan.note.isEmpty { parts.append("note \(plan.note)") }
    parts += plan.extra.map { "\($0.header)=\($0.text)" }
    return parts.map(oneLine).joined(separator: " | ")
  }

  private func goal(_ goal: Goal, of item: PlanItem) -> String {
    let unit = goal.measure.isRatio ? "" : goal.unit?.name ?? ""
    var text = goal.measure.name
    switch goal.bound {
    case .atLeast(let value) where !goal.measure.isMilestone && !isCounted(goal):
      text += " ≥\(say(value, goal))\(unit)"
    case .atMost(let value) where goal.measure != .incidents: text += " ≤\(say(value, goal))\(unit)"
    case .exactly(let value): text += " =\(say(value, goal))\(unit)"
    case .between(let low, let high): text += " \(say(low, goal))-\(say(high, goal))\(unit)"
    case .increase(let low, let high): text += " \(say(low, goal))→\(say(high, goal))\(unit)"
    case .growthRelative(let growth, let baseline?):
      text += " growth \((growth * Fraction(100)).plainDecimal())% of \(say(baseline, goal))\(unit)"
    case .about(_, let low, let high): text += " \(say(low, goal))-\(say(high, goal))\(unit)"
    case .unknown: text += " ?\(unit)"
    default: break
    }
    if case .cadence(let cadence) = goal.measure { text += " \(cadence.times)/\(cadence.period)" }
    let isNamed = !goal.label.isEmpty && goal.phrase != item.targetText
    if goal.measure.isMilestone, isNamed { text = "\(goal.label) \(text)" }
    if case .byPeriod(let shares) = goal.timing.schedule {
      let amounts = shares.map { "\(day($0.end)):\(say($0.share, goal))" }
      text += " [\(amounts.joined(separator: " "))]"
    } else if goal.timing.due != item.due {
      text += " by \(day(goal.timing.due))"
    }
    return text
  }

  /// Whether the measure says itself how much is enough.
  private func isCounted(_ goal: Goal) -> Bool {
    ["cadence", "everyCase"].contains(goal.measure.name)
  }

  private func say(_ value: Fraction, _ goal: Goal) -> String {
    goal.measure.isRatio ? (value * Fraction(100)).plainDecimal() + "%" : value.plainDecimal()
  }

  private func day(_ day: CalendarDay) -> String {
    day.year == reading.value.year ? String(day.description.dropFirst(5)) : day.description
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: "⏎")
  }

  static func trimmed(_ line: String) -> String {
    var line = line
    while line.contains("  |") { line = line.replacing("  |", with: " |") }
    return String(String(line.reversed().drop { $0 == " " }).reversed())
  }

  /// What stands only in one of two lists: `-` expected, `+` read.
  static func difference(_ lines: [String], _ expected: [String]) -> String {
    lines.difference(from: expected).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }.joined(separator: "\n")
  }
}
