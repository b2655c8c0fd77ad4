import ExactNumbers
import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `show`: everything about one item.
  static let show = CommandDescription(
    name: "show",
    summary: .init("查看一个事项的全部情况，直到每条记录", "everything about one item, down to its records"),
    operands: "ITEM", operandCount: 1...1, options: [.asOf, .knownAt, .closing],
    isReading: true, examples: ["planledger show 23", "planledger show 培训班 --as-of 6-30"]
  ) { invocation in
    let found = try invocation.openLedger().item(
      invocation.arguments.operands[0], try invocation.reportRequest())
    if invocation.arguments.isSet("json") {
      invocation.write(
        .output,
        JSONValue.show(
          found.result, found.outcomes, found.report.records.remarks[found.result.item.id],
          in: invocation.language
        ).text)
    } else {
      invocation.say(
        ItemText(found.result, found.report.records, language: invocation.language)
          .page(found.outcomes, on: found.report.completion.day))
    }
    return .done
  }
}

/// The answer of `show`.
struct ItemText {
  private let result: ItemResult
  private let remarks: ItemRemarks
  private let decisions: [PlanRecords.DatedDecision]
  private let language: Language

  init(_ result: ItemResult, _ records: PlanRecords, language: Language) {
    self.result = result
    remarks = records.remarks[result.item.id] ?? ItemRemarks()
    decisions = records.decisions[result.item.id] ?? []
    self.language = language
  }

  /// The item, its goals with the sum behind each figure, and its records.
  func page(_ outcomes: [Outcome], on day: CalendarDay) -> String {
    var lines = [result.item.nameWithNumber + "　" + result.word.name(in: language)]
    lines.append(facts.text)
    lines.append("")
    for goal in result.goals {
      let phrase = goal.goal.phrase.isEmpty ? "" : goal.goal.phrase + "　"
      lines.append(phrase + goal.word.name(in: language))
      lines.append("  " + Explanation(goal).text(in: language))
      let need = Need(goal, on: day).text(in: language)
      if !need.isEmpty, goal.light != .void {
        lines.append("  " + language.say("还需：", "to do: ") + need)
      }
    }
    lines.append("")
    lines.append(records(outcomes))
    return lines.joined(separator: "\n")
  }

  private var facts: TextTable {
    let item = result.item
    var table = TextTable()
    func add(_ chinese: String, _ english: String, _ text: String) {
      if !text.isEmpty { table.add([language.say(chinese, english), text]) }
    }
    add("板块", "section", item.section)
    let inferred = item.isCategoryInferred ? language.say("（推断）", " (inferred)") : ""
    add("工作种类", "category", item.category.name(in: language) + inferred)
    add("目标", "target", item.targetText)
    let deferred =
      item.due == item.originalDue
      ? "" : language.say("（原定 \(item.originalDue)）", " (was \(item.originalDue))")
    add("完成时限", "due", item.dueText + "　" + item.due.description + deferred)
    add("责任部门", "department", item.department)
    add("责任人", "person", item.person)
    add("权重", "weight", result.weight.plainDecimal())
    add("完成率", "completion", result.credited.map { DisplayedPercent($0).description } ?? "—")
    add("完成日期", "done on", result.doneOn?.description ?? "")
    if let tick = result.tick {
      let short = tick.short.map { language.say("，未达标：\($0)", ", short: \($0)") } ?? ""
      add("办结", "ticked off", "\(tick.day) \(tick.by)\(short)")
    }
    for decision in decisions { add("决定", "decided", decision.told(in: language)) }
    add("完成情况说明", "what was done", remarks.done ?? "")
    add("未完成原因", "why not done", remarks.reason ?? "")
    add("下一步措施", "what comes next", remarks.next ?? "")
    add("备注", "note", item.note)
    for field in item.extra where !field.text.isEmpty {
      add(field.header, field.header, field.text)
    }
    return table
  }

  /// Why a record does not simply count: withdrawn, corrected, waiting, sent back.
  private func standing(of outcome: Outcome, in all: [Outcome]) -> String {
    if outcome.isWithdrawn { return language.say("（已撤回）", " (taken back)") }
    let newer = all.first {
      $0.corrects == outcome.id && !$0.isWithdrawn && $0.review == .accepted
    }
    if let newer { return language.say("（已由 \(newer.id) 更正）", " (corrected by \(newer.id))") }
    switch outcome.review {
    case .pending: return language.say("（待审核）", " (waits for review)")
    case .returned: return language.say("（已退回）", " (sent back)")
    case .accepted: break
    }
    return outcome.corrects.map { language.say("（更正 \($0)）", " (corrects \($0))") } ?? ""
  }

  private func records(_ outcomes: [Outcome]) -> String {
    guard !outcomes.isEmpty else { return language.say("还没有记录", "no records yet") }
    var table = TextTable()
    for outcome in outcomes {
      table.add([
        outcome.id.description, outcome.day.description,
        outcome.amounts.map(\.text).joined(separator: " ") + standing(of: outcome, in: outcomes),
        outcome.evidence.map(\.shown).joined(separator: language.say("；", "; ")),
        outcome.recordedBy, outcome.note,
      ])
    }
    return language.say("完成记录：", "records:") + "\n" + table.text
  }
}

extension Evidence {
  /// The evidence as it is pointed at: the reference, or the file with the beginning of its digest.
  var shown: String {
    switch self {
    case .reference(let reference): reference
    case .file(let name, let sha256): "\(name) (\(sha256.prefix(8)))"
    }
  }
}
