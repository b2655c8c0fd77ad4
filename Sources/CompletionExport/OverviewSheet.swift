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

  private static let gapWidth = 2.0
  private static let hiddenWidth = 12.0
  private static let chartHeight = 190.0

  /// The widths of what is shown; hidden columns have none.
  private static let widths = GroupTable.widths + [0, 0, gapWidth] + GroupTable.widths + [0, 0]

  /// The first column of the tables on the right.
  private static let rightColumn = GroupTable.columns + 1

  private static var columns: [SheetColumn] {
    widths.map { SheetColumn(width: $0 > 0 ? $0 : hiddenWidth, isHidden: $0 == 0) }
  }

  var sheet: Sheet {
    let count = Self.widths.count
    let (left, right) = (left, right)
    let months = table(.month, 6)
    // Above the tables stand four rows, and three more where there are charts.
    let chartRow = completion.items.isEmpty ? nil : 4
    let top = chartRow == nil ? 4 : 6
    var sheet = Sheet(name: language.say("总体情况", "Overview"), columns: Self.columns)
    sheet.rows = [
      SheetRow([.text(source.title, SheetStyles.title, columns: count)], height: 34),
      SheetRow([.text(source.particulars, SheetStyles.particulars, columns: count)], height: 20),
      SheetRow([headline(rateRow: top + GroupTable.headRows, columns: count)], height: 36),
      SheetRow([], height: 8),
    ]
    if chartRow != nil {
      sheet.rows += [SheetRow([], height: Self.chartHeight), SheetRow([], height: 8)]
    }
    let tables = left.beside(right)
    sheet.rows += tables
    sheet.rows.append(SheetRow([], height: SheetBlock.line))
    sheet.rows += months.beside(table(.category, 7))
    sheet.rows.append(SheetRow([], height: SheetBlock.line))
    sheet.rows += legend + signatures
    if let chartRow {
      sheet.charts = [
        sectionChart(at: chartRow, firstRow: top + GroupTable.headRows),
        monthChart(at: chartRow, firstRow: top + tables.count + 1 + GroupTable.headRows),
      ]
    }
    sheet.dataBars = [bars(.section, from: top + GroupTable.headRows)]
    return sheet
  }

  /// The line leadership reads if it reads only one; its rate is that of the table of rates.
  private func headline(rateRow: Int, columns: Int) -> SheetCell {
    let counts = completion.total.counts
    let share =
      completion.total.rates.year.value.map { DisplayedPercent($0).description }
      ?? SheetCell.noFigure
    let words = language.say(
      "计划 \(counts.inScope) 项，已完成 \(counts.done) 项，进行中 \(counts.running) 项，"
        + "逾期 \(counts.overdue) 项，完成率 ",
      "Planned \(counts.inScope), done \(counts.done), in progress \(counts.running), "
        + "overdue \(counts.overdue), completion ")
    let rate = CellReference(row: .fixed(rateRow), column: .fixed(Self.rightColumn + 1))
    // A sign for no figure is a text, which the format of a number leaves as it is.
    return SheetCell(
      .formula("\(text: words)&TEXT(\(rate),\(text: "0.0%"))", .text(words + share)),
      SheetStyles.headline, columns: columns)
  }

  // MARK: Charts

  private func bars(_ kind: Completion.Group.Kind, from row: Int) -> DataBars {
    let rows = row..<(row + completion.groups(by: kind).count + 1)
    return DataBars(
      SheetArea(rows: rows, column: GroupTable.rate), color: SheetStyles.barColor)
  }

  private func sectionChart(at row: Int, firstRow: Int) -> SheetChart {
    let rows = firstRow..<(firstRow + completion.groups(by: .section).count)
    let title = language.say("各类别完成率", "Completion by section")
    return SheetChart(
      .bars, title: title,
      series: [
        SheetChart.Series(
          name: title, names: SheetArea(rows: rows, column: GroupTable.name),
          values: SheetArea(rows: rows, column: GroupTable.rate), color: SheetStyles.strongColor)
      ], format: .percent, maximum: 1, rows: row..<(row + 1), columns: 0..<GroupTable.columns)
  }

  private func monthChart(at row: Int, firstRow: Int) -> SheetChart {
    let rows = firstRow..<(firstRow + completion.groups(by: .month).count)
    func series(_ name: String, _ column: Int, _ color: CellStyle.Color) -> SheetChart.Series {
      SheetChart.Series(
        name: name, names: SheetArea(rows: rows, column: GroupTable.name),
        values: SheetArea(rows: rows, column: column), color: color)
    }
    return SheetChart(
      .lines,
      title: language.say("按到期月份：计划与完成（项）", "Items by month due: planned and done"),
      series: [
        series(language.say("计划数", "Planned"), GroupTable.planned, CellStyle.Color(0x7F7F7F)),
        series(language.say("已完成", "Done"), GroupTable.done, SheetStyles.strongColor),
      ], format: .whole, rows: row..<(row + 1),
      columns: Self.rightColumn..<(Self.rightColumn + GroupTable.columns))
  }

  // MARK: Left: where the plan stands

  private var left: SheetBlock {
    var block = table(.section, 1)
    block.add(below: table(.department, 2))
    return block
  }

  private func table(_ kind: Completion.Group.Kind, _ number: Int) -> SheetBlock {
    GroupTable(
      kind: kind, completion: completion, language: language, rates: liveRates
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
      [.text(heading, SheetStyles.heading, columns: GroupTable.widths.count)],
      height: SheetBlock.line)
  }

  private func header(_ names: [(String, columns: Int)]) -> SheetRow {
    .fitting(
      names.map { .text($0.0, SheetStyles.header, columns: $0.columns) }, in: GroupTable.widths,
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

  private var liveRates: LiveRates { LiveRates(layout: source.layout) }

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
          ], in: GroupTable.widths, atLeast: SheetBlock.line))
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
          place("填报单位（盖章）：", "Organisation (seal):", 5), place("负责人（签字）：", "Signed:", 5), blank,
          place("填报人：", "Filled in by:", 2), place("联系电话：", "Telephone:", 3),
          place("填报日期：　　　年　　月　　日", "Date:", 5),
        ], height: 30),
    ]
  }
}
