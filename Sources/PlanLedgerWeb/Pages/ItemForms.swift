internal import GoalModel
internal import PlanLedger

/// The forms of the page of an item, with what was typed where something was refused.
struct ItemForms {
  private let visit: Visit
  private let result: ItemResult
  private let remarks: ItemRemarks
  private let decisions: [PlanRecords.DatedDecision]
  private let refused: (deed: ItemDeed, message: String)?

  init(
    _ visit: Visit, _ result: ItemResult, _ remarks: ItemRemarks,
    decisions: [PlanRecords.DatedDecision], refused: (deed: ItemDeed, message: String)?
  ) {
    self.visit = visit
    self.result = result
    self.remarks = remarks
    self.decisions = decisions
    self.refused = refused
  }

  /// All forms that can be used now.
  var all: HTML {
    var forms = record
    forms += result.tick == nil ? tick : untick
    forms += words
    switch decisions.last?.decision {
    case .cancelled(nil)?, .deferred(_, nil)?: forms += approve
    default: break
    }
    if result.item.state == .active {
      forms += cancel
      forms += postpone
    }
    if result.item.state != .active || result.item.due != result.item.originalDue {
      forms += reinstate
    }
    return forms
  }

  // MARK: The forms

  private var record: HTML {
    form(
      .record, "登记完成情况", open: true,
      """
      \(field("amounts", "完成数量", hint: "如 1次 115人次、398/406人、完成", .record, isRequired: true))
      \(field("day", "日期", hint: visit.today.description, .record))
      \(field("evidence", "佐证材料", hint: "如 签到册0417；多份用分号隔开", .record))
      <label>附件 <input type="file" name="file" multiple></label>
      \(field("note", "备注", hint: "", .record))
      """, button: "登记")
  }

  private var tick: HTML {
    form(
      .tick, "办结", open: refused?.deed == .tick,
      """
      \(field("day", "办结日期", hint: visit.today.description, .tick))
      \(field("short", "未达标也办结的原因", hint: "目标已达到的不填", .tick))
      """, button: "办结")
  }

  private var untick: HTML {
    form(
      .untick, "取消办结", field("reason", "原因", hint: "", .untick, isRequired: true),
      button: "取消办结")
  }

  private var words: HTML {
    form(
      .remark, "完成情况说明",
      """
      \(area("done", "完成情况说明", remarks.done ?? ""))
      \(area("reason", "未完成原因", remarks.reason ?? ""))
      \(area("next", "下一步措施", remarks.next ?? ""))
      """, button: "保存说明")
  }

  private var cancel: HTML {
    form(
      .cancel, "取消事项",
      """
      \(field("reason", "原因", hint: "", .cancel, isRequired: true))
      \(field("approver", "批准人", hint: "尚未批准的不填", .cancel))
      """, button: "取消事项")
  }

  private var postpone: HTML {
    form(
      .postpone, "延期",
      """
      \(field("until", "延至", hint: "如 11-30 或 2027-03-31", .postpone, isRequired: true))
      \(field("reason", "原因", hint: "", .postpone, isRequired: true))
      \(field("approver", "批准人", hint: "尚未批准的不填", .postpone))
      """, button: "延期")
  }

  private var approve: HTML {
    form(
      .approve, "批准", open: true, field("approver", "批准人", hint: "", .approve, isRequired: true),
      button: "批准")
  }

  private var reinstate: HTML {
    form(
      .reinstate, "恢复事项", field("reason", "原因", hint: "", .reinstate, isRequired: true),
      button: "恢复")
  }

  /// The form that corrects a record or takes it back.
  func change(_ outcome: Outcome) -> HTML {
    let id = outcome.id.description
    let concerns = visit.request.typed("record") == id
    let deed = refused?.deed
    let isOpen = concerns && (deed == .correct || deed == .withdraw)
    let message: HTML = isOpen ? error : .nothing
    let amounts = outcome.amounts.map(\.text).joined(separator: " ")
    return """
      <details\("open", if: isOpen)><summary>更正或撤回</summary>
      <form method="post" action="\(path(.correct))">
      \(visit.tokenField)<input type="hidden" name="record" value="\(id)">
      \(message)
      <label>更正为 <input name="amounts" \
      value="\(isOpen ? visit.request.typed("amounts") : amounts)"></label>
      <label>原因 <input name="reason" value="\(isOpen ? visit.request.typed("reason") : "")" required></label>
      <button type="submit">更正</button>
      <button type="submit" formaction="\(path(.withdraw))">撤回这条记录</button>
      </form></details>
      """
  }

  // MARK: Parts

  private func path(_ deed: ItemDeed) -> String {
    "/items/\(PathText.encode(result.item.id.description))/\(deed.rawValue)"
  }

  private var error: HTML {
    refused.map { "<p class=\"error\" role=\"alert\">\($0.message)</p>\n" } ?? .nothing
  }

  private func form(
    _ deed: ItemDeed, _ title: String, open: Bool = false, _ fields: HTML, button: String
  ) -> HTML {
    let isRefused = refused?.deed == deed
    let encoding: HTML = deed == .record ? " enctype=\"multipart/form-data\"" : .nothing
    return """
      <details class="deed"\("open", if: open || isRefused)><summary><h2>\(title)</h2></summary>
      <form method="post" action="\(path(deed))"\(encoding)>
      \(visit.tokenField)
      \(isRefused ? error : .nothing)
      \(fields)
      <button type="submit">\(button)</button>
      </form></details>

      """
  }

  /// A line to type into; where the form was refused, with what was typed.
  private func field(
    _ name: String, _ label: String, hint: String, _ deed: ItemDeed, isRequired: Bool = false
  ) -> HTML {
    let typed = refused?.deed == deed ? visit.request.typed(name) : ""
    return """
      <label>\(label) <input name="\(name)" value="\(typed)" placeholder="\(hint)"\
      \("required", if: isRequired)></label>
      """
  }

  private func area(_ name: String, _ label: String, _ text: String) -> HTML {
    let shown = refused?.deed == .remark ? visit.request.typed(name) : text
    return "<label>\(label) <textarea name=\"\(name)\" rows=\"2\">\(shown)</textarea></label>\n"
  }
}
