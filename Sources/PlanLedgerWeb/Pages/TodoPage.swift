internal import GoalModel
internal import PlanLedger
internal import Wording

/// 本月待办: what is to be seen to this month, to be printed on Monday.
struct TodoPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  /// The page.
  func page() throws(LedgerError) -> HTML {
    let report = try visit.report()
    let asked = Int(visit.request.asked("month")).flatMap { (1...12).contains($0) ? $0 : nil }
    let todo = Todo(report.completion, month: asked ?? visit.today.month)
    let months = (1...12).map { (String($0), "\($0)月") }
    let content: HTML = """
      <h1>\(report.completion.plan.year)年\(todo.month)月待办</h1>
      <form class="filter" method="get" action="/todo">
      \(Figures.choice("month", "月份", months, chosen: String(todo.month)))
      <button type="submit">查看</button></form>
      \(todo.sections.isEmpty ? "<p class=\"empty\">本月没有待办事项。</p>" : sections(todo))
      """
    return visit.page("本月待办", at: .todo, of: report, content)
  }

  private func sections(_ todo: Todo) -> HTML {
    let sections = todo.sections.map { section -> HTML in
      let rows = section.entries.map { row($0, on: todo.day) }
      return """
        <section><h2>\(section.heading.name(in: .chinese))（\(section.entries.count)项）</h2>
        <table class="figures" tabindex="0"><thead><tr><th scope="col">序号</th><th scope="col">事项</th>\
        <th scope="col">目标</th><th scope="col">还需</th><th scope="col">责任人</th></tr></thead>
        <tbody>
        \(rows)</tbody></table></section>

        """
    }
    return "\(sections)"
  }

  private func row(_ entry: Todo.Entry, on day: CalendarDay) -> HTML {
    """
    <tr><td>\(entry.item.number)</td><th scope="row">\
    <a href="/items/\(PathText.encode(entry.item.id.description))">\(entry.item.title)</a></th>\
    <td>\(entry.goal.goal.phrase)</td><td>\(Need(entry.goal, on: day).text(in: .chinese))</td>\
    <td>\(entry.item.person)</td></tr>

    """
  }
}
