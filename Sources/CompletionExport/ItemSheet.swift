internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 完成情况: one row per goal, in the order of the plan.
struct ItemSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }

  /// How many rows stand above the header.
  static let headerRow = 2

  /// The narrowest and the widest a kept column of the office's table may be.
  private static let keptWidths = 8.0...18.0

  var sheet: Sheet {
    let kept = keptHeaders
    let widths = ItemColumn.allCases.map(\.width) + kept.map(width(ofKept:))
    let visible = widths.count
    let body = rows(kept: kept, widths: widths)
    let title = source.title + language.say("——逐项情况", ": item by item")
    var sheet = Sheet(
      name: language.say("完成情况", "Items"),
      columns: widths.map { SheetColumn(width: $0) } + [SheetColumn(width: 12, isHidden: true)])
    sheet.rows = [
      SheetRow([.text(title, SheetStyles.title, columns: visible)], height: 32),
      SheetRow([.text(source.particulars, SheetStyles.particulars, columns: visible)], height: 20),
      header(kept: kept, widths: widths),
    ]
    sheet.rows += body
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 3
    sheet.repeatedRows = 0..<(Self.headerRow + 1)
    sheet.filteredRows = Self.headerRow..<sheet.rows.count
    return sheet
  }

  private func header(kept: [String], widths: [Double]) -> SheetRow {
    let names =
      ItemColumn.allCases.map { $0.header(in: language) } + kept
      + [language.say("完成率（未取整）", "Completion, unrounded")]
    return .fitting(
      names.map { .text($0, SheetStyles.header) }, in: widths + [12], atLeast: 32)
  }

  private func rows(kept: [String], widths: [Double]) -> [SheetRow] {
    source.completion.items.flatMap { item in
      let evidence = source.evidence.text(of: item.item.id, in: language)
      let extra = kept.map { header in
        SheetCell.text(
          item.item.extra.first { $0.header == header }?.text ?? "", SheetStyles.text)
      }
      return item.goals.map { result -> SheetRow in
        let row = ItemRow(
          item: item, result: result, isClosed: source.isClosed(result),
          day: source.completion.day, evidence: evidence, remarks: source.remarks(on: item),
          language: language)
        let cells = ItemColumn.allCases.map { $0.cell(row) }
        return .fitting(cells + extra + [row.exactCredit], in: widths, atLeast: 22)
      }
    }
  }

  /// The headers of the office's own columns, in the order in which they first occur.
  private var keptHeaders: [String] {
    var seen: Set<String> = []
    return source.completion.plan.items.flatMap(\.extra).map(\.header)
      .filter { seen.insert($0).inserted }
  }

  private func width(ofKept header: String) -> Double {
    let texts = source.completion.plan.items.flatMap(\.extra).filter { $0.header == header }
    let widest = (texts.map(\.text) + [header]).map(TextMeasure.width).max() ?? 0
    return min(max(widest + 2, Self.keptWidths.lowerBound), Self.keptWidths.upperBound)
  }
}
