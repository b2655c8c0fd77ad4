import GoalModel
import PlanLedger
import Wording

extension OptionDescription {
  /// Why something is changed.
  static let reason = OptionDescription(
    name: "reason", value: "TEXT", meaning: .init("理由", "why"))
}

extension CommandDescription {
  /// `correct`: replace what a record says.
  static let correct = CommandDescription(
    name: "correct", summary: .init("更正一条记录：写明正确的数量和理由", "correct a record"),
    operands: "RECORD AMOUNT…", operandCount: 2...100, options: [.reason], isWriting: true,
    examples: ["planledger correct r12 1次 58人次 --reason 人次颠倒"]
  ) { invocation in
    let operands = invocation.arguments.operands
    let report = try invocation.openLedger().correct(
      operands[0], amounts: Array(operands.dropFirst()), reason: try invocation.reason(),
      year: try invocation.year(), try invocation.signature())
    invocation.tell(report, "已更正 \(operands[0])", "corrected \(operands[0])")
    return .done
  }

  /// `withdraw`: take a record back.
  static let withdraw = CommandDescription(
    name: "withdraw", summary: .init("撤回一条记录：不再计入，仍可查", "take a record back"),
    operands: "RECORD", operandCount: 1...1, options: [.reason], isWriting: true,
    examples: ["planledger withdraw r12 --reason 重复登记"]
  ) { invocation in
    let record = invocation.arguments.operands[0]
    let report = try invocation.openLedger().withdraw(
      record, reason: try invocation.reason(), year: try invocation.year(),
      try invocation.signature())
    invocation.tell(report, "已撤回 \(record)", "took back \(record)")
    return .done
  }

  /// `accept`: let records count.
  static let accept = CommandDescription(
    name: "accept",
    summary: .init("审核通过待审记录，或确认疑似重复的记录", "accept records, or confirm they repeat nothing"),
    operands: "RECORD…", operandCount: 1...1000, isWriting: true,
    examples: ["planledger accept r12 r13 --by 工会主席"]
  ) { invocation in
    let records = invocation.arguments.operands
    let report = try invocation.openLedger().review(
      records, as: .accepted, reason: "", year: try invocation.year(),
      try invocation.signature())
    let list = records.joined(separator: " ")
    invocation.tell(report, "已审核通过 \(list)", "accepted \(list)")
    return .done
  }

  /// `return`: send a record back.
  static let sendBack = CommandDescription(
    name: "return", summary: .init("退回一条记录，写明理由", "send a record back"),
    operands: "RECORD", operandCount: 1...1, options: [.reason], isWriting: true,
    examples: ["planledger return r12 --reason 缺签到表"]
  ) { invocation in
    let record = invocation.arguments.operands[0]
    let report = try invocation.openLedger().review(
      [record], as: .returned, reason: try invocation.reason(), year: try invocation.year(),
      try invocation.signature())
    invocation.tell(report, "已退回 \(record)", "sent back \(record)")
    return .done
  }
}

extension Invocation {
  /// The reason, which a change of mind must have.
  func reason() throws(UsageError) -> String {
    guard let reason = arguments.value("reason"), !reason.isEmpty else {
      throw .operandMissing("--reason TEXT")
    }
    return reason
  }

  /// Says what was done and how the items now stand.
  fileprivate func tell(
    _ report: Ledger.CorrectionReport, _ chinese: String, _ english: String
  ) {
    self.report(report.problems)
    tell(
      "\(chinese)；撤销：planledger undo", "\(english); to take it back: planledger undo")
    for result in report.results { tell(standing: result) }
  }

  /// Says how an item stands, goal by goal.
  func tell(standing result: ItemResult) {
    tell("  " + result.item.nameWithNumber, "  " + result.item.nameWithNumber)
    for goal in result.goals {
      let explanation = Explanation(goal)
      tell("    " + explanation.text(in: .chinese), "    " + explanation.text(in: .english))
    }
  }
}
