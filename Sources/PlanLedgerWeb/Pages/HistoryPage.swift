internal import GoalModel
internal import PlanLedger
internal import Wording

/// 变更记录: everything that was ever entered, the latest first, and the way to take it back.
struct HistoryPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  /// The page.
  func page() throws(LedgerError) -> HTML {
    let report = try visit.report()
    let plan = report.completion.plan
    let entries = try visit.openLedger().history(of: plan.year)
    let names = Dictionary(plan.items.map { ($0.id, $0.nameWithNumber) }) { first, _ in first }
    let rows = entries.reversed().map { entry -> HTML in
      let change = entry.change
      return """
        <tr\(" class=\"gone\"", if: entry.isUndone)><td>\(change.id.description)</td>\
        <td class="day">\(change.entered.split(separator: "T").joined(separator: " "))</td>\
        <td>\(change.by)</td><td>\(change.told(names, in: .chinese))\
        \(entry.isUndone ? "（已撤销）" : "")</td><td>\(change.reason)</td></tr>

        """
    }
    let content: HTML = """
      <h1>变更记录</h1>
      <form method="post" action="/undo" class="undo">\(visit.tokenField)
      <p>撤销会作为一条新的变更记入台账，什么都不会丢失；再撤销一次即恢复。</p>
      <button type="submit">撤销最近一次操作</button></form>
      <table class="records" tabindex="0"><thead><tr><th scope="col">编号</th><th scope="col">时间</th>\
      <th scope="col">经办人</th><th scope="col">内容</th><th scope="col">原因</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
    return visit.page("变更记录", at: .history, of: report, content)
  }

  /// Takes the last change back.
  func undo() throws(LedgerError) -> Response {
    let ledger = try visit.openLedger()
    let year = try ledger.year(named: nil, orOf: visit.today)
    _ = try ledger.undo(year: year, visit.signature)
    return Response(seeOther: "/history?done=\(Notice.undone.rawValue)")
  }
}
