import GoalModel
import PlanLedger
import Wording

/// What the results of a plan table would record, row by row, as a preview shows it.
struct ResultsText {
  private let report: Ledger.ResultsReport
  private let language: Language

  init(_ report: Ledger.ResultsReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// The rows with their results; problems are reported apart.
  var page: String {
    let head = language.say(
      "表中的完成情况，加 --with-results 装入时会记入：",
      "results in the table, as loading with them would take in:")
    let lines = report.offers.flatMap(lines)
    return ([head] + (lines.isEmpty ? [language.say("（没有）", "(none)")] : lines))
      .joined(separator: "\n")
  }

  /// How much is taken in, in a few words.
  var summary: String {
    report.results.told(in: language)
  }

  /// How many rows were left as they are, with a comma before; empty where none was.
  var known: String {
    report.known == 0
      ? ""
      : language.say(
        "，\(report.known) 项已经有了，没有重复记入", "; \(report.known) held already, not taken in again")
  }

  private func lines(_ offer: ResultOffer) -> [String] {
    var lines = ["\(offer.cell)  \(offer.item.nameWithNumber)"]
    func add(_ text: String) { lines.append("      " + text) }
    if let outcome = offer.outcome {
      let amounts = outcome.amounts.map(\.text).joined(separator: " ")
      let proofs = outcome.evidence.map(\.name).joined(separator: language.say("、", ", "))
      let proved = proofs.isEmpty ? "" : language.say("　佐证：\(proofs)", "  proof: \(proofs)")
      add(language.say("登记 ", "record ") + "\(outcome.day)  \(amounts)\(proved)")
    }
    if let tick = offer.tick { add(language.say("办结 ", "tick ") + "\(tick.day)") }
    if let words = offer.remarks {
      for (name, text) in words.told(in: language) {
        add("\(name)\(language.say("：", ": "))\(text)")
      }
    }
    if offer.isKnown {
      add(language.say("（已经有的不重复记入）", "(what is held already is not taken in again)"))
    }
    return lines
  }
}

extension Evidence {
  /// What a person calls the proof.
  fileprivate var name: String {
    switch self {
    case .reference(let reference): reference
    case .file(let name, _): name
    }
  }
}

extension ItemRemarks {
  /// The words that are said, each under its name.
  fileprivate func told(in language: Language) -> [(name: String, text: String)] {
    [
      (language.say("完成情况说明", "done"), done), (language.say("未完成原因", "reason"), reason),
      (language.say("下一步措施", "next"), next),
    ].compactMap { name, text in
      text.map { (name, $0.split(whereSeparator: \.isNewline).joined(separator: " ")) }
    }
  }
}
