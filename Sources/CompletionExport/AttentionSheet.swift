internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 重点关注: what needs somebody to act, what is still needed, and who answers for it.
struct AttentionSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }

  private static let widths: [Double] = [6, 12, 22, 22, 10.5, 42, 28, 11.5, 13, 11]

  private static let headerRow = 2

  var sheet: Sheet {
    let widths = Self.widths
    var sheet = Sheet(
      name: language.say("重点关注", "Attention"),
      columns: widths.map { SheetColumn(width: $0) })
    let title = source.title + language.say("——重点关注", ": attention")
    sheet.rows = [
      SheetRow([.text(title, SheetStyles.title, columns: widths.count)], height: 32),
      SheetRow(
        [.text(source.particulars, SheetStyles.particulars, columns: widths.count)], height: 20),
    ]
    let groups = Attention(source.completion).groups
    guard !groups.isEmpty else {
      let words = language.say("本期没有需要重点关注的事项。", "Nothing needs attention at present.")
      sheet.rows.append(
        SheetRow([.text(words, SheetStyles.headline, columns: widths.count)], height: 40))
      return sheet
    }
    sheet.rows.append(
      .fitting(headers.map { .text($0, SheetStyles.header) }, in: widths, atLeast: 26))
    for (index, group) in groups.enumerated() {
      let title = group.kind.title(in: language)
      let items = Set(group.entries.map(\.item.item.id)).count
      let count = language.say("（\(items)项）", " (\(items))")
      let heading = SectionNumber.text(index + 1, in: language) + title + count
      sheet.rows.append(
        SheetRow([.text(heading, SheetStyles.group, columns: widths.count)], height: 24))
      sheet.rows += group.entries.map(row)
    }
    sheet.frozenRows = Self.headerRow + 1
    sheet.repeatedRows = 0..<(Self.headerRow + 1)
    return sheet
  }

  private var headers: [String] {
    [
      language.say("序号", "No."), language.say("类别", "Section"), language.say("事项", "Item"),
      language.say("目标", "Target"), language.say("状态", "Status"),
      language.say("目前情况", "Present state"), language.say("还需做什么", "Still needed"),
      language.say("完成时限", "Due"), language.say("责任部门", "Department"),
      language.say("责任人", "Person"),
    ]
  }

  private func row(_ entry: Attention.Entry) -> SheetRow {
    let row = ItemRow(
      item: entry.item, result: entry.result, isClosed: source.isClosed(entry.result),
      day: source.completion.day, evidence: "", remarks: source.remarks(on: entry.item),
      language: language)
    let cells: [SheetCell] = [
      ItemColumn.number.cell(row), ItemColumn.section.cell(row), ItemColumn.title.cell(row),
      ItemColumn.target.cell(row), ItemColumn.status.cell(row),
      .text(Explanation(entry.result).text(in: language), SheetStyles.text),
      .text(need(entry), SheetStyles.text), ItemColumn.due.cell(row),
      ItemColumn.department.cell(row), ItemColumn.person.cell(row),
    ]
    return .fitting(cells, in: Self.widths, atLeast: 24)
  }

  private func need(_ entry: Attention.Entry) -> String {
    switch entry.item.item.state {
    case .closedShort:
      let reason = entry.item.tick?.short ?? ""
      return language.say("已按未达标办结", "closed short")
        + (reason.isEmpty ? "" : language.say("，原因：", ": ") + reason)
    case .cancelUnapproved:
      return language.say("请补办取消审批，或恢复办理", "have the cancellation approved, or go on with it")
    case .active, .cancelled, .deferred:
      return Need(entry.result, on: source.completion.day).text(in: language)
    }
  }
}

/// The numbers of headings: 一、 二、 三、.
enum SectionNumber {
  private static let digits = Array("一二三四五六七八九十")

  /// The number before a heading, from 1 to 19.
  static func text(_ number: Int, in language: Language) -> String {
    let tens = number > 10 ? "十" : ""
    let digit = digits[(number - 1) % 10]
    return language.say("\(tens)\(digit)、", "\(number). ")
  }
}
