internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// Reads one row of a plan table into an item.
struct PlanItemReader {
  let view: SheetView
  let table: FoundTable<PlanField>
  let festivals: FestivalCalendar
  let row: Int
  let months: MonthColumns
  let budgetUnit: UnitColumn
  /// The unit in the brackets of the target's header, for rows without a unit of their own.
  let targetUnit: String

  /// An item with the problems of its cells and the readings of what is ambiguous.
  typealias Read = (item: PlanItem, problems: [TableProblem], ambiguities: [TargetAmbiguity])

  /// The item of the row.
  func item(id: PlanItem.ID, title: String, section: String) -> Read {
    var problems: [TableProblem] = []
    let target = targetPhrase(title: title)
    let due = duePhrase(statedInTarget: target?.phrase.dueText ?? "", &problems)
    var (goals, goalProblems) = goals(target, title: title, within: due.phrase)
    problems += goalProblems
    goals += budgetGoal(within: due.phrase, &problems)
    var item = PlanItem(id: id, title: title, due: due.phrase.due, goals: goals)
    item.number = text(.number)
    item.section = section
    let category = CategoryWords.category(
      section: section, title: title, target: target?.text ?? "")
    item.category = category.category
    item.isCategoryInferred = category.isInferred
    item.department = text(.department)
    item.coDepartments = text(.coDepartment).split { "、，,；; \n".contains($0) }.map(String.init)
    item.person = text(.person)
    item.targetText = text(.target)
    item.dueText = due.text
    item.note = text(.remark)
    item.weight = table.columns[.weight] == nil ? nil : weight(&problems)
    item.extra = extra(without: due.field)
    return (item, problems, target?.phrase.ambiguities ?? [])
  }

  /// The identity the ledger gave the item, where a column of ids says it.
  ///
  /// An office may number its papers in a column of that name, too; what is no `2026-017` is kept as
  /// any other cell.
  var statedID: String? {
    let text = FoldedText(text(.id)).joined
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count >= 3,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return text
  }

  private func text(_ field: PlanField) -> String {
    table.columns[field].map { view.text(row, $0) } ?? ""
  }

  private func problem(_ kind: TableProblem.Kind, _ field: PlanField, _ found: String)
    -> TableProblem
  {
    let column = table.columns[field] ?? table.columns[.title] ?? 0
    let address = CellAddress(row: row, column: column)
    return TableProblem(kind, sheet: view.grid.name, cell: address.description, found: found)
  }

  // MARK: Goals

  private var unit: UnitColumn {
    let own = text(.unit)
    return UnitColumn(own.isEmpty ? targetUnit : own)
  }

  /// The target of the row, from its cell or from numbers under the months; `nil` where it has none.
  private func targetPhrase(title: String) -> (text: String, phrase: TargetPhrase)? {
    var text = text(.target)
    if Self.saysNothing(text) { text = months.target(view, row: row, unit: self.text(.unit)) }
    guard !Self.saysNothing(text) else { return nil }
    return (text, TargetPhrase(text, unit: unit, title: title, festivals: festivals))
  }

  /// Whether a cell is left empty on purpose: /, —, 无.
  private static func saysNothing(_ text: String) -> Bool {
    let folded = FoldedText(text).joined
    return folded == "无" || folded.allSatisfy { "/-.·、,".contains($0) }
  }

  private func goals(
    _ target: (text: String, phrase: TargetPhrase)?, title: String, within due: DuePhrase
  ) -> (goals: [Goal], problems: [TableProblem]) {
    if let target {
      let read = GoalReading(target.phrase, within: due, year: festivals.year)
      return (read.goals, read.remarks.map { problem($0.kind, .target, $0.found) })
    }
    // One thing to do, unless the title itself names a number: then nobody has said whether that is
    // the target, and a milestone would hide it.
    let inTitle = TargetPhrase(title, unit: unit, festivals: festivals)
    if inTitle.isMeasurable {
      let unknown = TargetPhrase.unknown(unit: unit)
      return (
        unknown.goals(within: due, year: festivals.year).goals,
        [problem(.targetNotUnderstood, .title, title)]
      )
    }
    return (TargetPhrase.oneThingToDo.goals(within: due, year: festivals.year).goals, [])
  }

  /// The ceiling the budget column sets; an empty or zero budget sets none.
  private func budgetGoal(within due: DuePhrase, _ problems: inout [TableProblem]) -> [Goal] {
    guard let column = table.columns[.budget] else { return [] }
    let text = text(.budget)
    guard !Self.saysNothing(text), FoldedText(text).joined != "0" else { return [] }
    let phrase = TargetPhrase(text, unit: budgetUnit, isBudget: true, festivals: festivals)
    guard let draft = phrase.drafts.first, phrase.drafts.count == 1, draft.unit == .yuan,
      draft.measure == .sum, draft.bound != .unknown, let target = draft.bound.target
    else {
      // What is impossible has a reason of its own.
      let reason = phrase.drafts.compactMap(\.flaw).first ?? .targetPartNotUnderstood
      problems.append(problem(reason, .budget, text))
      return []
    }
    guard !target.isZero else { return [] }
    var ceiling = draft
    ceiling.label = HeaderDictionary<PlanField>.words(of: table.headers[column] ?? "")
    return (try? ceiling.goal(within: due, year: festivals.year)).map { [$0] } ?? []
  }

  // MARK: Due

  private func duePhrase(statedInTarget: String, _ problems: inout [TableProblem])
    -> (phrase: DuePhrase, text: String, field: PlanField?)
  {
    for field in [PlanField.due, .time] {
      guard let column = table.columns[field], let place = view.place(row, column),
        !SheetView.isError(place.cell)
      else { continue }
      let shown = SheetView.text(of: place.cell)
      let phrase = DuePhrase(dayText(place.cell, column), in: festivals)
      if let kind = phrase.problem { problems.append(problem(kind, field, shown)) }
      return (phrase, shown, field)
    }
    for text in [months.due(view, row: row), statedInTarget] where !text.isEmpty {
      let phrase = DuePhrase(text, in: festivals)
      if phrase.problem == nil { return (phrase, text, nil) }
    }
    if table.columns[.due] != nil { problems.append(problem(.dueWithoutDate, .due, "")) }
    return (.wholeYear(festivals.year), "", nil)
  }

  /// What a cell says as a day: a number may be a serial, or a month under a header that says so.
  private func dayText(_ cell: Cell, _ column: Int) -> String {
    let text = SheetView.text(of: cell)
    guard cell.kind == .number || text.allSatisfy(\.isASCIIDigit) else { return text }
    if let month = Int(text), (1...12).contains(month),
      table.headers[column].map({ FoldedText($0).joined.contains("月") }) ?? false
    {
      return text + "月"
    }
    // 2026.1 as a number may have been January or October: it is not read as either.
    return text.contains(".") ? "数" + text : text
  }

  // MARK: The rest

  private func weight(_ problems: inout [TableProblem]) -> Fraction? {
    guard let column = table.columns[.weight], let place = view.place(row, column),
      !SheetView.isError(place.cell)
    else { return nil }
    let shown = SheetView.text(of: place.cell)
    var words = FoldedText(shown).joined
    while let last = words.last, "%分".contains(last) { words.removeLast() }
    if let number = try? ChineseNumber(words), number.hedge == nil, number.quantity > .zero {
      return number.quantity.fraction
    }
    problems.append(problem(.weightUnreadable, .weight, shown))
    return nil
  }

  /// Fields that have a place of their own in an item.
  private static let kept: Set<PlanField> = [
    .number, .section, .title, .target, .unit, .weight, .department, .coDepartment, .person, .due,
    .remark,
  ]

  /// What the item holds beyond that, with its headers, in the order of the columns.
  private func extra(without usedField: PlanField?) -> [PlanItem.ExtraField] {
    let monthColumns = Set(months.columns.map(\.column))
    return table.headedColumns.compactMap { column in
      let field = table.field(ofColumn: column)
      if let field, Self.kept.contains(field) || field == usedField { return nil }
      if field == .id, statedID != nil { return nil }
      if monthColumns.contains(column) { return nil }
      let text = view.text(row, column)
      guard !text.isEmpty, let header = table.headers[column] else { return nil }
      return PlanItem.ExtraField(
        header: header.split(whereSeparator: \.isNewline).joined(), text: text)
    }
  }
}
