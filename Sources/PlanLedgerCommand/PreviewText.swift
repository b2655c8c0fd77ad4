import GoalModel
import PlanLedger
import Wording

/// What a preview shows: each table with its columns, what was left out, and every item with the goals
/// it became.
struct PreviewText {
  private let reading: PlanReading
  private let language: Language

  init(_ reading: PlanReading, language: Language) {
    self.reading = reading
    self.language = language
  }

  /// The whole page; problems are reported apart.
  var page: String {
    var rest = zip(reading.plan.items, reading.cells).map { (item: $0, cell: $1) }[...]
    var blocks = [head]
    // The items stand in the order of the tables they were read from.
    for table in reading.tables {
      blocks.append(section(table, items: rest.prefix(table.itemCount)))
      rest = rest.dropFirst(table.itemCount)
    }
    return (blocks + [skipped].compactMap(\.self)).joined(separator: "\n\n")
  }

  private var head: String {
    let (file, plan) = (reading.file, reading.plan)
    let encoding = file.encoding.map { language.say("，\($0)", ", \($0)") } ?? ""
    return language.say(
      "\(file.name)（\(file.format)\(encoding)）：\(plan.year) 年，\(plan.items.count) 项",
      "\(file.name) (\(file.format)\(encoding)): year \(plan.year), \(plan.items.count) items")
      + doubts
  }

  /// How much there is to mend and to look at.
  private var doubts: String {
    let errors = reading.problems.count { $0.severity == .error }
    let warnings = reading.problems.count - errors
    let mend = language.say("，\(errors) 处错误须改正", ", \(errors) to mend")
    let look = language.say("，\(warnings) 处请留意", ", \(warnings) to look at")
    return (errors > 0 ? mend : "") + (warnings > 0 ? look : "")
  }

  // MARK: One table

  private func section(
    _ table: PlanReading.Table, items: ArraySlice<(item: PlanItem, cell: String)>
  ) -> String {
    let understood = [found(table), columns(of: table), leftOut(of: table)].compactMap(\.self)
    let promised = items.flatMap { lines(of: $0.item, at: $0.cell) }
    return (understood + (promised.isEmpty ? [] : [""] + promised)).joined(separator: "\n")
  }

  /// Where the table is, and how much of its header was understood.
  private func found(_ table: PlanReading.Table) -> String {
    guard !table.headerCell.isEmpty else {
      return language.say("工作表“\(table.sheet)”：没有找到表头", "sheet “\(table.sheet)”: no header found")
    }
    let (all, known) = (table.columns.count, table.columns.count { $0.field != nil })
    let why = table.headerWhy(in: language)
    let reason = why.isEmpty ? "" : language.say("（\(why)）", " (\(why))")
    let department =
      table.department.isEmpty
      ? "" : language.say("，责任部门 \(table.department)", ", department \(table.department)")
    return language.say(
      "工作表“\(table.sheet)”：表头在 \(table.headerCell)\(reason)，\(all) 列中认出 \(known) 列，读出 \(table.itemCount) 项\(department)",
      "sheet “\(table.sheet)”: header at \(table.headerCell)\(reason), \(known) of \(all) columns known, "
        + "\(table.itemCount) items\(department)")
  }

  /// The sheets of which nothing was read.
  private var skipped: String? {
    guard !reading.skippedSheets.isEmpty else { return nil }
    var rows = TextTable()
    for sheet in reading.skippedSheets {
      rows.add(["  " + sheet.name, "— " + sheet.why(in: language)])
    }
    return language.say("没有读取的工作表：", "sheets that were not read:") + "\n" + rows.text
  }

  private func columns(of table: PlanReading.Table) -> String? {
    guard !table.columns.isEmpty else { return nil }
    var rows = TextTable()
    for column in table.columns {
      let why = column.why(in: language)
      rows.add([
        "  " + column.letters, column.header, "→ " + column.meaning(in: language),
        why.isEmpty ? "" : language.say("（\(why)）", "(\(why))"),
      ])
    }
    return rows.text
  }

  private func leftOut(of table: PlanReading.Table) -> String? {
    guard !table.leftOut.isEmpty else { return nil }
    var rows = TextTable()
    for row in table.leftOut {
      rows.add(["  " + row.cell, Self.shortened(row.text), "— " + row.why(in: language)])
    }
    return language.say("不作为事项的行：", "rows that are no items:") + "\n" + rows.text
  }

  /// The beginning of a text on one line.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 30 ? line.prefix(30) + "…" : line
  }

  private func lines(of item: PlanItem, at cell: String) -> [String] {
    let inferred = item.isCategoryInferred ? language.say("（推断）", " (inferred)") : ""
    let state = item.state == .active ? "" : "　" + item.state.name(in: language)
    let head =
      "\(cell)  \(item.nameWithNumber)　[\(item.category.name(in: language))\(inferred)]\(state)"
    return [head]
      + item.goals.map { goal in
        let phrase = goal.phrase.isEmpty ? language.say("（无目标）", "(no target)") : goal.phrase
        return "      \(phrase) → \(GoalWording(goal).text(in: language))"
      }
  }
}
