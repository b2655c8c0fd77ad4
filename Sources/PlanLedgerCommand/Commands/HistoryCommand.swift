import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `history`: who did what, when and why.
  static let history = CommandDescription(
    name: "history",
    summary: .init("查看操作经过：谁、何时、做了什么、为什么", "who did what, when and why"),
    operands: "[ITEM]", operandCount: 0...1, isReading: true,
    examples: ["planledger history", "planledger history 23"]
  ) { invocation in
    let ledger = try invocation.openLedger()
    let year = try ledger.year(named: try invocation.year(), orOf: nil)
    let entries = try ledger.history(of: year, item: invocation.arguments.operands.first)
    if invocation.arguments.isSet("json") {
      invocation.write(.output, JSONValue.history(entries).text)
      return .done
    }
    let names = ledger.itemNames(of: year)
    var table = TextTable()
    for entry in entries {
      let change = entry.change
      let undone = entry.isUndone ? invocation.language.say("（已撤销）", " (taken back)") : ""
      table.add([
        change.id.description, change.entered.split(separator: "T").joined(separator: " "),
        change.by, change.told(names, in: invocation.language) + undone, change.reason,
      ])
    }
    if !entries.isEmpty { invocation.say(table.text) }
    return .done
  }

  /// `undo`: take back the last change.
  static let undo = CommandDescription(
    name: "undo",
    summary: .init("撤销最近一次操作；再撤销一次即恢复", "take back the last change; once more brings it back"),
    operands: "[CHANGE]", operandCount: 0...1, isWriting: true,
    examples: ["planledger undo", "planledger undo c1"]
  ) { invocation in
    let ledger = try invocation.openLedger()
    let year = try ledger.year(named: try invocation.year(), orOf: nil)
    let names = ledger.itemNames(of: year)
    let (_, target) = try ledger.undo(
      year: year, change: invocation.arguments.operands.first, try invocation.signature())
    if case .undone(let back) = target.content {
      invocation.tell(
        "已恢复 \(back)；再撤销：planledger undo",
        "brought back \(back); planledger undo takes it back again")
    } else {
      invocation.tell(
        "已撤销 \(target.id)：\(target.told(names, in: .chinese))；恢复：再执行一次 planledger undo",
        "took back \(target.id): \(target.told(names, in: .english)); planledger undo brings it back"
      )
    }
    return .done
  }
}

extension Ledger {
  /// What the items of a year are called; nothing where its plan was taken back.
  fileprivate func itemNames(of year: Int) -> [PlanItem.ID: String] {
    let items = (try? records(of: year).plan.items) ?? []
    return Dictionary(items.map { ($0.id, $0.nameWithNumber) }) { first, _ in first }
  }
}
