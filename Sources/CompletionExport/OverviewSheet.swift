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

  /// The least height of the charts, and how much room they may take besides.
  private static let chartHeight = 190.0
  private static let chartSlack = 90.0

  /// The widths of what is shown; hidden columns have none.
  private static let widths = GroupTable.widths + [0, 0, gapWidth] + GroupTable.widths + [0, 0]

  private static var columns: [SheetColumn] {
    widths.map { SheetColumn(width: $0 > 0 ? $0 : hiddenWidth, isHidden: $0 == 0) }
  }

  var sheet: Sheet {
    let tables = OverviewTables(
      completion: completion, layout: source.layout, language: language)
    var rates = tables.rates(2)
    rates.add(below: tables.bases(3))
    let first = tables.groups(.section, 1).beside(rates)
    let second = tables.groups(.department, 4).beside(tables.lights(5))
    let third = tables.groups(.month, 6).beside(tables.groups(.category, 7))

    var sheet = Sheet(name: language.say("总体情况", "Overview"), columns: Self.columns)
    var flow = PageFlow(sheet)
    // Above the first tables stand four rows, and two more where there are charts.
    let hasCharts = !completion.items.isEmpty
    let firstRow = (hasCharts ? 6 : 4) + GroupTable.headRows
    sheet.rows = top(rateRow: firstRow)
    flow.place((sheet.rows + first).height)
    if hasCharts {
      flow.place(Self.chartHeight + 8)
      // Where the next tables begin on a new page, the charts take what is left of this one.
      let room = flow.fits(SheetBlock.line + second.height) ? 0 : min(flow.left, Self.chartSlack)
      flow.place(room)
      sheet.rows += [
        SheetRow([], height: Self.chartHeight + room), SheetRow([], height: 8),
      ]
    }
    sheet.rows += first
    append(second, to: &sheet, &flow)
    append(third, to: &sheet, &flow)
    let monthRow = sheet.rows.count - third.count + GroupTable.headRows
    append(legend + signatures, to: &sheet, &flow)

    let charts = OverviewCharts(completion: completion, language: language)
    if hasCharts {
      sheet.charts = [
        charts.sections(at: 4, firstRow: firstRow), charts.months(at: 4, firstRow: monthRow),
      ]
    }
    sheet.dataBars = [charts.bars(.section, from: firstRow)]
    return sheet
  }

  /// Adds rows that belong together below the others, on a new page where they would be torn.
  private func append(_ rows: [SheetRow], to sheet: inout Sheet, _ flow: inout PageFlow) {
    let isTorn = flow.breaks(before: SheetBlock.line + rows.height)
    sheet.rows.append(SheetRow([], height: SheetBlock.line))
    if isTorn { sheet.pageBreaks.append(sheet.rows.count) }
    flow.place(rows.height + (isTorn ? 0 : SheetBlock.line))
    sheet.rows += rows
  }

  /// The heading, the particulars and the first line.
  private func top(rateRow: Int) -> [SheetRow] {
    let count = Self.widths.count
    return [
      SheetRow([.text(source.title, SheetStyles.title, columns: count)], height: 34),
      SheetRow([.text(source.particulars, SheetStyles.particulars, columns: count)], height: 20),
      SheetRow([headline(rateRow: rateRow, columns: count)], height: 36),
      SheetRow([], height: 8),
    ]
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
    let rate = CellReference(
      row: .fixed(rateRow), column: .fixed(GroupTable.rightColumns.lowerBound + 1))
    // A sign for no figure is a text, which the format of a number leaves as it is.
    return SheetCell(
      .formula("\(text: words)&TEXT(\(rate),\(text: "0.0%"))", .text(words + share)),
      SheetStyles.headline, columns: columns)
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
