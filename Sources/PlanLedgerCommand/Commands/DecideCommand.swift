import GoalModel
import PlanLedger
import Wording

extension OptionDescription {
  fileprivate static let approvedBy = OptionDescription(
    name: "approved-by", value: "NAME", meaning: .init("批准人", "who approved it"))
}

extension CommandDescription {
  /// `cancel`: call an item off.
  static let cancel = CommandDescription(
    name: "cancel", summary: .init("取消事项；经批准的不再计入", "call an item off"),
    operands: "ITEM", operandCount: 1...1, options: [.reason, .approvedBy, .on], isWriting: true,
    examples: ["planledger cancel 39 --reason 场地停用 --approved-by 工会主席"]
  ) { invocation in
    let approver = invocation.arguments.value("approved-by")
    return try invocation.decide(.cancelled(approvedBy: approver), reason: invocation.reason())
  }

  /// `defer`: move an item's due day.
  static let postpone = CommandDescription(
    name: "defer", summary: .init("延期：改到年内另一天，或下一年度", "move an item to a later day"),
    operands: "ITEM", operandCount: 1...1,
    options: [
      OptionDescription(name: "to", value: "DAY", meaning: .init("新的时限", "the new due day")),
      .reason, .approvedBy, .on,
    ], isWriting: true,
    examples: ["planledger defer 45 --to 2026-11-15 --reason 天气 --approved-by 工会主席"]
  ) { invocation in
    guard let day = try invocation.day("to") else { throw UsageError.operandMissing("--to DAY") }
    let approver = invocation.arguments.value("approved-by")
    return try invocation.decide(
      .deferred(to: day, approvedBy: approver), reason: invocation.reason())
  }

  /// `approve`: approve a cancellation or deferral.
  static let approve = CommandDescription(
    name: "approve", summary: .init("批准取消或延期", "approve a cancellation or deferral"),
    operands: "ITEM", operandCount: 1...1, options: [.on], isWriting: true,
    examples: ["planledger approve 39 --by 工会主席"]
  ) { invocation in
    try invocation.decide(.approved(by: invocation.signature().by), reason: "")
  }

  /// `reinstate`: take an item up again.
  static let reinstate = CommandDescription(
    name: "reinstate", summary: .init("恢复已取消或延期的事项", "take a cancelled or deferred item up again"),
    operands: "ITEM", operandCount: 1...1, options: [.reason, .on], isWriting: true,
    examples: ["planledger reinstate 39 --reason 场地恢复"]
  ) { invocation in
    try invocation.decide(.reinstated, reason: invocation.reason())
  }

  /// `untick`: take a tick back.
  static let untick = CommandDescription(
    name: "untick", summary: .init("取消办结", "take the tick of an item back"),
    operands: "ITEM", operandCount: 1...1, options: [.reason, .on], isWriting: true,
    examples: ["planledger untick 31 --reason 佐证不全"]
  ) { invocation in
    let report = try invocation.openLedger().untick(
      invocation.arguments.operands[0], reason: try invocation.reason(),
      on: try invocation.day("on"), year: try invocation.year(), try invocation.signature())
    let name = report.result.item.nameWithNumber
    invocation.tell(
      "已取消办结：\(name)；撤销：planledger undo",
      "took back the tick of \(name); to take that back: planledger undo")
    return .done
  }
}

extension Invocation {
  fileprivate func decide(_ decision: ItemDecision, reason: String) throws -> ExitStatus {
    var request = Ledger.DecisionRequest(
      item: arguments.operands[0], decision: decision, reason: reason)
    request.day = try day("on")
    request.year = try year()
    let report = try openLedger().decide(request, try signature())
    let name = report.result.item.nameWithNumber
    tell(
      "\(decision.told(in: .chinese))：\(name)；撤销：planledger undo",
      "\(decision.told(in: .english)): \(name); to take it back: planledger undo")
    if case .cancelUnapproved = report.result.item.state {
      warn(
        "未经批准，仍按原计划计入；批准：planledger approve",
        "not approved yet, so it still counts as planned; approve it with planledger approve")
    }
    return .done
  }
}
