internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// Reads an item from the row or the rows that hold it.
struct PlanItemReader {
  /// The rows of the item; one part of a row where the row holds several items.
  let rows: [RowCells]

  /// What is said above the rows.
  let context: RowContext

  /// The columns without a header that hold something.
  let bareColumns: Set<Int>

  /// How many items share the weight of the row.
  var shareCount = 1

  /// An item with the problems of its cells and the readings of what is ambiguous.
  struct Read {
    var item: PlanItem
    var problems: [TableProblem]
    var ambiguities: [TargetAmbiguity]
  }

  /// The item of the rows.
  func item(id: PlanItem.ID, number: String, title: String) -> Read? {
    guard let first = rows.first else { return nil }
    var requirements: [Requirement] = []
    for row in rows {
      let reader = RequirementReader(
        cells: row, title: title, isOneOfSeveral: rows.count > 1,
        daysAbove: requirements.last?.within)
      requirements.append(reader.read())
    }
    guard var all = Requirement.joined(requirements) else { return nil }
    var item = PlanItem(id: id, title: title, due: all.due, goals: all.goals)
    item.number = number
    item.section = context.section
    let category = CategoryWords.category(
      section: context.section, title: title, target: all.targetText)
    item.category = category.category
    item.isCategoryInferred = category.isInferred
    let departments = departments(first)
    item.department = departments.lead
    item.coDepartments = departments.others
    item.person = first.text(.person)
    item.targetText = all.targetText
    item.dueText = all.dueText
    item.note = distinct(.remark)
    item.weight = first.columns.table.columns[.weight] == nil ? nil : weight(first, &all.problems)
    item.extra = extra(without: all.dueField)
    return Read(item: item, problems: all.problems, ambiguities: all.ambiguities)
  }

  /// The identity the ledger gave the item, where a column of ids says it.
  ///
  /// An office may number its papers in a column of that name, too; what is no `2026-017` is kept as
  /// any other cell. Several items of one row cannot all be the one.
  var statedID: String? {
    guard shareCount == 1 else { return nil }
    let text = FoldedText(rows.first?.text(.id) ?? "").joined
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count >= 3,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return text
  }

  // MARK: Departments

  /// The departments of the item: its own cell, the marks in columns of departments, or what the sheet
  /// is of.
  private func departments(_ cells: RowCells) -> DepartmentNames {
    var names = DepartmentNames(cells.text(.department))
    if names.lead.isEmpty {
      names = cells.columns.departments.names(cells.columns.view, row: cells.row)
    }
    if names.lead.isEmpty, names.others.isEmpty {
      names = DepartmentNames(leads: [departmentAbove(cells.columns)], helps: [])
    }
    let helping = names.others + DepartmentNames(cells.text(.coDepartment)).all
    return DepartmentNames(leads: [names.lead], helps: helping)
  }

  /// What is said above the row; where no column speaks of departments, a heading may be one.
  private func departmentAbove(_ columns: PlanColumns) -> String {
    let isInColumns =
      columns.table.columns[.department] != nil || !columns.departments.columns.isEmpty
    if context.department.isEmpty, !isInColumns, DepartmentNames.looksLikeBody(context.section) {
      return context.section
    }
    return context.department
  }

  // MARK: The rest

  /// What the rows say in a column, each text once.
  private func distinct(_ field: PlanField) -> String {
    guard rows.count > 1 else { return rows.first?.text(field) ?? "" }
    return Self.distinct(rows.map { $0.text(field) })
  }

  private static func distinct(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "；")
  }

  private func weight(_ cells: RowCells, _ problems: inout [TableProblem]) -> Fraction? {
    guard let place = cells.place(.weight), !SheetView.isError(place.cell) else { return nil }
    let shown = SheetView.text(of: place.cell)
    var words = FoldedText(shown).joined
    while let last = words.last, "%分".contains(last) { words.removeLast() }
    if let number = try? ChineseNumber(words), number.hedge == nil, number.quantity > .zero {
      // The items of one row share its weight, so that the row weighs what the plan says.
      return number.quantity.fraction / Fraction(shareCount)
    }
    problems.append(cells.problem(.weightUnreadable, .weight, shown))
    return nil
  }

  /// Fields that have a place of their own in an item.
  private static let kept: Set<PlanField> = [
    .number, .section, .title, .target, .unit, .weight, .department, .coDepartment, .person, .due,
    .remark,
  ]

  /// What the item holds beyond that, with its headers, in the order of the columns.
  private func extra(without usedField: PlanField?) -> [PlanItem.ExtraField] {
    guard let first = rows.first else { return [] }
    let (columns, table) = (first.columns, first.columns.table)
    var used = Set(columns.periods.columns.map(\.column))
    used.formUnion(columns.departments.columns.map(\.column))
    return (table.headedColumns + bareColumns).sorted().compactMap { column in
      let field = table.field(ofColumn: column)
      if let field, Self.kept.contains(field) || field == usedField { return nil }
      if field == .id, statedID != nil { return nil }
      if used.contains(column) { return nil }
      let texts = rows.map { row in
        field.flatMap { row.parts[$0] } ?? columns.view.text(row.row, column)
      }
      let text = Self.distinct(texts)
      return text.isEmpty
        ? nil : PlanItem.ExtraField(header: table.name(ofColumn: column), text: text)
    }
  }
}
