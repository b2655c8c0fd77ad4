import GoalModel
import PlanLedger
import Wording

/// What a preview shows: where the table was found, and every item with the goals it became.
struct PreviewText {
  private let reading: PlanReading
  private let language: Language

  init(_ reading: PlanReading, language: Language) {
    self.reading = reading
    self.language = language
  }

  /// The whole page; problems are reported apart.
  var page: String {
    let plan = reading.plan
    var lines = [head, columns, ""]
    for (item, cell) in zip(plan.items, reading.cells) {
      let inferred = item.isCategoryInferred ? language.say("（推断）", " (inferred)") : ""
      lines.append(
        "\(cell)  \(item.nameWithNumber)　[\(item.category.name(in: language))\(inferred)]")
      for goal in item.goals {
        let phrase = goal.phrase.isEmpty ? language.say("（无目标）", "(no target)") : goal.phrase
        lines.append("      \(phrase) → \(GoalWording(goal).text(in: language))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private var head: String {
    let table = reading.table
    let encoding = table.encoding.map { language.say("，\($0)", ", \($0)") } ?? ""
    let plan = reading.plan
    return language.say(
      "\(table.file)（\(table.format)\(encoding)），工作表“\(table.sheet)”，表头在 \(table.headerCell)；"
        + "\(plan.year) 年，\(plan.items.count) 项",
      "\(table.file) (\(table.format)\(encoding)), sheet “\(table.sheet)”, header at "
        + "\(table.headerCell); year \(plan.year), \(plan.items.count) items")
  }

  private var columns: String {
    let sorted = reading.table.columns.sorted {
      ($0.value.utf8.count, $0.value) < ($1.value.utf8.count, $1.value)
    }
    return language.say("各列：", "columns: ")
      + sorted.map { "\($0.value)=\($0.key)" }.joined(separator: " ")
  }
}
