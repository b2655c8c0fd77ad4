internal import GoalModel
public import SpreadsheetGrid

/// Reads a plan from the sheets of a file: it finds the tables, reads their rows, and lists everything
/// the office should know.
///
/// Reading throws nothing. What could not be understood is loaded as "target unknown" or "year end"
/// beside a problem that quotes the cell. Every visible sheet that holds a plan of the same year is
/// read, in the order of the tabs.
public struct PlanTableReader: Sendable {
  private let options: PlanTableOptions
  private let finder: LayoutFinder

  /// Creates a reader.
  public init(_ options: PlanTableOptions) {
    self.options = options
    finder = LayoutFinder(options: options)
  }

  /// The plan in some sheets.
  public func read(_ grids: [Grid]) -> Reading<PlanTable> {
    let sheets = ChosenSheets(grids, finder)
    guard !sheets.plans.isEmpty else { return withoutHeader(grids, sheets) }
    var table = PlanTable(year: sheets.year)
    table.yearFound = sheets.yearFound
    table.title = sheets.title
    table.organisation = sheets.organisation
    table.skippedSheets = sheets.skipped
    var problems = sheets.problems
    let festivals = FestivalCalendar(year: table.year)
    var groups: [PlanItems.Group] = []
    var repetition = PlanRepetition()
    for plan in sheets.plans {
      let read = plan.read(
        finder, festivals: festivals, department: sheets.department(of: plan),
        insists: sheets.insists)
      problems += read.problems
      for part in read.tables {
        if !groups.isEmpty, !sheets.insists, let new = repetition.newTitles(in: part.items.items) {
          problems.append(repeated(part, among: sheets.plans.count, new))
          if read.tables.count == 1 {
            table.skippedSheets.append(
              PlanTable.SkippedSheet(name: part.report.sheet, reason: .repeated))
          }
          continue
        }
        repetition.add(part.items.items)
        problems += part.problems
        groups.append(part.items)
        table.tables.append(part.report)
      }
    }
    problems = withoutEmptyTables(problems, table)
    problems += unknownMappings(sheets.plans, table.tables.first)
    let items = PlanItems(groups)
    table.items = items.items
    problems += items.problems
    return Reading(table, problems: located(problems, grids))
  }

  // MARK: What cannot be read

  private func withoutHeader(_ grids: [Grid], _ sheets: ChosenSheets) -> Reading<PlanTable> {
    let first = grids.first { options.sheets.contains($0.name) } ?? grids.first { !$0.isHidden }
    var table = PlanTable(year: options.year ?? options.fallbackYear)
    let report = TableReport(sheet: first?.name ?? grids.first?.name ?? "")
    table.tables = [report]
    table.skippedSheets = sheets.skipped
    var problems = sheets.problems
    if !problems.contains(where: { $0.kind == .tableTransposed || $0.kind == .noHeader }) {
      problems.append(TableProblem(.noHeader, sheet: report.sheet, cell: "", found: ""))
    }
    return Reading(table, problems: located(problems, grids))
  }

  /// Among tables with items an empty one stops nothing: a department has not filled in its sheet yet.
  private func withoutEmptyTables(_ problems: [TableProblem], _ table: PlanTable) -> [TableProblem]
  {
    guard table.tables.contains(where: { $0.itemCount > 0 }) else { return problems }
    return problems.map { problem in
      guard problem.kind == .noItems else { return problem }
      return TableProblem(
        .tableEmpty, sheet: problem.sheet, cell: problem.cell, found: problem.sheet)
    }
  }

  private func repeated(_ part: SheetPlan.ReadTable, among sheetCount: Int, _ new: [String])
    -> TableProblem
  {
    let name = sheetCount > 1 ? part.report.sheet : part.report.headerCell
    let rest = new.isEmpty ? "" : "，前面没有的是：" + new.joined(separator: "、")
    return TableProblem(
      .tableRepeated, sheet: part.report.sheet, cell: part.report.headerCell, found: name + rest)
  }

  /// What the caller mapped although no sheet has such a column, or there is no such field.
  private func unknownMappings(_ plans: [SheetPlan], _ first: TableReport?) -> [TableProblem] {
    options.columns.sorted { $0.key < $1.key }.filter { name, field in
      field != PlanTableOptions.kept && PlanLayout.field(named: field) == nil
        || !plans.contains { $0.layouts.contains { $0.column(named: name) != nil } }
    }.map { name, field in
      TableProblem(
        .columnMissing, sheet: first?.sheet ?? "", cell: first?.headerCell ?? "",
        found: "\(name)=\(field)")
    }
  }

  /// The problems in the order of the sheets and their cells, with the file's name.
  private func located(_ problems: [TableProblem], _ grids: [Grid]) -> [TableProblem] {
    let tabs = Dictionary(zip(grids.map(\.name), grids.indices)) { first, _ in first }
    let placed = problems.enumerated().map { index, problem in
      let address = CellAddress(problem.cell) ?? CellAddress(row: 0, column: 0)
      return (tabs[problem.sheet] ?? 0, address, index, problem)
    }
    return placed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map { _, _, _, problem in
      var problem = problem
      problem.file = options.file
      return problem
    }
  }
}
