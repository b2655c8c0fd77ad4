internal import GoalModel
internal import SpreadsheetGrid

/// The sheets of a file that are read into the plan, and why the others are not.
struct ChosenSheets {
  /// The sheets to read, in the order of their tabs.
  private(set) var plans: [SheetPlan] = []

  /// The others.
  private(set) var skipped: [PlanTable.SkippedSheet] = []

  /// What must be said about the others.
  private(set) var problems: [TableProblem] = []

  /// The plan year.
  private(set) var year: Int

  /// The year the sheets name.
  private(set) var yearFound: Int?

  /// Whether the sheets were named by the person, or there is only one that could be meant.
  let insists: Bool

  init(_ grids: [Grid], _ finder: LayoutFinder) {
    let options = finder.options
    let asked = options.sheets
    year = options.year ?? options.fallbackYear
    let views = grids.map(SheetView.init)
    let candidates = views.filter { asked.isEmpty || asked.contains($0.grid.name) }
    let isOnly = candidates.count { !asked.isEmpty || !$0.grid.isHidden } < 2
    let sheets = candidates.map { view in
      SheetPlan(view, finder.first(in: view, isOnlySheet: isOnly))
    }
    skipped = views.filter { view in
      !candidates.contains { $0.grid.name == view.grid.name }
    }.map { PlanTable.SkippedSheet(name: $0.grid.name, reason: .notAsked) }
    let visible = sheets.filter { !asked.isEmpty || !$0.view.grid.isHidden }
    let full = visible.filter { $0.layouts.contains(where: \.isPlan) }
    insists = !asked.isEmpty || full.isEmpty
    let wanted = !asked.isEmpty ? visible.filter { !$0.layouts.isEmpty } : full
    plans = wanted.isEmpty ? Self.best(of: visible) : wanted
    chooseYear(options)
    for name in asked where !plans.contains(where: { $0.view.grid.name == name }) {
      let sheet = grids.contains { $0.name == name } ? name : grids.first?.name ?? ""
      problems.append(TableProblem(.noHeader, sheet: sheet, cell: "", found: name))
    }
    noteTransposed(visible, finder)
    for sheet in sheets where !plans.contains(where: { $0.view.grid.name == sheet.view.grid.name })
    {
      skip(sheet)
    }
  }

  /// Where no sheet holds a whole plan, the one whose header fits best.
  private static func best(of sheets: [SheetPlan]) -> [SheetPlan] {
    let headed = sheets.filter { !$0.layouts.isEmpty }
    let best = headed.max { left, right in
      func rank(_ sheet: SheetPlan) -> (Int, Int) {
        (sheet.layouts[0].namesItems ? 1 : 0, sheet.layouts[0].table.score)
      }
      return rank(left) < rank(right)
    }
    return best.map { [$0] } ?? []
  }

  // MARK: Years

  /// Of sheets that name different years only those of the plan's are read: the year that was given, if
  /// a sheet names it, else the latest.
  private mutating func chooseYear(_ options: PlanTableOptions) {
    let years = Set(plans.compactMap(\.lines.year))
    yearFound = options.year.flatMap { years.contains($0) ? $0 : nil } ?? years.max()
    year = options.year ?? yearFound ?? options.fallbackYear
    guard years.count > 1, options.sheets.isEmpty, let yearFound else { return }
    for sheet in plans {
      guard let other = sheet.lines.year, other != yearFound else { continue }
      note(.tableOfOtherYear, sheet, found: sheet.view.grid.name)
      skipped.append(PlanTable.SkippedSheet(name: sheet.view.grid.name, reason: .otherYear))
    }
    plans.removeAll { $0.lines.year.map { $0 != yearFound } ?? false }
  }

  // MARK: Departments

  /// The organisation: the one the sheets agree on.
  ///
  /// Where every sheet is filled in by another department, that is not the organisation.
  var organisation: String {
    let named = plans.filter { $0.lines.organisation != $0.lines.department }
      .map(\.lines.organisation).filter { !$0.isEmpty }
    guard Set(named).count > 1 else { return named.first ?? "" }
    return named.first { name in named.allSatisfy { $0.hasPrefix(name) } } ?? ""
  }

  /// The title of the plan; of several sheets one that is not only about its own department.
  var title: String {
    let titled = plans.filter { !$0.lines.title.isEmpty }
    guard plans.count > 1 else { return titled.first?.lines.title ?? "" }
    return titled.first { plan in
      let department = department(of: plan)
      return department.isEmpty || !plan.lines.title.contains(department)
    }?.lines.title ?? ""
  }

  /// The department a whole sheet is of; empty where it has none of its own.
  func department(of plan: SheetPlan) -> String {
    if !plan.lines.department.isEmpty { return plan.lines.department }
    let units = plans.map(\.lines.organisation)
    if plans.count > 1, Set(units).count == units.count, !plan.lines.organisation.isEmpty {
      return plan.lines.organisation
    }
    let name = Self.body(inSheetName: plan.view.grid.name)
    return DepartmentNames.looksLikeBody(name) ? name : ""
  }

  /// The name of a tab without its number, its year and the word plan: 1.宣传科2026年计划 is 宣传科.
  private static func body(inSheetName name: String) -> String {
    var words = ItemNumber.split(title: name)?.title ?? name
    words = FoldedText(words).joined
    if let open = words.firstIndex(of: "(") { words = String(words[..<open]) }
    words = words.filter { !$0.isASCIIDigit }
    var rest = words[...]
    for word in ["表", "计划", "工作", "年度", "年"] where rest.hasSuffix(word) && rest.count > word.count {
      rest = rest.dropLast(word.count)
    }
    return String(rest)
  }

  // MARK: What is told

  private mutating func skip(_ sheet: SheetPlan) {
    let name = sheet.view.grid.name
    guard !skipped.contains(where: { $0.name == name }) else { return }
    let isHidden = sheet.view.grid.isHidden
    skipped.append(PlanTable.SkippedSheet(name: name, reason: isHidden ? .hidden : .noPlan))
    guard let first = sheet.layouts.first, first.namesItems else { return }
    if isHidden {
      // A hidden list to choose from is nobody's plan.
      if first.isPlan { note(.sheetHidden, sheet, found: name) }
    } else {
      note(.tableLeftOut, sheet, found: name)
    }
  }

  /// Column names standing one under the other are told instead of a missing header or title.
  private mutating func noteTransposed(_ visible: [SheetPlan], _ finder: LayoutFinder) {
    guard plans.isEmpty || !plans.contains(where: { $0.layouts.contains(where: \.namesItems) })
    else { return }
    for sheet in visible {
      guard let found = finder.transposedHeader(in: sheet.view) else { continue }
      problems.removeAll { $0.kind == .noHeader }
      problems.append(
        TableProblem(
          .tableTransposed, sheet: sheet.view.grid.name, cell: found.cell.description,
          found: found.words))
      plans = []
      return
    }
  }

  private mutating func note(_ kind: TableProblem.Kind, _ sheet: SheetPlan, found: String) {
    let cell = sheet.layouts.first?.table.headerCell.description ?? ""
    problems.append(TableProblem(kind, sheet: sheet.view.grid.name, cell: cell, found: found))
  }
}
