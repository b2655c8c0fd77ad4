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
  let rates: LiveRates

  /// The widths of the columns that are shown: the name, six counts and the rate.
  static let widths: [Double] = [19, 8, 8, 8, 8, 8, 8, 11]

  /// The columns, with the two hidden ones at the end that hold what the rate is made of.
  static let columns = widths.count + 2

  /// The columns of a table on the right, beyond the narrow one between.
  static let rightColumns = (columns + 1)..<(2 * columns + 1)

  /// Where the rate and the columns its chart draws stand, counted from 0.
  static let (name, planned, done, rate) = (0, 1, 3, 7)

  /// How many rows stand above the first part.
  static let headRows = 2

  private var widths: [Double] { Self.widths }

  func block(numbered number: Int) -> SheetBlock {
    var block = SheetBlock(columns: Self.columns)
    let title = language.say(
      "按\(kind.name(in: .chinese))", "By \(kind.name(in: .english).lowercased())")
    let heading = SectionNumber.text(number, in: language) + title
    block.add(
      SheetRow(
        [.text(heading, SheetStyles.heading, columns: Self.widths.count)], height: SheetBlock.line))
    block.add(
      .fitting(
        ([kind.name(in: language)] + headers).map { .text($0, SheetStyles.header) }
          + [language.say("加权完成", "Weighted credit"), language.say("权重", "Weight")].map {
            .text($0, CellStyle())
          }, in: widths, atLeast: SheetBlock.line))
    for (place, group) in completion.groups(by: kind).enumerated() {
      block.add(row(group, number: place + 1))
    }
    let total = row(completion.total, number: nil)
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

  /// The row of a part by its number, or of the whole plan.
  private func row(_ group: Completion.Group, number: Int?) -> SheetRow {
    let counts = group.counts
    let numbers = [
      counts.inScope, counts.due, counts.done, counts.onTime, counts.overdue, counts.ticked,
    ]
    let sums = rates.sums(
      group.rates.year, .weighted, of: .weight, where: number.map { (kind.workingColumn, $0) })
    return .fitting(
      [.text(group.title(in: language), SheetStyles.text)] + numbers.map(SheetCell.count)
        + [
          rates.cell(group.rates.year, .right(1), of: .right(2)),
          SheetCell(sums.above, CellStyle()), SheetCell(sums.below, CellStyle()),
        ],
      in: widths, atLeast: SheetBlock.line)
  }
}
