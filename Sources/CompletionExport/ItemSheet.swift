internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 完成情况: one row per goal, in the order of the plan.
struct ItemSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }
  private var layout: ItemLayout { source.layout }

  /// The narrowest and the widest a kept column of the office's table may be.
  private static let keptWidths = 8.0...18.0

  private static let workingWidth = 12.0

  /// How wide columns of long texts may become, and how many lines a text should then take: no program
  /// shows a row higher than a hand.
  private static let widest = (title: 26.0, account: 32.0)
  private static let lines = (title: 3.0, account: 10.0)

  var sheet: Sheet {
    let widths = ItemColumn.allCases.map(width(of:)) + layout.kept.map(width(ofKept:))
    let title = source.title + language.say("——逐项情况", ": item by item")
    var sheet = Sheet(
      name: layout.name,
      columns: widths.map { SheetColumn(width: $0) }
        + WorkingColumn.allCases.map { _ in
          SheetColumn(width: Self.workingWidth, isHidden: true)
        })
    let shown = layout.shown
    sheet.rows = [
      SheetRow([.text(title, SheetStyles.title, columns: shown)], height: 32),
      SheetRow([.text(source.particulars, SheetStyles.particulars, columns: shown)], height: 20),
      header(widths: widths),
    ]
    sheet.rows += rows(widths: widths)
    sheet.frozenRows = ItemLayout.headerRow + 1
    sheet.frozenColumns = 3
    sheet.repeatedRows = 0..<(ItemLayout.headerRow + 1)
    sheet.filteredRows = ItemLayout.headerRow..<sheet.rows.count
    if let column = ItemColumn.allCases.firstIndex(of: .completion), !layout.rows.isEmpty {
      sheet.dataBars = [
        DataBars(SheetArea(rows: layout.rows, column: column), color: SheetStyles.barColor)
      ]
    }
    sheet.rows += legend(widths: widths)
    return sheet
  }

  private func header(widths: [Double]) -> SheetRow {
    let names =
      ItemColumn.allCases.map { $0.header(in: language) } + layout.kept
      + WorkingColumn.allCases.map { $0.header(in: language) }
    return .fitting(names.map { .text($0, SheetStyles.header) }, in: widths, atLeast: 32)
  }

  private func rows(widths: [Double]) -> [SheetRow] {
    let completion = source.completion
    let (weights, originally) = (completion.adjustedWeights, completion.originalWeights)
    let parts = PlanParts(completion)
    return completion.items.enumerated().flatMap { place, item in
      let evidence = source.evidence.text(of: item.item.id, in: language)
      let extra = layout.kept.map { header in
        SheetCell.text(
          item.item.extra.first { $0.header == header }?.text ?? "", SheetStyles.text)
      }
      let share = LiveRow.Share(
        item: place + 1, weight: weights[place], originalWeight: originally[place],
        parts: parts.numbers(of: item.item), isDue: item.item.due <= completion.day)
      return item.goals.enumerated().map { goal, result -> SheetRow in
        let row = LiveRow(
          row: source.row(item, result, evidence: evidence), share: share,
          isFirstGoal: goal == 0, layout: layout)
        let cells = ItemColumn.allCases.map { $0.cell(row) }
        return .fitting(cells + extra + row.workings, in: widths, atLeast: 22)
      }
    }
  }

  /// What a reader of this sheet alone has to know.
  private func legend(widths: [Double]) -> [SheetRow] {
    let words = language.say(
      "说明：改动“实际完成”或“目标值”，完成率、差距和“总体情况”中的完成率、到期事项完成率、序时进度完成率随之重算；"
        + "状态、项数和其余指标以台账为准，请登记后重新导出。“控制中”表示须全年保持的目标，到期结算前不计百分比。",
      "Change an actual or a target figure and completion, gap and the rates of completion on the "
        + "overview follow; status, counts and the other rates come from the ledger. “Holding” is a "
        + "goal that must hold all year and shows no percentage before it is closed.")
    return [
      SheetRow([], height: 8),
      .fitting(
        [.text(words, SheetStyles.remark, columns: widths.count)], in: widths, atLeast: 20),
    ]
  }

  /// The usual width, or more where a text would otherwise become a tower.
  private func width(of column: ItemColumn) -> Double {
    let items = source.completion.items
    switch column {
    case .title: return width(of: column, items.map(\.item.title), isTitle: true)
    case .account: return width(of: column, items.compactMap { source.remarks(on: $0).done })
    case .reason: return width(of: column, items.compactMap { source.remarks(on: $0).reason })
    case .nextStep: return width(of: column, items.compactMap { source.remarks(on: $0).next })
    default: return column.width
    }
  }

  private func width(of column: ItemColumn, _ texts: [String], isTitle: Bool = false) -> Double {
    let longest = texts.map(TextMeasure.width).max() ?? 0
    let lines = isTitle ? Self.lines.title : Self.lines.account
    let widest = isTitle ? Self.widest.title : Self.widest.account
    return max(column.width, min(longest / lines + 2, widest))
  }

  private func width(ofKept header: String) -> Double {
    let texts = source.completion.plan.items.flatMap(\.extra).filter { $0.header == header }
    let widest = (texts.map(\.text) + [header]).map(TextMeasure.width).max() ?? 0
    return min(max(widest + 2, Self.keptWidths.lowerBound), Self.keptWidths.upperBound)
  }
}
