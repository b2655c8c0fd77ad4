internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 计划调整: what was called off, moved or stated anew, when, why and by whose approval.
struct AdjustmentSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }

  private var list: ListSheet {
    ListSheet(
      name: language.say("计划调整", "Adjustments"),
      title: source.title + language.say("——计划调整", ": adjustments"),
      particulars: source.particulars,
      columns: [
        .init(header: language.say("日期", "Day"), width: 11),
        .init(header: language.say("序号", "No."), width: 7),
        .init(header: language.say("事项", "Item"), width: 26),
        .init(header: language.say("责任部门", "Department"), width: 14),
        .init(header: language.say("调整", "Adjustment"), width: 15),
        .init(header: language.say("调整前", "Before"), width: 26),
        .init(header: language.say("调整后", "After"), width: 26),
        .init(header: language.say("原因", "Reason"), width: 24),
        .init(header: language.say("批准人", "Approved by"), width: 11),
        .init(header: language.say("经办人", "Entered by"), width: 11),
      ])
  }

  /// The sheet; `nil` where the plan stands as it was made.
  var sheet: Sheet? {
    let list = list
    // A sort that keeps the order of entry within a day.
    let entries = source.records.adjustments.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    guard !entries.isEmpty else { return nil }
    var sheet = list.sheet(entries.map { row($0, in: list.widths) })
    sheet.filteredRows = ListSheet.headerRow..<sheet.rows.count
    return sheet
  }

  private func row(_ adjustment: PlanAdjustment, in widths: [Double]) -> SheetRow {
    let words = AdjustmentWords(adjustment, in: language)
    let item = adjustment.item
    return .fitting(
      [
        .day(adjustment.day), .itemNumber(item.number, SheetStyles.centered),
        .text(item.title, SheetStyles.text), .text(item.department, SheetStyles.centered),
        .text(words.kind, SheetStyles.centered), .text(words.before, SheetStyles.text),
        .text(words.after, SheetStyles.text), .text(adjustment.reason, SheetStyles.text),
        .text(words.approver, SheetStyles.centered),
        .text(adjustment.by, SheetStyles.centered),
      ], in: widths, atLeast: 22)
  }
}

/// An adjustment in words: what kind it is, what was before and after it, and who approved it.
private struct AdjustmentWords {
  var kind = ""
  var before = ""
  var after = ""
  var approver = ""

  private let language: Language

  init(_ adjustment: PlanAdjustment, in language: Language) {
    self.language = language
    let item = adjustment.item
    switch adjustment.kind {
    case .decided(.approved(let name)):
      if let decision = adjustment.approves {
        say(decision, of: item)
        kind = language.say("批准", "approval: ") + kind
      } else {
        kind = language.say("批准", "approval")
      }
      approver = name
    case .decided(let decision): say(decision, of: item)
    case .restated(let earlier): say(from: earlier, to: item)
    case .added:
      kind = language.say("新增事项", "item added")
      after = target(of: item) + "\n" + due(item.due)
    case .removed:
      kind = language.say("删除事项", "item removed")
      before = target(of: item) + "\n" + due(item.due)
    }
  }

  private mutating func say(_ decision: ItemDecision, of item: PlanItem) {
    before = due(item.due)
    let name: String?
    switch decision {
    case .cancelled(let approvedBy):
      kind = language.say("取消", "cancelled")
      after = language.say("不再办理，不计入", "not to be done, not counted")
      name = approvedBy
    case .deferred(let day, let approvedBy):
      kind = language.say("延期", "deferred")
      after = due(day)
      name = approvedBy
    case .reinstated:
      kind = language.say("恢复办理", "taken up again")
      after = due(item.originalDue)
      return
    case .approved: return
    }
    approver = name ?? language.say("待批准", "not approved")
  }

  private mutating func say(from earlier: PlanItem, to later: PlanItem) {
    var kinds: [String] = []
    var lines: [(String, String)] = []
    func note(_ name: String, _ old: String, _ new: String) {
      kinds.append(name)
      lines.append((old, new))
    }
    if earlier.title != later.title {
      note(language.say("事项", "item"), earlier.title, later.title)
    }
    if earlier.targetText != later.targetText || earlier.goals.isStatedOtherwise(in: later.goals) {
      let (old, new) = (target(of: earlier), target(of: later))
      let isTold = old != new
      note(
        language.say("目标", "target"), isTold ? old : aims(of: earlier),
        isTold ? new : aims(of: later))
    }
    if earlier.due != later.due {
      note(language.say("完成时限", "due day"), due(earlier.due), due(later.due))
    }
    if earlier.weight != later.weight {
      note(language.say("权重", "weight"), weight(of: earlier), weight(of: later))
    }
    if earlier.category != later.category {
      note(
        language.say("工作种类", "category"), earlier.category.name(in: language),
        later.category.name(in: language))
    }
    kind =
      language.say("调整", "new ") + kinds.joined(separator: language.say("、", ", "))
    before = lines.map(\.0).joined(separator: "\n")
    after = lines.map(\.1).joined(separator: "\n")
  }

  /// The target as the office wrote it, or as it is understood where nothing was written.
  private func target(of item: PlanItem) -> String {
    item.targetText.isEmpty ? aims(of: item) : item.targetText
  }

  private func aims(of item: PlanItem) -> String {
    item.goals.map { GoalWording($0).aim(in: language) }
      .joined(separator: language.say("；", "; "))
  }

  private func weight(of item: PlanItem) -> String {
    let none = language.say("未填", "none")
    return language.say("权重", "weight ") + (item.weight?.plainDecimal() ?? none)
  }

  private func due(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return language.say("\(year)年\(month)月\(dayOfMonth)日前完成", "due \(day)")
  }
}

extension [Goal] {
  /// Whether other goals ask for something else, whatever their days.
  fileprivate func isStatedOtherwise(in other: [Goal]) -> Bool {
    count != other.count
      || zip(self, other).contains {
        $0.measure != $1.measure || $0.bound != $1.bound || $0.unit != $1.unit
          || $0.weight != $1.weight
      }
  }
}
