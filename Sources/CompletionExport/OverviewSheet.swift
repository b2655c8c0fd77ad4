internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 总体情况: one line that says it all, then the tables behind it.
struct OverviewSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var completion: Completion { source.completion }
  private var language: Language { source.language }

  /// The widths of the tables on the left and on the right: a name and seven figures.
  private static let blockWidths: [Double] = [19, 8, 8, 8, 8, 8, 8, 11]

  private static let gapWidth = 2.0

  private static var widths: [Double] { blockWidths + [gapWidth] + blockWidths }

  var sheet: Sheet {
    let count = Self.widths.count
    var sheet = Sheet(
      name: language.say("总体情况", "Overview"),
      columns: Self.widths.map { SheetColumn(width: $0) })
    sheet.rows = [
      SheetRow([.text(source.title, SheetStyles.title, columns: count)], height: 34),
      SheetRow([.text(source.particulars, SheetStyles.particulars, columns: count)], height: 20),
      SheetRow([.text(headline, SheetStyles.headline, columns: count)], height: 36),
      SheetRow([], height: 8),
    ]
    sheet.rows += left.beside(right)
    sheet.rows.append(SheetRow([], height: SheetBlock.line))
    sheet.rows += table(.month, 6).beside(table(.category, 7))
    sheet.rows.append(SheetRow([], height: SheetBlock.line))
    sheet.rows += legend + signatures
    return sheet
  }

  /// The line leadership reads if it reads only one.
  private var headline: String {
    let counts = completion.total.counts
    let share =
      completion.total.rates.year.value.map { DisplayedPercent($0).description }
      ?? SheetCell.noFigure
    return language.say(
      "计划 \(counts.inScope) 项，已完成 \(counts.done) 项，进行中 \(counts.running) 项，"
        + "逾期 \(counts.overdue) 项，完成率 \(share)",
      "Planned \(counts.inScope), done \(counts.done), in progress \(counts.running), "
        + "overdue \(counts.overdue), completion \(share)")
  }

  // MARK: Left: where the plan stands

  private var left: SheetBlock {
    var block = table(.section, 1)
    block.add(below: table(.department, 2))
    return block
  }

  private func table(_ kind: Completion.Group.Kind, _ number: Int) -> SheetBlock {
    GroupTable(
      kind: kind, completion: completion, language: language, widths: Self.blockWidths
    ).block(numbered: number)
  }

  // MARK: Right: the rates and what they rest on

  private var right: SheetBlock {
    var block = rates
    block.add(below: bases)
    block.add(below: lights)
    return block
  }

  private func heading(_ number: Int, _ text: String) -> SheetRow {
    let heading = SectionNumber.text(number, in: language) + text
    return SheetRow(
      [.text(heading, SheetStyles.heading, columns: GroupTable.columns)], height: SheetBlock.line)
  }

  private func header(_ names: [(String, columns: Int)]) -> SheetRow {
    .fitting(
      names.map { .text($0.0, SheetStyles.header, columns: $0.columns) }, in: Self.blockWidths,
      atLeast: SheetBlock.line)
  }

  private var rates: SheetBlock {
    var block = SheetBlock(columns: GroupTable.columns)
    block.add(heading(3, language.say("六项指标", "The six rates")))
    block.add(
      header([
        (language.say("指标", "Rate"), 1), (language.say("数值", "Value"), 1),
        (language.say("分子", "Above"), 1), (language.say("分母", "Below"), 1),
        (language.say("含义", "Meaning"), 4),
      ]))
    for wording in RateWording.allCases {
      let rate = wording.rate(in: completion.total.rates)
      block.add(
        .fitting(
          [
            .text(wording.name(in: language), SheetStyles.text), .share(rate.value),
            .amount(rate.numerator), .amount(rate.denominator),
            .text(wording.meaning(in: language), SheetStyles.text, columns: 4),
          ], in: Self.blockWidths, atLeast: SheetBlock.line))
    }
    return block
  }

  private var bases: SheetBlock {
    let counts = completion.total.counts
    var block = SheetBlock(columns: GroupTable.columns)
    block.add(heading(4, language.say("年初计划与调整后计划", "The plan as made and as adjusted")))
    block.add(
      header([
        (language.say("口径", "Basis"), 1), (language.say("事项数", "Items"), 1),
        (language.say("完成率", "Rate"), 1), (language.say("说明", "Note"), 5),
      ]))
    let adjusted = language.say(
      "经批准取消 \(counts.cancelled) 项、延期 \(counts.deferred) 项",
      "with approval \(counts.cancelled) cancelled, \(counts.deferred) deferred")
    let bases = [
      (
        language.say("年初计划", "As made"), counts.items, completion.originalYear,
        language.say("全部原定事项，取消的按0计", "all items as planned, cancelled ones count 0")
      ),
      (language.say("调整后计划", "As adjusted"), counts.inScope, completion.total.rates.year, adjusted),
    ]
    for (name, items, rate, note) in bases {
      block.add(
        .fitting(
          [
            .text(name, SheetStyles.text), .count(items), .share(rate.value),
            .text(note, SheetStyles.text, columns: 5),
          ], in: Self.blockWidths, atLeast: SheetBlock.line))
    }
    return block
  }

  private var lights: SheetBlock {
    var block = SheetBlock(columns: GroupTable.columns)
    block.add(heading(5, language.say("按状态", "By light")))
    block.add(
      header([
        (language.say("状态", "Light"), 1), (language.say("项数", "Items"), 1),
        (language.say("含义", "Meaning"), 6),
      ]))
    for light in Light.allCases {
      block.add(
        .fitting(
          [
            .text(light.name(in: language), SheetStyles.status(light)),
            .count(completion.total.counts.lights[light] ?? 0),
            .text(light.meaning(in: language), SheetStyles.text, columns: 6),
          ], in: Self.blockWidths, atLeast: SheetBlock.line))
    }
    return block
  }

  // MARK: Below: the rules, and who answers for the figures

  private var legend: [SheetRow] {
    let widths = Self.widths
    let title = SheetRow(
      [.text(language.say("填表说明", "Rules"), SheetStyles.heading, columns: widths.count)],
      height: 22)
    let rules = SheetRules(completion.plan.settings, in: language).lines
    return [title]
      + rules.enumerated().map { index, rule in
        .fitting(
          [.text("\(index + 1). \(rule)", SheetStyles.remark, columns: widths.count)],
          in: widths, atLeast: 18)
      }
  }

  private var signatures: [SheetRow] {
    let blank = SheetCell(.blank, SheetStyles.signature)
    func place(_ chinese: String, _ english: String, _ columns: Int) -> SheetCell {
      .text(language.say(chinese, english), SheetStyles.signature, columns: columns)
    }
    return [
      SheetRow([], height: 12),
      SheetRow(
        [
          place("填报单位（盖章）：", "Organisation (seal):", 5), place("负责人（签字）：", "Signed:", 3), blank,
          place("填报人：", "Filled in by:", 2), place("联系电话：", "Telephone:", 3),
          place("填报日期：　　　年　　月　　日", "Date:", 3),
        ], height: 30),
    ]
  }
}
