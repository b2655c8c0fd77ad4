internal import SpreadsheetGrid

/// Tells rows of a table apart.
struct RowClassifier {
  let view: SheetView
  let table: FoundTable<PlanField>
  let finder: TableFinder<PlanField>

  /// The headers of the columns as they are compared.
  private let headerWords: [Int: String]

  init(_ view: SheetView, _ table: FoundTable<PlanField>, finder: TableFinder<PlanField>) {
    self.view = view
    self.table = table
    self.finder = finder
    headerWords = table.headers.mapValues { FoldedText($0).joined.lowercased() }
  }

  func kind(of row: Int) -> RowKind {
    let cells = view.cells(inRow: row)
    guard let first = cells.first else { return .blank }
    let texts = cells.map { FoldedText(SheetView.text(of: $0.cell)).joined }
    if let header = header(cells, texts) { return header }
    let leading = texts.prefix(2)
    if leading.contains(where: Self.totals.contains) { return .total }
    if let text = texts.first(where: { !$0.isEmpty }), Self.isNote(text) { return .note }
    if cells.count == 1, isSection(texts[0], at: row, column: first.column) {
      return .section(SheetView.text(of: first.cell))
    }
    return .item
  }

  private static let totals: Set<String> = ["合计", "小计", "总计", "共计", "合计:", "小计:"]

  private static let signatures = [
    "填表人", "制表人", "审核人", "审批人", "填报人", "复核人", "填报日期", "制表日期", "填表日期", "单位负责人", "部门负责人", "分管领导签字",
    "负责人签字", "联系电话", "签字", "盖章",
  ]

  private static let notes = ["注", "备注", "说明", "填表说明", "填报说明"]

  private static func isNote(_ text: String) -> Bool {
    for word in signatures + notes where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if signatures.contains(word) && rest.isEmpty { return true }
      if let mark = rest.first, ":;(1".contains(mark) { return true }
    }
    return false
  }

  /// A row in which the header's own words stand again, or the words of another header.
  private func header(_ cells: [(column: Int, cell: Cell)], _ texts: [String]) -> RowKind? {
    // Every row passes here: most have no two cells as short as headers are.
    let columns = cells.map(\.column)
    let short = zip(columns, texts).filter { $1.utf8.count <= Self.longestHeader }
    guard short.count > 1 else { return nil }
    let repeated = short.filter { column, text in headerWords[column] == text.lowercased() }
    if repeated.count > 1, repeated.count * 2 > cells.count { return .header }
    // Items rarely use three words of the dictionary as whole cells; a header always does.
    let fields = Set(short.compactMap { finder.dictionary.field(named: $1.lowercased()) })
    let isTitled = fields.contains(.title) || fields.contains(.content)
    return fields.count > 2 && fields.count * 2 > cells.count && isTitled ? .otherTable : nil
  }

  private static let longestHeader = 36

  /// A lone text heads a section if it is numbered like one, is merged across, or stands left of the
  /// titles; a lone title is an item.
  private func isSection(_ text: String, at row: Int, column: Int) -> Bool {
    guard let titleColumn = table.columns[.title] else { return false }
    if SectionName.ordinal(of: text) != nil { return true }
    let area = view.area(around: CellAddress(row: row, column: column))
    if let area { return area.last.column - area.first.column > 1 || column < titleColumn }
    return column < titleColumn && column != table.columns[.section]
      && !text.allSatisfy(\.isASCIIDigit)
  }
}
