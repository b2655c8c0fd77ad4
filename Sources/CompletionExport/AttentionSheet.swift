internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 重点关注: what needs somebody to act, what is still needed, and who answers for it.
struct AttentionSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }

  private var list: ListSheet {
    ListSheet(
      name: language.say("重点关注", "Attention"),
      title: source.title + language.say("——重点关注", ": attention"),
      particulars: source.particulars,
      columns: [
        .init(header: language.say("序号", "No."), width: 6),
        .init(header: language.say("类别", "Section"), width: 12),
        .init(header: language.say("事项", "Item"), width: 22),
        .init(header: language.say("目标", "Target"), width: 22),
        .init(header: language.say("状态", "Status"), width: 10.5),
        .init(header: language.say("目前情况", "Present state"), width: 42),
        .init(header: language.say("还需做什么", "Still needed"), width: 28),
        .init(header: language.say("完成时限", "Due"), width: 11.5),
        .init(header: language.say("责任部门", "Department"), width: 13),
        .init(header: language.say("责任人", "Person"), width: 11),
      ])
  }

  /// The sheet; `nil` where nothing needs attention and nothing was done outside the plan.
  var sheet: Sheet? {
    let list = list
    let groups = Attention(source.completion).groups
    var rows: [SheetRow] = []
    for (index, group) in groups.enumerated() {
      let title = group.kind.title(in: language)
      let items = Set(group.entries.map(\.item.item.id)).count
      let count = language.say("（\(items)项）", " (\(items))")
      let heading = SectionNumber.text(index + 1, in: language) + title + count
      rows.append(
        SheetRow(
          [.text(heading, SheetStyles.group, columns: list.columns.count)], height: 24))
      rows += group.entries.map { row($0, in: list.widths) }
    }
    rows += OutsideBlock(source).rows(numbered: groups.count + 1, in: list.widths)
    return rows.isEmpty ? nil : list.sheet(rows)
  }

  private func row(_ entry: Attention.Entry, in widths: [Double]) -> SheetRow {
    let row = source.row(entry.item, entry.result)
    let cells: [SheetCell] = [
      ItemColumn.number.cell(row), ItemColumn.section.cell(row), ItemColumn.title.cell(row),
      ItemColumn.target.cell(row), ItemColumn.status.cell(row),
      .text(Explanation(entry.result).text(in: language), SheetStyles.text),
      .text(need(entry), SheetStyles.text), ItemColumn.due.cell(row),
      ItemColumn.department.cell(row), ItemColumn.person.cell(row),
    ]
    return .fitting(cells, in: widths, atLeast: 24)
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
