internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The columns of the sheet 完成情况, in their order.
enum ItemColumn: CaseIterable {
  case number, section, title, target, aim, unit, actual, completion, expected, gap, status
  case due, doneOn, daysOverdue, department, person, account, reason, nextStep, evidence

  func header(in language: Language) -> String {
    switch self {
    case .number: language.say("序号", "No.")
    case .section: language.say("类别", "Section")
    case .title: language.say("事项", "Item")
    case .target: language.say("目标", "Target")
    case .aim: language.say("目标值", "Target figure")
    case .unit: language.say("单位", "Unit")
    case .actual: language.say("实际完成", "Actual")
    case .completion: language.say("完成率", "Completion")
    case .expected: language.say("按进度应完成", "Expected by now")
    case .gap: language.say("差距", "Gap")
    case .status: language.say("状态", "Status")
    case .due: language.say("完成时限", "Due")
    case .doneOn: language.say("完成日期", "Done on")
    case .daysOverdue: language.say("逾期天数", "Days late")
    case .department: language.say("责任部门", "Department")
    case .person: language.say("责任人", "Person")
    case .account: language.say("完成情况说明", "Account")
    case .reason: language.say("未完成原因", "Reason")
    case .nextStep: language.say("下一步措施", "Next step")
    case .evidence: language.say("佐证", "Evidence")
    }
  }

  /// The width that shows the usual content without cutting it.
  var width: Double {
    switch self {
    case .number: 5.5
    case .daysOverdue: 8.5
    case .unit: 6
    case .section, .completion, .status, .department: 9.5
    case .title: 17
    case .target: 18
    case .aim, .actual: 8.5
    case .expected: 12
    case .gap: 6.5
    case .due, .doneOn: 12
    case .person: 9
    case .account: 15
    case .reason, .nextStep: 11
    case .evidence: 14
    }
  }

  /// The cell of a goal, computed on the sheet where it can be.
  func cell(_ row: LiveRow) -> SheetCell {
    switch self {
    case .completion: row.completion
    case .gap: row.gap
    default: cell(row.row)
    }
  }

  /// The cell of a goal, without any formula.
  func cell(_ row: ItemRow) -> SheetCell {
    let item = row.item.item
    switch self {
    case .number: return row.number
    case .section:
      let name = item.section.isEmpty ? item.category.name(in: row.language) : item.section
      return .text(name, SheetStyles.centered)
    case .title: return .text(item.title, SheetStyles.text)
    case .target:
      let phrase = row.result.goal.phrase
      return .text(phrase.isEmpty ? item.targetText : phrase, SheetStyles.text)
    case .aim: return row.aim
    case .unit: return .text(row.unit, SheetStyles.centered)
    case .actual: return row.actual
    case .completion: return .share(row.result.credited)
    case .expected: return row.expected
    case .gap: return row.gap
    case .status: return .text(row.status, SheetStyles.status(row.result.light))
    case .due: return .day(row.result.goal.timing.due)
    case .doneOn: return .day(row.result.doneOn)
    case .daysOverdue: return row.daysOverdue
    case .department: return .text(item.department, SheetStyles.centered)
    case .person: return .text(item.person, SheetStyles.centered)
    case .account: return .text(row.remarks.done ?? "", SheetStyles.text)
    case .nextStep: return .text(row.remarks.next ?? "", SheetStyles.text)
    case .reason:
      return .text(row.remarks.reason ?? row.item.tick?.short ?? "", SheetStyles.text)
    case .evidence: return .text(row.evidence, SheetStyles.text)
    }
  }
}
