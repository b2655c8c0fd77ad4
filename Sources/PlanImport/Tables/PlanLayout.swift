internal import GoalModel
internal import SpreadsheetGrid

/// A table with the meaning of its columns settled, and why each was taken for what it is.
struct PlanLayout {
  /// The table; its columns are those that count.
  private(set) var table: FoundTable<PlanField>

  /// Why its header was taken for one.
  let headerReason: TableReport.HeaderReason

  /// Why columns mean what they mean, where the person or the cells said so.
  private var reasons: [Int: TableReport.Reason] = [:]

  private let finder: TableFinder<PlanField>

  init(
    _ table: FoundTable<PlanField>, _ reason: TableReport.HeaderReason,
    finder: TableFinder<PlanField>
  ) {
    self.table = table
    headerReason = reason
    self.finder = finder
  }

  /// The headers from left to right as they are compared.
  var headerWords: [String] { table.headerWords }

  /// Whether a plan can be read: something says what is to be done, and something how much, when or by
  /// whom.
  var isPlan: Bool {
    let telling: [PlanField] = [.target, .due, .time, .department, .coDepartment, .person]
    let isTelling = telling.contains { table.columns[$0] != nil }
    return namesItems && (isTelling || !PeriodColumns(table).columns.isEmpty) && !isRecord
  }

  /// Whether a column says what is to be done.
  var namesItems: Bool { table.columns[.title] != nil || table.columns[.content] != nil }

  /// Whether the table records what was done, day by day: 日期, 事项, 数量 and no plan beside it.
  private var isRecord: Bool {
    let words = Set(headerWords)
    let isDated = !words.isDisjoint(with: ["日期", "记录日期", "登记日期", "发生日期", "活动日期"])
    return isDated && words.contains("数量") && table.columns[.due] == nil
      && table.columns[.department] == nil
  }

  // MARK: Meanings

  /// Gives columns the fields somebody named for them, by letters or header.
  mutating func map(_ columns: [String: String]) {
    for (name, fieldName) in columns.sorted(by: { $0.key < $1.key }) {
      guard let column = column(named: name) else { continue }
      if fieldName == PlanTableOptions.kept {
        keep(column, because: .said)
      } else if let field = Self.field(named: fieldName) {
        map(column, field, because: .said)
      }
    }
  }

  /// Gives columns the fields somebody named for them in an earlier table with the same header.
  mutating func map(_ remembered: RememberedLayout) {
    for (column, said) in zip(table.headedColumns, remembered.columns) {
      guard reasons[column] != .said else { continue }
      if said.field == PlanTableOptions.kept { keep(column, because: .remembered) }
      guard let field = said.field.flatMap(Self.field) else { continue }
      if let taken = table.columns[field], reasons[taken] == .said { continue }
      map(column, field, because: .remembered)
    }
  }

  private mutating func map(_ column: Int, _ field: PlanField, because reason: TableReport.Reason) {
    keep(column, because: reason)
    table.columns[field] = column
  }

  private mutating func keep(_ column: Int, because reason: TableReport.Reason) {
    for (other, place) in table.columns where place == column { table.columns[other] = nil }
    reasons[column] = reason
  }

  /// Settles what is still open: 工作内容 is the title where nothing else is, and cells may say what
  /// their header does not.
  mutating func settle(in view: SheetView) {
    if table.columns[.title] == nil {
      table.columns[.title] = table.columns[.content]
      table.columns[.content] = nil
    }
    if table.columns[.section] == nil, let title = table.columns[.title],
      let content = table.columns[.content], Self.heads(title, content, view, table)
    {
      // What stands once over several numbered rows is their heading.
      table.columns[.section] = title
      table.columns[.title] = content
      table.columns[.content] = nil
      reasons[title] = .contents
      reasons[content] = .contents
    }
    for (field, column) in ColumnContents(view, table).fields
    where table.columns[field] == nil && reasons[column] == nil {
      table.columns[field] = column
      reasons[column] = .contents
    }
  }

  /// Whether a column of titles only heads the rows: some rows have a number and contents of their own,
  /// but no title.
  private static func heads(
    _ title: Int, _ content: Int, _ view: SheetView, _ table: FoundTable<PlanField>
  ) -> Bool {
    guard let number = table.columns[.number], title < content else { return false }
    let rows = (table.firstRow..<max(table.firstRow, view.grid.rowCount)).prefix(300)
    let own = rows.filter { view.holds($0, number) && view.holds($0, content) }
    let untitled = own.filter { !view.holds($0, title) }
    return !untitled.isEmpty && untitled.count * 4 >= own.count
  }

  /// A field by its own name or by a header of the dictionary.
  static func field(named name: String) -> PlanField? {
    PlanField(rawValue: name) ?? HeaderDictionary.plan.match(name)?.field
  }

  /// The column with a header, or with some letters where no header is called like that.
  func column(named name: String) -> Int? {
    let wanted = HeaderDictionary<PlanField>.words(of: name)
    let byHeader = table.headedColumns.first {
      HeaderDictionary<PlanField>.words(of: table.headers[$0] ?? "") == wanted
    }
    if let byHeader { return byHeader }
    let column = CellAddress(name.uppercased() + "1")?.column
    return column.flatMap { table.range.contains($0) ? $0 : nil }
  }

  // MARK: What is told

  /// The columns and what they were taken for, from left to right.
  func reportedColumns(_ columns: PlanColumns) -> [TableReport.Column] {
    let mapped = table.columns.values.filter { table.headers[$0] == nil }
    return (table.headedColumns + mapped).sorted().map { column in
      let field = table.field(ofColumn: column)
      let header = (table.headers[column] ?? "").split(whereSeparator: \.isNewline).joined()
      return TableReport.Column(
        letters: CellAddress.letters(ofColumn: column), header: header, field: field,
        reason: reasons[column] ?? reason(column, field, columns))
    }
  }

  private func reason(_ column: Int, _ field: PlanField?, _ columns: PlanColumns)
    -> TableReport.Reason
  {
    guard field == nil else {
      let match = finder.match(
        table.headers[column] ?? "", under: table.groups[column] ?? "")
      return match?.isExact == true ? .word : .ending
    }
    if columns.periods.columns.contains(where: { $0.column == column }) { return .month }
    let isMarked = columns.departments.columns.contains { $0.column == column }
    return isMarked ? .departmentMark : .unknown
  }
}
