internal import GoalModel
internal import PlanLedger
internal import Wording

/// 事项: one item with the sum behind each figure, its records, and everything that can be done with it.
struct ItemPage {
  private let visit: Visit

  /// The item, as the address names it.
  private let reference: String

  /// What was refused: which deed, and why.
  private var refused: (deed: ItemDeed, message: String)?

  init(_ visit: Visit, item reference: String) {
    self.visit = visit
    self.reference = reference
  }

  /// The page.
  func page() throws(LedgerError) -> HTML {
    let found = try visit.openLedger().item(reference, visit.reportRequest)
    let (result, report) = (found.result, found.report)
    let item = result.item
    let remarks = report.records.remarks[item.id] ?? ItemRemarks()
    let forms = ItemForms(
      visit, result, remarks, decisions: report.records.decisions[item.id] ?? [], refused: refused)
    let content: HTML = """
      <p class="back"><a href="/">← 计划台账</a></p>
      <h1>\(item.nameWithNumber) \(Figures.light(result.light, result.word))</h1>
      \(facts(result, remarks, report.records.decisions[item.id] ?? []))
      \(goals(result, on: report.completion.day))
      \(records(found.outcomes, forms))
      \(forms.all)
      """
    return visit.page(item.title, at: .ledger, of: report, content)
  }

  // MARK: What is known

  private func facts(
    _ result: ItemResult, _ remarks: ItemRemarks, _ decisions: [PlanRecords.DatedDecision]
  ) -> HTML {
    let item = result.item
    let deferred = item.due == item.originalDue ? "" : "（原定 \(item.originalDue)）"
    let short = result.tick?.short.map { "，未达标：\($0)" } ?? ""
    let facts = [
      ("板块", item.section), ("工作类别", item.category.officeName), ("目标", item.targetText),
      ("完成时限", "\(item.dueText)　\(item.due)\(deferred)"), ("责任部门", item.department),
      ("责任人", item.person), ("完成日期", result.doneOn?.description ?? ""),
      ("办结", result.tick.map { "\($0.day) \($0.by)\(short)" } ?? ""),
      ("决定", decisions.map { $0.told(in: .chinese) }.joined(separator: "；")),
      ("完成情况说明", remarks.done ?? ""), ("未完成原因", remarks.reason ?? ""),
      ("下一步措施", remarks.next ?? ""), ("备注", item.note),
    ]
    let rows = facts.filter { !$0.1.isEmpty }.map { name, text -> HTML in
      "<div><dt>\(name)</dt><dd>\(text)</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
  }

  private func goals(_ result: ItemResult, on day: CalendarDay) -> HTML {
    let goals = result.goals.map { goal -> HTML in
      let need = Need(goal, on: day).text(in: .chinese)
      let toDo: HTML =
        need.isEmpty || goal.light == .void ? "" : "<p class=\"need\">还需：\(need)</p>"
      return """
        <li>
        <p><strong>\(goal.goal.phrase)</strong> \(Figures.light(goal.light, goal.word)) \
        \(Figures.bar(goal.credited, label: "\(goal.goal.phrase)完成率"))</p>
        <p class="sum">\(Explanation(goal).text(in: .chinese))</p>
        \(toDo)
        </li>

        """
    }
    return "<section><h2>目标</h2>\n<ul class=\"goals\">\n\(goals)</ul></section>\n"
  }

  private func records(_ outcomes: [Outcome], _ forms: ItemForms) -> HTML {
    guard !outcomes.isEmpty else {
      return "<section><h2>完成记录</h2><p class=\"empty\">还没有记录。</p></section>\n"
    }
    let rows = outcomes.map { outcome -> HTML in
      let standing = Self.standing(of: outcome, in: outcomes)
      let evidence = outcome.evidence.map(Self.evidence)
      return """
        <tr\(" class=\"gone\"", if: !standing.counts)><td>\(outcome.id.description)</td>\
        <td class="day">\(outcome.day.description)</td>\
        <td>\(outcome.amounts.map(\.text).joined(separator: " "))\(standing.text)</td>\
        <td>\(evidence)</td><td>\(outcome.recordedBy)</td><td>\(outcome.note)</td>\
        <td>\(standing.counts ? forms.change(outcome) : .nothing)</td></tr>

        """
    }
    return """
      <section><h2>完成记录</h2>
      <table class="records" tabindex="0"><thead><tr><th scope="col">编号</th><th scope="col">日期</th>\
      <th scope="col">完成数量</th><th scope="col">佐证材料</th><th scope="col">记录人</th>\
      <th scope="col">备注</th><th scope="col">更正</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></section>

      """
  }

  private static func evidence(_ evidence: Evidence) -> HTML {
    switch evidence {
    case .reference(let reference): "<span class=\"proof\">\(reference)</span> "
    case .file(let name, let sha256):
      "<span class=\"proof\"><a href=\"/evidence/\(sha256)\">\(name)</a></span> "
    }
  }

  /// Why a record does not simply count, and whether it can still be changed.
  private static func standing(of outcome: Outcome, in all: [Outcome]) -> (
    text: String, counts: Bool
  ) {
    if outcome.isWithdrawn { return ("（已撤回）", false) }
    let newer = all.first {
      $0.corrects == outcome.id && !$0.isWithdrawn && $0.review == .accepted
    }
    if let newer { return ("（已由 \(newer.id) 更正）", false) }
    return switch outcome.review {
    case .pending: ("（待审核）", true)
    case .returned: ("（已退回）", false)
    case .accepted: (outcome.corrects.map { "（更正 \($0)）" } ?? "", true)
    }
  }

  // MARK: What can be done

  /// Does what a form of the page asks for.
  func act(_ name: String) throws(LedgerError) -> Response {
    guard let deed = ItemDeed(rawValue: name) else {
      return Response(.notFound, ErrorPage.html(for: .notFound))
    }
    do throws(LedgerError) {
      let notice = try deed.perform(on: reference, visit)
      let back = "/items/\(PathText.encode(reference))?done=\(notice.rawValue)"
      return Response(seeOther: back)
    } catch {
      var again = self
      again.refused = (deed, DeedRefusal(error).message)
      return Response(.conflict, try again.page())
    }
  }
}
