internal import SheetDocument
internal import GoalModel
internal import Wording

/// The charts of the sheet 总体情况, over the tables below them.
struct OverviewCharts {
  let completion: Completion
  let language: Language

  /// Bars in the cells of the rate, down to the total.
  func bars(_ kind: Completion.Group.Kind, from row: Int) -> DataBars {
    let rows = row..<(row + completion.groups(by: kind).count + 1)
    return DataBars(
      SheetArea(rows: rows, column: GroupTable.rate), color: SheetStyles.barColor)
  }

  /// Completion by section.
  func sections(at row: Int, firstRow: Int) -> SheetChart {
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

  /// Planned against done by month.
  func months(at row: Int, firstRow: Int) -> SheetChart {
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
      columns: GroupTable.rightColumns)
  }
}
