import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `note`: the words leadership reads beside an item.
  static let note = CommandDescription(
    name: "note",
    summary: .init("填写完成情况说明、未完成原因、下一步措施", "write what leadership reads beside an item"),
    operands: "ITEM", operandCount: 1...1,
    options: [
      OptionDescription(name: "done", value: "TEXT", meaning: .init("完成情况说明", "what was done")),
      OptionDescription(
        name: "reason", value: "TEXT", meaning: .init("未完成原因", "why it was not done")),
      OptionDescription(name: "next", value: "TEXT", meaning: .init("下一步措施", "what comes next")),
    ], isWriting: true,
    examples: ["planledger note 35 --reason 报名人数不足 --next 十月补办一场"]
  ) { invocation in
    let arguments = invocation.arguments
    let (_, item) = try invocation.openLedger().remark(
      arguments.operands[0],
      ItemRemarks(
        done: arguments.value("done"), reason: arguments.value("reason"),
        next: arguments.value("next")),
      year: try invocation.year(), try invocation.signature())
    invocation.tell(
      "已填写：\(item.nameWithNumber)；撤销：planledger undo",
      "written: \(item.nameWithNumber); to take it back: planledger undo")
    return .done
  }

  /// `set`: see or choose the rules of the plan.
  static let set = CommandDescription(
    name: "set", summary: .init("查看或改变计划的设置", "see or choose the settings of the plan"),
    operands: "[KEY VALUE]", operandCount: 0...2, isWriting: true, isReading: true,
    examples: [
      "planledger set", "planledger set evidence every", "planledger set section-weight:民主管理 60",
    ]
  ) { invocation in
    let operands = invocation.arguments.operands
    guard operands.count != 1 else { throw UsageError.operandMissing("VALUE") }
    let ledger = try invocation.openLedger()
    guard operands.isEmpty else {
      _ = try ledger.set(
        operands[0], to: operands[1], year: try invocation.year(), try invocation.signature())
      invocation.tell(
        "已设置 \(operands[0]) = \(operands[1])；撤销：planledger undo",
        "set \(operands[0]) = \(operands[1]); to take it back: planledger undo")
      return .done
    }
    let year = try ledger.year(named: try invocation.year(), orOf: nil)
    let settings = try ledger.records(of: year).plan.settings.typed
    if invocation.arguments.isSet("json") {
      invocation.write(.output, JSONValue.settings(settings).text)
      return .done
    }
    var table = TextTable()
    for (key, value) in settings { table.add([key, value]) }
    invocation.say(table.text)
    return .done
  }
}
