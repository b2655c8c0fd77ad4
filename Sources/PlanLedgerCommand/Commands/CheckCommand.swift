import PlanLedger
import Wording

extension CommandDescription {
  /// `check`: whether the ledger is intact.
  static let check = CommandDescription(
    name: "check",
    summary: .init("检查台账是否完好，有无不计入的记录", "whether the ledger is intact, and what cannot count"),
    examples: ["planledger check"]
  ) { invocation in
    let findings = try invocation.openLedger().check(today: try invocation.clock().today)
    for finding in findings {
      let label = finding.isError ? "error: " : "warning: "
      invocation.write(.error, label + finding.message(in: invocation.language) + "\n")
    }
    let errors = findings.count(where: \.isError)
    guard errors == 0 else { return .foundErrors }
    invocation.say(
      invocation.language.say("台账完好", "the ledger is intact")
        + (findings.isEmpty
          ? ""
          : invocation.language.say(
            "；有 \(findings.count) 处请留意", "; \(findings.count) things to look at")))
    return .done
  }
}
