internal import ExactNumbers
internal import GoalModel
internal import PlanLedger
internal import Wording

/// 计划台账: all items by section, to filter and to tick off.
struct LedgerPage {
  private let visit: Visit

  /// The items to be ticked that were refused, with the reason.
  private var refused: (items: Set<String>, message: String)?

  init(_ visit: Visit) { self.visit = visit }

  private var filter: ItemFilter { ItemFilter(visit.request) }

  /// The page.
  func page() throws(LedgerError) -> HTML {
    let report = try visit.report()
    let completion = report.completion
    let shown = filter.chosen(from: completion.items)
    var content: HTML = """
      <h1>计划台账</h1>
      \(Summary(completion).line)
      \(filter.form(for: completion.plan))

      """
    if shown.isEmpty {
      content += "<p class=\"empty\">没有符合条件的事项。<a href=\"/\">显示全部</a></p>\n"
    } else {
      content += tickForm(around: table(shown))
    }
    return visit.page("计划台账", at: .ledger, of: report, content)
  }

  private func table(_ items: [ItemResult]) -> HTML {
    var seen: [String] = []
    for item in items where !seen.contains(item.item.section) { seen.append(item.item.section) }
    let bodies = seen.map { section -> HTML in
      let rows = items.filter { $0.item.section == section }.map(row)
      let name = section.isEmpty ? "（未分板块）" : section
      return """
        <tbody>
        <tr class="section"><th colspan="7" scope="rowgroup">\(name)（\(rows.count)项）</th></tr>
        \(rows)</tbody>

        """
    }
    return """
      <table class="ledger">
      <caption>共 \(items.count) 项</caption>
      <thead><tr><th scope="col">办结</th><th scope="col">序号</th><th scope="col">事项</th>\
      <th scope="col">完成率</th><th scope="col">状态</th><th scope="col">完成时限</th>\
      <th scope="col">责任部门</th></tr></thead>
      \(bodies)</table>

      """
  }

  private func row(_ result: ItemResult) -> HTML {
    let item = result.item
    let id = item.id.description
    let box: HTML =
      result.tick == nil && result.isInScope
      ? """
      <input type="checkbox" name="item" value="\(id)" aria-label="勾选办结：\(item.title)"\
      \("checked", if: refused?.items.contains(id) ?? false)>
      """
      : result.tick == nil ? "" : "<span class=\"ticked\" title=\"已办结\">✓</span>"
    return """
      <tr>
      <td class="tick">\(box)</td>
      <td class="number">\(item.number)</td>
      <th scope="row"><a href="/items/\(PathText.encode(id))">\(item.title)</a>\
      <span class="target">\(item.targetText)</span></th>
      <td data-label="完成率">\(Figures.bar(result.credited, label: "\(item.title)完成率"))</td>
      <td data-label="状态">\(Figures.light(result.light, result.word))</td>
      <td class="day" data-label="时限">\(item.due.description)</td>
      <td data-label="部门">\(item.department)</td>
      </tr>

      """
  }

  private func tickForm(around table: HTML) -> HTML {
    let message: HTML =
      refused.map { "<p class=\"error\" id=\"tick-error\" role=\"alert\">\($0.message)</p>" }
      ?? .nothing
    return """
      <form method="post" action="/tick">
      \(visit.tokenField)
      \(table)
      <div class="deed">
      \(message)
      <label>办结日期 <input name="day" value="\(visit.request.typed("day"))" \
      placeholder="\(visit.today.description)" size="12"></label>
      <label>未达标也办结的原因 <input name="short" value="\(visit.request.typed("short"))" size="24"></label>
      <button type="submit">办结勾选的事项</button>
      </div>
      </form>

      """
  }

  /// Ticks the items off that were chosen.
  func tick() throws(LedgerError) -> Response {
    let request = visit.request
    let chosen = request.chosen("item")
    var again = self
    guard !chosen.isEmpty else {
      again.refused = ([], "还没有勾选事项。请先勾选，再点“办结勾选的事项”。")
      return Response(.badRequest, try again.page())
    }
    do throws(LedgerError) {
      let ledger = try visit.openLedger()
      let year = try ledger.year(named: nil, orOf: visit.today)
      let day = try DayField(request.typed("day"), visit, year: year).day
      _ = try ledger.tick(
        Ledger.TickRequest(
          items: chosen, year: year, day: day,
          short: request.typed("short").isEmpty ? nil : request.typed("short")),
        visit.signature)
      return Response(seeOther: "/?done=ticked")
    } catch {
      again.refused = (Set(chosen), DeedRefusal(error).message)
      return Response(.conflict, try again.page())
    }
  }
}
