import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `tick`: declare items finished.
  static let tick = CommandDescription(
    name: "tick", summary: .init("办结：宣布事项已经完成", "declare items finished"),
    operands: "ITEM…", operandCount: 1...1000,
    options: [
      .on,
      OptionDescription(
        name: "short", value: "REASON",
        meaning: .init("未达标办结，写明理由", "close it although its goals are not met, with the reason")),
      .note,
    ],
    isWriting: true,
    examples: ["planledger tick 1 31 32", "planledger tick 35 --short 报名人数不足"]
  ) { invocation in
    let report = try invocation.openLedger().tick(
      Ledger.TickRequest(
        items: invocation.arguments.operands, year: try invocation.year(),
        day: try invocation.day("on"), short: invocation.arguments.value("short"),
        note: invocation.arguments.value("note") ?? ""),
      try invocation.signature())
    invocation.report(report.problems)
    for item in report.withoutEvidence {
      invocation.warn(
        "“\(item.nameWithNumber)”还没有佐证材料，请补交",
        "“\(item.nameWithNumber)” has no evidence yet; hand it in")
    }
    let chinese = report.results.map(\.item.nameWithNumber).joined(separator: "、")
    let english = report.results.map(\.item.nameWithNumber).joined(separator: ", ")
    let isShort = report.results.contains { $0.tick?.short != nil }
    invocation.tell(
      "已\(isShort ? "按未达标" : "")办结 \(report.results.count) 项：\(chinese)；撤销：planledger undo",
      "ticked off\(isShort ? " short" : "") \(report.results.count): \(english); "
        + "to take it back: planledger undo")
    return .done
  }
}
