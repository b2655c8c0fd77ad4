internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// Reads what one row asks for from its target, its due phrase, its months and its budget.
struct RequirementReader {
  let cells: RowCells
  let title: String

  /// Whether the row is one of several of an item: then what it consists of is a step of its own.
  var isOneOfSeveral = false

  /// The days of the row above, where the item has one.
  var daysAbove: DuePhrase?

  private var columns: PlanColumns { cells.columns }
  private var year: Int { columns.festivals.year }

  /// What the row asks for.
  func read() -> Requirement {
    var row = Requirement(due: .last(of: year), within: .wholeYear(year))
    row.targetText = cells.text(.target)
    let steps = datedSteps()
    let target = steps == nil ? targetPhrases() : nil
    let days = target?.map(\.dueText).filter { !$0.isEmpty } ?? []
    let due = duePhrase(statedInTarget: days.count == 1 ? days[0] : "", &row)
    row.due = due.due
    row.within = due
    if let steps {
      read(steps, into: &row)
    } else if let target {
      for phrase in target { add(phrase, within: due, .target, to: &row) }
    } else {
      row.goals = withoutTarget(within: due, &row)
    }
    row.goals += budgetGoal(within: due, &row.problems)
    return row
  }

  /// Adds the goals of a phrase, with what must be said about them.
  private func add(
    _ phrase: TargetPhrase, within due: DuePhrase, _ field: PlanField, to row: inout Requirement
  ) {
    let read = GoalReading(phrase, within: due, year: year)
    row.goals += read.goals
    row.ambiguities += read.ambiguities
    row.problems += read.remarks.map { cells.problem($0.kind, field, $0.found) }
  }

  // MARK: Steps with days

  /// The steps of a target that lists things to do, each with its day.
  private func datedSteps() -> [DatedStep]? {
    let text = cells.text(.target)
    guard let steps = DatedStep.steps(in: text, columns.festivals) else { return nil }
    // 一季度2场；二季度3场 is one count planned by quarter.
    let isList = NumberedList(text) != nil || !TargetPhrase(text, unit: unit).isMeasurable
    return isList ? steps : nil
  }

  /// Every step is due on its own day; where no column says more, the item when the last of them is.
  private func read(_ steps: [DatedStep], into row: inout Requirement) {
    for step in steps {
      let due = DuePhrase(step.day, in: columns.festivals)
      let phrase = TargetPhrase(step.text, unit: unit, festivals: columns.festivals)
      if phrase.isMeasurable {
        add(phrase, within: due, .target, to: &row)
      } else if let goal = milestone(step.text, within: due) {
        row.goals.append(goal)
      }
    }
    guard row.dueText.isEmpty else { return }
    row.dueText = steps.map(\.day).joined(separator: "；")
    row.due = row.goals.map(\.timing.due).max() ?? row.due
    row.problems.removeAll { $0.kind == .dueWithoutDate }
  }

  private func milestone(_ text: String, within due: DuePhrase) -> Goal? {
    var draft = GoalDraft(phrase: text, measure: .milestone, bound: .atLeast(.one))
    draft.label = text
    return try? draft.goal(within: due, year: year)
  }

  // MARK: Goals

  private var unit: UnitColumn {
    let own = cells.text(.unit)
    return UnitColumn(own.isEmpty ? columns.targetUnit : own)
  }

  /// The target of the row, from its cell or from numbers under the months; `nil` where it has none.
  ///
  /// A numbered list is read part by part.
  private func targetPhrases() -> [TargetPhrase]? {
    var text = cells.text(.target)
    if RowCells.saysNothing(text) {
      text = columns.periods.target(columns.view, row: cells.row, unit: cells.text(.unit))
    }
    guard !RowCells.saysNothing(text) else { return nil }
    return (NumberedList(text)?.parts ?? [text]).map { part in
      TargetPhrase(part, unit: unit, title: title, festivals: columns.festivals)
    }
  }

  private func withoutTarget(within due: DuePhrase, _ row: inout Requirement) -> [Goal] {
    if isOneOfSeveral { return step(within: due, &row) }
    // One thing to do, unless the title itself names a number: then nobody has said whether that is
    // the target, and a milestone would hide it.
    let inTitle = TargetPhrase(title, unit: unit, festivals: columns.festivals)
    if inTitle.isMeasurable {
      row.problems.append(cells.problem(.targetNotUnderstood, .title, title))
      return TargetPhrase.unknown(unit: unit).goals(within: due, year: year).goals
    }
    return TargetPhrase.oneThingToDo.goals(within: due, year: year).goals
  }

  /// What a row without a target adds to its item: the step its content names.
  private func step(within due: DuePhrase, _ row: inout Requirement) -> [Goal] {
    let content = cells.holds(.content) ? cells.text(.content) : ""
    guard !RowCells.saysNothing(content) else { return [] }
    row.targetText = content
    let read = TargetPhrase(content, unit: unit, festivals: columns.festivals)
    guard read.isMeasurable else { return milestone(content, within: due).map { [$0] } ?? [] }
    add(read, within: due, .content, to: &row)
    return row.goals
  }

  /// The ceiling the budget column sets; an empty or zero budget sets none.
  private func budgetGoal(within due: DuePhrase, _ problems: inout [TableProblem]) -> [Goal] {
    guard let column = columns.table.columns[.budget], !isOneOfSeveral || cells.holds(.budget)
    else { return [] }
    let text = cells.text(.budget)
    guard !RowCells.saysNothing(text), FoldedText(text).joined != "0" else { return [] }
    let phrase = TargetPhrase(
      text, unit: columns.budgetUnit, isBudget: true, festivals: columns.festivals)
    guard let draft = phrase.drafts.first, phrase.drafts.count == 1, draft.unit == .yuan,
      draft.measure == .sum, draft.bound != .unknown, let target = draft.bound.target
    else {
      // What is impossible has a reason of its own.
      let reason = phrase.drafts.compactMap(\.flaw).first ?? .targetPartNotUnderstood
      problems.append(cells.problem(reason, .budget, text))
      return []
    }
    guard !target.isZero else { return [] }
    var ceiling = draft
    ceiling.label = HeaderDictionary<PlanField>.words(of: columns.table.headers[column] ?? "")
    return (try? ceiling.goal(within: due, year: year)).map { [$0] } ?? []
  }

  // MARK: Due

  private func duePhrase(statedInTarget: String, _ row: inout Requirement) -> DuePhrase {
    for field in [PlanField.due, .time] {
      guard let cell = dueCell(field) else { continue }
      if let kind = cell.problem { row.problems.append(cells.problem(kind, field, cell.shown)) }
      row.dueText = cell.shown
      row.dueField = field
      return cell.phrase
    }
    let marked = columns.periods.due(columns.view, row: cells.row)
    for text in [marked, statedInTarget] where !text.isEmpty {
      let phrase = DuePhrase(text, in: columns.festivals)
      guard phrase.problem == nil else { continue }
      row.dueText = text
      return phrase
    }
    if let daysAbove { return daysAbove }
    if columns.table.columns[.due] != nil, !isOneOfSeveral {
      row.problems.append(cells.problem(.dueWithoutDate, .due, ""))
    }
    return .wholeYear(year)
  }

  private func dueCell(_ field: PlanField) -> DueCell? {
    if let part = cells.parts[field] {
      return DueCell(Cell(.text, part), header: "", festivals: columns.festivals)
    }
    guard let place = cells.place(field), !SheetView.isError(place.cell),
      let column = columns.table.columns[field]
    else { return nil }
    return DueCell(
      place.cell, header: columns.table.headers[column] ?? "", festivals: columns.festivals)
  }
}
