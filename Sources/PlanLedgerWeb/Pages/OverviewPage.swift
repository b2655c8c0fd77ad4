internal import ExactNumbers
internal import GoalModel
internal import PlanLedger
internal import Wording

/// 总体情况: where the plan stands, for a meeting room's screen and for a sheet of paper.
struct OverviewPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  /// The page.
  func page() throws(LedgerError) -> HTML {
    let report = try visit.report()
    let completion = report.completion
    let content: HTML = """
      <h1>\(completion.plan.organisation)\(completion.plan.year)年工作完成情况</h1>
      <div class="large">\(Summary(completion).line)</div>
      \(rates(completion))
      <section class="chart"><h2>计划与完成（累计项数）</h2>
      \(YearChart(completion).drawing)</section>
      <div class="columns">
      \(groups(completion, by: .section, "按板块", first: "板块"))
      \(groups(completion, by: .department, "按责任部门", first: "部门"))
      </div>
      \(attention(completion))
      \(outside(report.outside))
      """
    return visit.page("总体情况", at: .overview, of: report, content)
  }

  private func rates(_ completion: Completion) -> HTML {
    let rates = completion.total.rates
    let figures = [
      ("完成率", rates.year, "全部计划"), ("到期事项完成率", rates.due, "只看已到期"),
      ("序时进度完成率", rates.pace, "与进度相比"), ("按期完成率", rates.onTime, "到期前达到"),
      ("办结率", rates.ticked, "已办结"), ("填报率", rates.reported, "有记录"),
    ]
    let cards = figures.map { name, rate, meaning -> HTML in
      let parts =
        rate.value == nil
        ? "没有可算的事项"
        : "\(rate.numerator.plainDecimal(atMost: 2)) / \(rate.denominator.plainDecimal(atMost: 2))"
      return """
        <div><dt>\(name)<span>\(meaning)</span></dt>\
        <dd>\(Figures.percent(rate.value))<span>\(parts)</span></dd></div>

        """
    }
    return "<dl class=\"rates\">\n\(cards)</dl>\n"
  }

  private func groups(
    _ completion: Completion, by kind: Completion.Group.Kind, _ title: String, first: String
  ) -> HTML {
    let rows = completion.groups(by: kind).map { group -> HTML in
      let name = group.name.isEmpty ? "（未填）" : group.name
      let address = PathText.address("/", [Request.Field(kind.rawValue, group.name)])
      return """
        <tr><th scope="row"><a href="\(address)">\(name)</a></th><td>\(group.counts.inScope)</td>\
        <td>\(group.counts.done)</td><td>\(group.counts.overdue)</td>\
        <td>\(Figures.bar(group.rates.year.value, label: "\(name)完成率"))</td></tr>

        """
    }
    return """
      <section><h2>\(title)</h2>
      <table class="figures" tabindex="0"><thead><tr><th scope="col">\(first)</th><th scope="col">计划</th>\
      <th scope="col">已完成</th><th scope="col">逾期</th><th scope="col">完成率</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></section>

      """
  }

  /// The items with a light that asks for something, the gravest first.
  private func attention(_ completion: Completion) -> HTML {
    let wanting = completion.items.enumerated()
      .filter { $0.element.isInScope && [.red, .yellow, .grey, .blue].contains($0.element.light) }
      .sorted {
        ($0.element.light.severity, $0.offset) < ($1.element.light.severity, $1.offset)
      }
    guard !wanting.isEmpty else { return .nothing }
    let rows = wanting.map { _, item -> HTML in
      let goal = item.goals.first { $0.light == item.light }
      let need = goal.map { Need($0, on: completion.day).text(in: .chinese) } ?? ""
      return """
        <tr><td>\(item.item.number)</td><th scope="row">\
        <a href="/items/\(PathText.encode(item.item.id.description))">\(item.item.title)</a></th>\
        <td>\(Figures.light(item.light, item.word))</td><td>\(need)</td>\
        <td class="day">\(item.item.due.description)</td><td>\(item.item.department)</td></tr>

        """
    }
    return """
      <section><h2>重点关注（\(wanting.count)项）</h2>
      <table class="figures" tabindex="0"><thead><tr><th scope="col">序号</th><th scope="col">事项</th>\
      <th scope="col">状态</th><th scope="col">还需</th><th scope="col">完成时限</th>\
      <th scope="col">责任部门</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></section>

      """
  }

  private func outside(_ works: [OutsideWork]) -> HTML {
    guard !works.isEmpty else { return .nothing }
    let rows = works.map { work -> HTML in
      """
      <tr><td class="day">\(work.day.description)</td><th scope="row">\(work.title)</th>\
      <td>\(work.amounts.map(\.text).joined(separator: " "))</td></tr>

      """
    }
    return """
      <section><h2>计划外工作（不计入完成率）</h2>
      <table class="figures" tabindex="0"><thead><tr><th scope="col">日期</th><th scope="col">工作</th>\
      <th scope="col">数量</th></tr></thead><tbody>
      \(rows)</tbody></table></section>

      """
  }
}
