internal import GoalModel
internal import SpreadsheetGrid

/// The tables of one sheet as they are read into the plan.
struct SheetPlan {
  let view: SheetView
  let layouts: [PlanLayout]
  let lines: TitleLines

  init(_ view: SheetView, _ layouts: [PlanLayout]) {
    self.view = view
    self.layouts = layouts
    lines = TitleLines(view, above: layouts.first?.table.headerRow ?? 0)
  }

  /// More tables one below the other than this are no plan any more.
  private static let mostTables = 100

  /// A table that was read, with its items.
  struct ReadTable {
    var report: TableReport
    var items: PlanItems.Group
    var problems: [TableProblem]
  }

  /// Everything that was read from the sheet.
  struct Result {
    var tables: [ReadTable] = []
    /// Tables that are no plan, or of another year.
    var problems: [TableProblem] = []
  }

  /// Reads every plan of the sheet: the first, those beside it, and those below.
  func read(
    _ finder: LayoutFinder, festivals: FestivalCalendar, department: String, insists: Bool
  ) -> Result {
    var result = Result()
    var context = RowContext(department: department)
    let firstHeading = numberedHeading(above: layouts.first?.table.headerRow ?? 0)
    context.section = firstHeading.map(SectionName.name) ?? ""
    context.ordinal = firstHeading.flatMap(SectionName.ordinal) ?? ""
    var beside = layouts
    var isFirst = true
    for _ in 0..<Self.mostTables where !beside.isEmpty {
      var next: Int?
      let start = context
      for (place, layout) in beside.enumerated() {
        let columns = PlanColumns(
          view, layout.table, festivals: festivals, moneyUnit: lines.moneyUnit)
        var rows = PlanRows(columns, finder: finder.finder, context: place == 0 ? start : context)
        rows.read()
        // Whoever names a sheet wants its first table, whatever it looks like.
        let isWanted = layout.isPlan || (insists && isFirst && place == 0)
        let otherYear = isFirst ? nil : year(above: layout.table.headerRow)
        if let otherYear, otherYear != festivals.year {
          leaveOut(layout, .tableOfOtherYear, "\(otherYear)年", from: &result)
        } else if isWanted {
          result.tables.append(readTable(layout, columns, rows, department))
        } else {
          leaveOut(layout, .tableLeftOut, text(of: layout), from: &result)
        }
        next = [next, rows.nextHeader].compactMap { $0 }.min()
        context = rows.context
      }
      if isFirst { noteOutside(beside, until: next, &result) }
      isFirst = false
      context.section = next.map { heading(above: $0, context) } ?? ""
      beside = next.map { finder.layouts(in: view, at: $0, .furtherTable) } ?? []
    }
    for layout in beside { leaveOut(layout, .tableLeftOut, text(of: layout), from: &result) }
    return result
  }

  private func readTable(
    _ layout: PlanLayout, _ columns: PlanColumns, _ rows: PlanRows, _ department: String
  ) -> ReadTable {
    var report = TableReport(sheet: view.grid.name)
    report.headerCell = layout.table.headerCell.description
    report.headerHeight = layout.table.headerHeight
    report.headerReason = layout.headerReason
    report.headerWords = layout.headerWords
    report.department = department
    report.columns = layout.reportedColumns(columns)
    report.itemCount = rows.items.count
    report.leftOut = rows.leftOut
    let items = PlanItems.Group(
      items: rows.items, label: department.isEmpty ? view.grid.name : department,
      numberColumn: layout.table.columns[.number], titleColumn: columns.title)
    var problems = rows.problems
    if layout.table.columns[.title] == nil {
      problems = [problem(.noTitleColumn, layout.table.headerCell, text(of: layout))]
    } else if rows.items.isEmpty {
      problems.append(problem(.noItems, layout.table.headerCell, ""))
    }
    return ReadTable(report: report, items: items, problems: problems)
  }

  // MARK: What is left out

  private func leaveOut(
    _ layout: PlanLayout, _ kind: TableProblem.Kind, _ found: String, from result: inout Result
  ) {
    result.problems.append(problem(kind, layout.table.headerCell, found))
    guard !result.tables.isEmpty else { return }
    result.tables[result.tables.count - 1].report.leftOut.append(
      TableReport.LeftOut(
        cell: layout.table.headerCell.description, text: text(of: layout), reason: .otherTable))
  }

  /// What stands to the right behind an empty column, under no header of the row, is told once.
  private func noteOutside(_ beside: [PlanLayout], until next: Int?, _ result: inout Result) {
    guard let table = beside.last?.table, view.grid.columnCount > table.range.upperBound else {
      return
    }
    let outside = table.range.upperBound..<view.grid.columnCount
    for row in table.headerRow..<min(next ?? view.grid.rowCount, view.grid.rowCount) {
      guard let cell = view.cells(inRow: row, outside).first else { continue }
      let address = CellAddress(row: row, column: cell.column)
      result.problems.append(problem(.tableLeftOut, address, SheetView.text(of: cell.cell)))
      return
    }
  }

  private func text(of layout: PlanLayout) -> String {
    layout.table.headers.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
  }

  private func problem(_ kind: TableProblem.Kind, _ address: CellAddress, _ found: String)
    -> TableProblem
  {
    TableProblem(kind, sheet: view.grid.name, cell: address.description, found: found)
  }

  // MARK: Above a further table

  /// The lone texts right above a header.
  private func titleRows(above header: Int) -> Range<Int> {
    var first = header
    while first > 0, header - first < 4, view.cells(inRow: first - 1).count < 2 { first -= 1 }
    return first..<header
  }

  /// The heading right above the first header: 一、民主管理.
  private func numberedHeading(above header: Int) -> String? {
    guard header > 0, let cell = view.cells(inRow: header - 1).first,
      view.cells(inRow: header - 1).count == 1
    else { return nil }
    let text = SheetView.text(of: cell.cell)
    return SectionName.ordinal(of: text) == nil || TitleLines.looksLikeTitle(text) ? nil : text
  }

  private func year(above header: Int) -> Int? {
    TitleLines(view, above: header, from: titleRows(above: header).lowerBound).year
  }

  /// The section a further table begins with: the heading right above it, unless that is a title.
  private func heading(above header: Int, _ context: RowContext) -> String {
    let texts = titleRows(above: header).flatMap { row in
      view.cells(inRow: row).map { SheetView.text(of: $0.cell) }
    }
    let isHeading = texts.contains { SectionName.name($0) == context.section }
    return isHeading && !TitleLines.looksLikeTitle(FoldedText(context.section).joined)
      ? context.section : ""
  }
}
