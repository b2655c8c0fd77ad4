internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The columns of a fill-in sheet: what is shown, what is filled in, and what is hidden.
enum FormColumn: CaseIterable {
  case number, section, title, target, due, soFar
  case amount, day, status, evidence, account, reason, next
  case item, version, form, fingerprint

  /// Whether the department writes here.
  var isToFill: Bool {
    switch self {
    case .amount, .day, .status, .evidence, .account, .reason, .next: true
    default: false
    }
  }

  /// Whether the column only serves to know the row again.
  var isHidden: Bool {
    switch self {
    case .item, .version, .form, .fingerprint: true
    default: false
    }
  }

  func header(in language: Language) -> String {
    switch self {
    case .number: language.say("序号", "No.")
    case .section: language.say("类别", "Section")
    case .title: language.say("事项", "Item")
    case .target: language.say("目标", "Target")
    case .due: language.say("完成时限", "Due")
    case .soFar: language.say("目前完成", "So far")
    case .amount: language.say("本期完成", "Done now")
    case .day: language.say("完成日期", "Done on")
    case .status: language.say("完成 √", "Finished √")
    case .evidence: language.say("佐证", "Evidence")
    case .account: language.say("完成情况说明", "Account")
    case .reason: language.say("未完成原因", "Reason")
    case .next: language.say("下一步措施", "Next step")
    // Read by the program alone, and the same in every language.
    case .item: "事项标识"
    case .version: "计划版本"
    case .form: "填报表编号"
    case .fingerprint: "行校验码"
    }
  }

  /// The width that leaves room to write by hand as well.
  var width: Double {
    switch self {
    case .number: 5.5
    case .section: 9.5
    case .title: 18
    case .target: 19
    case .due, .day: 11
    case .soFar: 11.5
    case .amount: 11.5
    case .status: 8
    case .evidence: 14
    case .account: 20
    case .reason, .next: 15
    case .item, .version, .form, .fingerprint: 10
    }
  }

  /// The cell of a row.
  func cell(_ entry: FormDocument.Entry, _ source: FormDocument) -> SheetCell {
    let item = entry.row.item
    switch self {
    case .number: return number(item.number)
    case .section:
      let name = item.section.isEmpty ? item.category.name(in: source.language) : item.section
      return .text(name, SheetStyles.centered)
    case .title: return .text(item.title, SheetStyles.text)
    case .target: return .text(item.targetText, SheetStyles.text)
    case .due: return .day(item.due)
    case .soFar: return .text(entry.row.soFar, SheetStyles.centered)
    case .amount: return SheetCell(.blank, FormStyles.amount)
    case .day: return SheetCell(.blank, FormStyles.day)
    case .status: return .text(entry.row.isTicked ? "√" : "", FormStyles.choice)
    case .evidence: return SheetCell(.blank, FormStyles.words)
    case .account: return .text(entry.row.remarks.done ?? "", FormStyles.words)
    case .reason: return .text(entry.row.remarks.reason ?? "", FormStyles.words)
    case .next: return .text(entry.row.remarks.next ?? "", FormStyles.words)
    case .item: return .text(item.id.description, FormStyles.hidden)
    case .version: return .text(String(source.plan.version), FormStyles.hidden)
    case .form: return .text(source.id, FormStyles.hidden)
    case .fingerprint: return .text(entry.fingerprint, FormStyles.hidden)
    }
  }

  /// Digits alone become a number, so that the column sorts as people count.
  private func number(_ text: String) -> SheetCell {
    let isPlain =
      (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
      && !text.hasPrefix("0")
    guard isPlain, let number = Fraction(text) else { return .text(text, SheetStyles.centered) }
    return SheetCell(.number(number), SheetStyles.number)
  }
}

/// The looks of cells that a department fills in.
enum FormStyles {
  private static let paper = CellStyle.Color(0xFFFBE6)

  /// Words that take as many lines as they need.
  static let words = SheetStyles.text.with {
    $0.fill = paper
    $0.isUnlocked = true
  }

  /// An amount, kept as it was typed: a spreadsheet would make a day of 11/12.
  static let amount = words.with {
    $0.alignment = .center
    $0.format = .text
  }

  /// A day.
  static let day = words.with {
    $0.alignment = .center
    $0.format = .date
  }

  /// A word chosen from a list.
  static let choice = words.with { $0.alignment = .center }

  /// The head of a column to fill in.
  static let header = SheetStyles.header.with { $0.fill = CellStyle.Color(0xFFE699) }

  /// A line to sign.
  static let signature = SheetStyles.signature.with { $0.isUnlocked = true }

  static let hidden = CellStyle()
}
