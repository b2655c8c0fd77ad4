internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// A table of counts and the rate of completion by section, category, department or month, with the
/// row of totals it adds up to.
struct GroupTable {
  let kind: Completion.Group.Kind
  let completion: Completion
  let language: Language
  let widths: [Double]

  /// The columns: the name, six counts and the rate.
  static let columns = 8

  func block(numbered number: Int) -> SheetBlock {
    var block = SheetBlock(columns: Self.columns)
    let title = language.say(
      "按\(kind.name(in: .chinese))", "By \(kind.name(in: .english).lowercased())")
    let heading = SectionNumber.text(number, in: language) + title
    block.add(
      SheetRow(
        [.text(heading, SheetStyles.heading, columns: Self.columns)], height: SheetBlock.line))
    block.add(
      .fitting(
        ([kind.name(in: language)] + headers).map { .text($0, SheetStyles.header) }, in: widths,
        atLeast: SheetBlock.line))
    for group in completion.groups(by: kind) {
      block.add(row(group))
    }
    let total = row(completion.total)
    block.add(SheetRow(total.cells.map(\.asTotal), height: total.height))
    return block
  }

  private var headers: [String] {
    [
      language.say("计划数", "Planned"), language.say("到期数", "Due"), language.say("已完成", "Done"),
      language.say("按期", "On time"), language.say("逾期", "Overdue"),
      language.say("办结", "Ticked"), language.say("完成率", "Completion"),
    ]
  }

  private func row(_ group: Completion.Group) -> SheetRow {
    let counts = group.counts
    let numbers = [
      counts.inScope, counts.due, counts.done, counts.onTime, counts.overdue, counts.ticked,
    ]
    return .fitting(
      [.text(group.title(in: language), SheetStyles.text)] + numbers.map(SheetCell.count)
        + [.share(group.rates.year.value)],
      in: widths, atLeast: SheetBlock.line)
  }
}
