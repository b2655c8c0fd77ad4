import PlanLedger
import Wording

/// How a table differs from the plan in the ledger, lined up for a terminal.
struct DifferenceText {
  private let difference: PlanDifference
  private let language: Language

  init(_ difference: PlanDifference, language: Language) {
    self.difference = difference
    self.language = language
  }

  /// The lines, indented; empty where nothing differs.
  var lines: String {
    let lines = difference.lines(in: language)
    // The names of fields line up among themselves, whatever stands in that column of other lines.
    let width = lines.map { TextTable.width($0.field) }.max() ?? 0
    var table = TextTable()
    for line in lines {
      let field = line.field.isEmpty ? "" : TextTable.padded(line.field, to: width) + "  "
      table.add([line.what, line.subject, field + line.text])
    }
    return table.text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}
