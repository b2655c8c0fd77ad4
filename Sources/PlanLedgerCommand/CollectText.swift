import GoalModel
import PlanLedger
import Wording

/// What the rows of forms that came back change, cell by cell, as `collect` shows it.
struct CollectText {
  private let report: Ledger.CollectReport
  private let language: Language

  init(_ report: Ledger.CollectReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// The rows that are taken in, under the names of their files; empty where there is none.
  var page: String {
    var lines: [String] = []
    var file = ""
    for row in report.rows where row.fate == .accepted {
      if row.file != file {
        if !lines.isEmpty { lines.append("") }
        lines.append(row.file)
        file = row.file
      }
      lines.append("\(row.cell)  \(row.item?.nameWithNumber ?? "")")
      for difference in row.differences {
        let name = TextTable.padded(difference.name(in: language), to: 12)
        lines.append(
          "      \(TextTable.padded(difference.cell, to: 4))  \(name)  "
            + "\(shown(difference.old)) → \(shown(difference.new))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A text on one line, or a word for none.
  private func shown(_ text: String) -> String {
    text.isEmpty
      ? language.say("（空）", "(blank)")
      : text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// How many rows met which fate, and what they bring.
  var summary: String {
    let accepted = report.count(.accepted)
    var parts = [
      accepted == 0
        ? language.say("没有可以收取的行", "no row to take in")
        : language.say(
          "\(accepted) 行：\(report.results.told(in: language))",
          "\(accepted) rows: \(report.results.told(in: language))")
    ]
    let known = report.count(.known)
    if known > 0 {
      parts.append(
        language.say("\(known) 行台账里已经有了，没有重复收取", "\(known) held already, not taken in again"))
    }
    let leftOut = report.count(.leftOut)
    if leftOut > 0 {
      parts.append(
        language.say("\(leftOut) 行没有收取，原因见上", "\(leftOut) left out, for the reasons above"))
    }
    return parts.joined(separator: language.say("；", "; "))
  }
}
