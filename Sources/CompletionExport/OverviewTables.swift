internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The tables of the sheet 总体情况, each a block that can stand beside another.
struct OverviewTables {
  let completion: Completion
  let layout: ItemLayout
  let language: Language

  private var liveRates: LiveRates { LiveRates(layout: layout) }

  /// Counts and the rate by section, category, department or month.
  func groups(_ kind: Completion.Group.Kind, _ number: Int) -> SheetBlock {
    GroupTable(
      kind: kind, completion: completion, language: language, rates: liveRates
    ).block(numbered: number)
  }

  private func heading(_ number: Int, _ text: String) -> SheetRow {
    let heading = SectionNumber.text(number, in: language) + text
    return SheetRow(
      [.text(heading, SheetStyles.heading, columns: GroupTable.widths.count)],
      height: SheetBlock.line)
  }

  private func header(_ names: [(String, columns: Int)]) -> SheetRow {
    .fitting(
      names.map { .text($0.0, SheetStyles.header, columns: $0.columns) }, in: GroupTable.widths,
      atLeast: SheetBlock.line)
  }

  /// The six rates, with what stands above and below the line.
  func rates(_ number: Int) -> SheetBlock {
    var block = SheetBlock(columns: GroupTable.columns)
    block.add(heading(number, language.say("六项指标", "The six rates")))
    block.add(
      header([
        (language.say("指标", "Rate"), 1), (language.say("数值", "Value"), 1),
        (language.say("分子", "Above"), 1), (language.say("分母", "Below"), 1),
        (language.say("含义", "Meaning"), 4),
      ]))
    for wording in RateWording.allCases {
      let rate = wording.rate(in: completion.total.rates)
      let sums = sums(of: wording, rate)
      block.add(
        .fitting(
          [
            .text(wording.name(in: language), SheetStyles.text),
            sums == nil ? .share(rate.value) : liveRates.cell(rate, .right(1), of: .right(2)),
            sums.map { SheetCell($0.above, SheetStyles.hundredths) } ?? .amount(rate.numerator),
            sums.map { SheetCell($0.below, SheetCell.amountStyle(rate.denominator)) }
              ?? .amount(rate.denominator),
            .text(wording.meaning(in: language), SheetStyles.text, columns: 4),
          ], in: GroupTable.widths, atLeast: SheetBlock.line))
    }
    return block
  }

  /// The sums of a rate that follows the actuals; the others rest on ticks, evidence and days of
  /// records, which no cell of the sheet holds.
  private func sums(of wording: RateWording, _ rate: CompletionRates.Rate) -> LiveRates.Sums? {
    switch wording {
    case .year: liveRates.sums(rate, .weighted, of: .weight)
    case .due: liveRates.sums(rate, .weighted, of: .weight, where: (.due, 1))
    case .pace: liveRates.sums(rate, .pace, of: .expectedWeighted)
    case .onTime, .ticked, .reported: nil
    }
  }

  /// The plan as made beside the plan as adjusted.
  func bases(_ number: Int) -> SheetBlock {
    let counts = completion.total.counts
    var block = SheetBlock(columns: GroupTable.columns)
    block.add(heading(number, language.say("年初计划与调整后计划", "The plan as made and as adjusted")))
    block.add(
      header([
        (language.say("口径", "Basis"), 1), (language.say("事项数", "Items"), 1),
        (language.say("完成率", "Rate"), 1), (language.say("说明", "Note"), 5),
      ]))
    let adjusted = language.say(
      "经批准取消 \(counts.cancelled) 项、延期 \(counts.deferred) 项",
      "with approval \(counts.cancelled) cancelled, \(counts.deferred) deferred")
    let (original, year) = (completion.originalYear, completion.total.rates.year)
    let bases = [
      (
        language.say("年初计划", "As made"), counts.items, original,
        liveRates.sums(original, .originalWeighted, of: .originalWeight),
        language.say("全部原定事项，取消的按0计", "all items as planned, cancelled ones count 0")
      ),
      (
        language.say("调整后计划", "As adjusted"), counts.inScope, year,
        liveRates.sums(year, .weighted, of: .weight), adjusted
      ),
    ]
    for (name, items, rate, sums, note) in bases {
      block.add(
        .fitting(
          [
            .text(name, SheetStyles.text), .count(items),
            liveRates.cell(rate, .right(6), of: .right(7)),
            .text(note, SheetStyles.text, columns: 5), SheetCell(sums.above, CellStyle()),
            SheetCell(sums.below, CellStyle()),
          ], in: GroupTable.widths, atLeast: SheetBlock.line))
    }
    return block
  }

  /// How many items are of which light.
  func lights(_ number: Int) -> SheetBlock {
    var block = SheetBlock(columns: GroupTable.columns)
    block.add(heading(number, language.say("按状态", "By light")))
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
          ], in: GroupTable.widths, atLeast: SheetBlock.line))
    }
    return block
  }
}
