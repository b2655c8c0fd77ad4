internal import SpreadsheetGrid

/// Tells rows of a table apart.
struct RowClassifier {
  let view: SheetView
  let table: FoundTable<PlanField>
  let finder: TableFinder<PlanField>

  /// The headers of the columns as they are compared.
  private let headerWords: [Int: String]

  /// Whether items are numbered 1, 2, 3, so that a row numbered 一 is a heading over them.
  private let hasArabicNumbers: Bool

  /// The rows above the header, which pages repeat.
  private let titles: Set<String>

  init(_ view: SheetView, _ table: FoundTable<PlanField>, finder: TableFinder<PlanField>) {
    self.view = view
    self.table = table
    self.finder = finder
    headerWords = table.headers.mapValues { FoldedText($0).joined.lowercased() }
    let rows = table.firstRow..<max(table.firstRow, view.grid.rowCount)
    hasArabicNumbers =
      table.columns[.number].map { column in
        rows.prefix(Self.looked).contains { row in
          FoldedText(view.text(row, column)).characters.first?.isASCIIDigit ?? false
        }
      } ?? false
    titles = Set(
      (max(0, table.headerRow - 20)..<table.headerRow).flatMap { row in
        view.cells(inRow: row).map { FoldedText(SheetView.text(of: $0.cell)).joined }
      })
  }

  /// How many rows are looked at to see how items are numbered.
  private static let looked = 300

  /// A cell that shows something, with its column.
  typealias Value = (column: Int, cell: Cell)

  /// What a row is, given the cells that show something.
  func kind(of row: Int, _ cells: [Value]) -> RowKind {
    guard let first = cells.first else { return .blank }
    let texts = cells.map { FoldedText(SheetView.text(of: $0.cell)).joined }
    if let header = header(row, cells, texts) { return header }
    if texts.prefix(2).contains(where: Self.isTotal) { return .total }
    if let note = note(texts) { return note }
    if cells.count <= 2, let department = department(cells) { return .department(department) }
    if cells.count == 1 {
      if titles.contains(texts[0]) || texts[0].contains("续表") { return .header }
      if isDateLine(texts[0]), first.column != table.columns[.title] { return .signature }
      if isSection(texts[0], at: row, column: first.column) {
        return .section(SheetView.text(of: first.cell))
      }
    }
    if cells.count == 2, let heading = numberedHeading(cells, texts) { return .section(heading) }
    return .item
  }

  // MARK: Totals and notes

  private static let totals = ["合计", "小计", "总计", "共计", "本页小计", "累计"]

  /// 合计, 小计：, 合计（12项), 共计12项.
  private static func isTotal(_ text: String) -> Bool {
    totals.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count)
      return rest.isEmpty || ":(".contains(rest.first ?? " ")
        || (rest.first?.isASCIIDigit == true && rest.count < 8)
    }
  }

  private static let signers = [
    "填表", "制表", "审核", "审批", "填报", "复核", "编制", "批准", "核准", "单位负责人", "部门负责人", "负责人", "分管领导", "主席",
    "联系电话",
    "联系人", "经办人", "院领导", "工会主席",
  ]

  private static let signatures = ["签字", "签名", "签章", "盖章", "公章"]

  private static let notes = ["注", "备注", "说明", "填表说明", "填报说明", "附注", "编制说明", "填写说明"]

  /// A note or a line to sign, by the words its first text begins with.
  private func note(_ texts: [String]) -> RowKind? {
    guard let text = texts.first(where: { !$0.isEmpty }) else { return nil }
    for word in Self.notes where text.hasPrefix(word) {
      if let mark = text.dropFirst(word.count).first, ":;(1.".contains(mark) { return .note }
    }
    if "※★☆*".contains(text.first ?? " "), texts.count == 1, text.count > 15 { return .note }
    // A label with a colon and little before it: 审核人：, 主席签字：, 填报日期： 年 月 日.
    let label = text.prefix { $0 != ":" }
    let isLabel = label.count < text.count && label.count < 14
    if isLabel, Self.signers.contains(where: label.hasPrefix) { return .signature }
    if isLabel, Self.signatures.contains(where: label.contains) { return .signature }
    if Self.signatures.contains(where: { text.hasSuffix("(\($0))") }) { return .signature }
    let isBareLabel = ["人", "日期", "电话"].contains(where: text.hasSuffix) && text.count < 6
    return isBareLabel && Self.signers.contains(where: text.hasPrefix) ? .signature : nil
  }

  /// 2026年1月8日 alone in a row dates the sheet.
  private func isDateLine(_ text: String) -> Bool {
    text.count < 14 && text.hasSuffix("日") && text.contains("年") && text.contains("月")
  }

  private func department(_ cells: [Value]) -> String? {
    let next = cells.count > 1 ? SheetView.text(of: cells[1].cell) : ""
    return TitleLines.department(inLine: SheetView.text(of: cells[0].cell), next: next)
  }

  // MARK: Headers

  /// A row in which the header's own words stand again, or the words of another header.
  private func header(_ row: Int, _ cells: [Value], _ texts: [String])
    -> RowKind?
  {
    if row == table.firstRow, isColumnNumbers(texts) { return .header }
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

  /// The row under a header that numbers the columns: 1 2 3 4, or 甲 乙 1 2.
  private func isColumnNumbers(_ texts: [String]) -> Bool {
    guard texts.count > 2, texts.count * 2 > table.headers.count else { return false }
    let rest = texts.drop { ["甲", "乙", "丙", "丁", "栏次"].contains($0) }
    return rest.count > 1 && zip(rest, 1...).allSatisfy { $0 == String($1) || $0 == "(\($1))" }
  }

  private static let longestHeader = 36

  // MARK: Sections

  /// A lone text heads a section if it is numbered like one, is merged across, or stands left of the
  /// titles; a lone title is an item.
  private func isSection(_ text: String, at row: Int, column: Int) -> Bool {
    guard let titleColumn = table.columns[.title] else { return false }
    if SectionName.ordinal(of: text) != nil { return true }
    let area = view.area(around: CellAddress(row: row, column: column))
    if let area { return area.last.column - area.first.column > 1 || column < titleColumn }
    return column < titleColumn && column != table.columns[.section]
      && column != table.columns[.time] && !text.allSatisfy(\.isASCIIDigit)
  }

  /// A heading whose ordinal stands in the number column: 一 | 民主管理.
  private func numberedHeading(_ cells: [Value], _ texts: [String]) -> String? {
    guard hasArabicNumbers, cells[0].column == table.columns[.number] else { return nil }
    let ordinal = texts[0].filter { !"、.()".contains($0) }
    guard !ordinal.isEmpty, ordinal.allSatisfy({ "一二三四五六七八九十".contains($0) }) else { return nil }
    return ordinal + "、" + SheetView.text(of: cells[1].cell)
  }
}
