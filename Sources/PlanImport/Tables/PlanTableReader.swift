internal import GoalModel
public import SpreadsheetGrid

/// Reads a plan from the sheets of a file: it finds the table, reads its rows, and lists everything
/// the office should know.
///
/// Reading throws nothing. What could not be understood is loaded as "target unknown" or "year end"
/// beside a problem that quotes the cell.
public struct PlanTableReader: Sendable {
  private let options: PlanTableOptions
  private let finder = TableFinder(dictionary: HeaderDictionary.plan)

  /// Creates a reader.
  public init(_ options: PlanTableOptions) { self.options = options }

  /// The plan table in some sheets, of which the one whose header fits best is read.
  public func read(_ grids: [Grid]) -> Reading<PlanTable> {
    let views = grids.map(SheetView.init)
    let candidates = views.filter { options.sheet == nil || $0.grid.name == options.sheet }
    let tables = candidates.map { ($0, table(in: $0)) }
    var best: (view: SheetView, table: FoundTable<PlanField>)?
    for (view, table) in tables {
      guard let table else { continue }
      if best.map({ Self.fitsBetter(view, table, than: $0.view, $0.table) }) ?? true {
        best = (view, table)
      }
    }
    guard let (view, found) = best else { return withoutHeader(candidates.first ?? views.first) }
    var reading = read(view, found)
    for (other, table) in tables where other.grid.name != view.grid.name {
      guard let table, Self.isPlan(table) else { continue }
      let cell = CellAddress(row: table.headerRow, column: table.headers.keys.min() ?? 0)
      reading.note(
        TableProblem(
          .tableLeftOut, file: options.file, sheet: other.grid.name, cell: cell.description,
          found: other.grid.name))
    }
    return reading
  }

  /// A visible sheet goes before a hidden one, a header with a title before one without.
  private static func fitsBetter(
    _ view: SheetView, _ table: FoundTable<PlanField>, than other: SheetView,
    _ otherTable: FoundTable<PlanField>
  ) -> Bool {
    let rank = (!view.grid.isHidden, isPlan(table), table.score)
    let otherRank = (!other.grid.isHidden, isPlan(otherTable), otherTable.score)
    if rank.0 != otherRank.0 { return rank.0 }
    if rank.1 != otherRank.1 { return rank.1 }
    return rank.2 > otherRank.2
  }

  private static func isPlan(_ table: FoundTable<PlanField>) -> Bool {
    table.columns[.title] != nil || table.columns[.content] != nil
  }

  private func table(in view: SheetView) -> FoundTable<PlanField>? {
    guard let row = options.headerRow else {
      if let found = finder.table(in: view) { return mapped(found) }
      // A mapping by letters needs no header that fits, only a row to call one.
      guard !options.columns.isEmpty, let first = firstRow(of: view) else { return nil }
      return finder.table(in: view, at: first).map(mapped)
    }
    return finder.table(in: view, at: row - 1).map(mapped)
  }

  private func firstRow(of view: SheetView) -> Int? {
    (0..<min(view.grid.rowCount, 200)).first { view.cells(inRow: $0).count > 1 }
  }

  /// The table with the columns the caller gave a meaning.
  private func mapped(_ table: FoundTable<PlanField>) -> FoundTable<PlanField> {
    var table = table
    for (name, fieldName) in options.columns.sorted(by: { $0.key < $1.key }) {
      guard let field = Self.field(named: fieldName), let column = Self.column(name, of: table)
      else { continue }
      for (other, place) in table.columns where place == column { table.columns[other] = nil }
      table.columns[field] = column
    }
    return table
  }

  /// A field by its own name or by a header of the dictionary.
  static func field(named name: String) -> PlanField? {
    PlanField(rawValue: name) ?? HeaderDictionary.plan.match(name)?.field
  }

  private static func column(_ name: String, of table: FoundTable<PlanField>) -> Int? {
    let wanted = HeaderDictionary<PlanField>.words(of: name)
    let byHeader = table.headers.sorted { $0.key < $1.key }
      .first { HeaderDictionary<PlanField>.words(of: $0.value) == wanted }
    if let byHeader { return byHeader.key }
    return CellAddress(name.uppercased() + "1")?.column
  }

  // MARK: Reading

  private func withoutHeader(_ view: SheetView?) -> Reading<PlanTable> {
    var table = PlanTable(year: options.year ?? options.fallbackYear)
    let report = TableReport(sheet: view?.grid.name ?? "")
    table.tables = [report]
    let found = options.sheet ?? ""
    return Reading(
      table,
      problems: [
        TableProblem(.noHeader, file: options.file, sheet: report.sheet, cell: "", found: found)
      ])
  }

  private func read(_ view: SheetView, _ found: FoundTable<PlanField>) -> Reading<PlanTable> {
    var found = found
    let lines = TitleLines(view, above: found.headerRow)
    var table = PlanTable(year: options.year ?? lines.year ?? options.fallbackYear)
    table.title = lines.title
    table.organisation = lines.organisation
    table.yearFound = lines.year
    var report = TableReport(sheet: view.grid.name)
    let headerCell = CellAddress(row: found.headerRow, column: found.headers.keys.min() ?? 0)
    report.headerCell = headerCell.description
    report.headerHeight = found.headerHeight
    var problems = unknownMappings(found, headerCell, sheet: report.sheet)
    if found.columns[.title] == nil {
      // Where only 工作内容 says what is to be done, that is the title.
      found.columns[.title] = found.columns[.content]
      found.columns[.content] = nil
    }
    report.columns = found.headedColumns.map { column(of: found, $0) }
    table.tables = [report]
    guard found.columns[.title] != nil else {
      let headers = found.headers.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
      problems.append(
        TableProblem(
          .noTitleColumn, file: options.file, sheet: report.sheet, cell: report.headerCell,
          found: headers))
      return Reading(table, problems: problems)
    }
    var rows = PlanRows(
      view, found, festivals: FestivalCalendar(year: table.year), moneyUnit: lines.moneyUnit,
      finder: finder)
    rows.read()
    table.items = rows.items
    report.itemCount = rows.items.count
    report.leftOut = rows.leftOut
    table.tables = [report]
    problems += rows.problems
    if table.items.isEmpty {
      problems.append(
        TableProblem(.noItems, sheet: report.sheet, cell: report.headerCell, found: ""))
    }
    return Reading(table, problems: located(problems))
  }

  /// What a column was taken for, and why.
  private func column(of table: FoundTable<PlanField>, _ column: Int) -> TableReport.Column {
    let header = table.headers[column] ?? ""
    let field = table.field(ofColumn: column)
    let match = HeaderDictionary.plan.match(header)
    let reason: TableReport.Reason =
      if let field {
        match?.field == field ? (match?.isExact == true ? .word : .ending) : .said
      } else {
        MonthColumns(table).columns.contains { $0.column == column } ? .month : .unknown
      }
    return TableReport.Column(
      letters: CellAddress.letters(ofColumn: column),
      header: header.split(whereSeparator: \.isNewline).joined(), field: field, reason: reason)
  }

  /// What the caller mapped although there is no such column or field.
  private func unknownMappings(
    _ table: FoundTable<PlanField>, _ cell: CellAddress, sheet: String
  ) -> [TableProblem] {
    options.columns.sorted { $0.key < $1.key }.filter { name, field in
      Self.field(named: field) == nil || Self.column(name, of: table) == nil
    }.map { name, field in
      TableProblem(
        .columnMissing, file: options.file, sheet: sheet, cell: cell.description,
        found: "\(name)=\(field)")
    }
  }

  /// The problems in the order of their cells, with the file's name.
  private func located(_ problems: [TableProblem]) -> [TableProblem] {
    let placed = problems.enumerated().map { index, problem in
      (CellAddress(problem.cell) ?? CellAddress(row: 0, column: 0), index, problem)
    }
    return placed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { _, _, problem in
      var problem = problem
      problem.file = options.file
      return problem
    }
  }
}
