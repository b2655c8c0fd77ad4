internal import GoalModel

/// Adds changes with everything that belongs to them, within one transaction.
final class ChangeInserter {
  private let context: WritingContext
  private let changes: SQLiteInsert
  private let sources: TableSourceInserter
  private var plans: PlanInserter?
  private var outcomes: OutcomeInserter?
  private var last: Int

  /// Why a change could not be added; half of its rows may be there, so nothing more is added.
  private(set) var failure: PlanStoreError?

  /// Continues the numbers of a ledger, which no other program can use up while this one writes.
  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    context = try WritingContext(connection)
    changes = try SQLiteInsert(
      connection, into: "change", "id, entered, entered_by, year, reason, kind")
    sources = try TableSourceInserter(connection)
    last = try connection.integer("SELECT max(id) FROM change") ?? 0
  }

  /// Adds a change and returns it as it will be read back.
  func add(
    _ content: Change.Content, by person: String, year: Int, reason: String, entered: String
  ) throws(PlanStoreError) -> Change {
    if let failure { throw failure }
    do throws(PlanStoreError) {
      return try insert(content, by: person, year: year, reason: reason, entered: entered)
    } catch {
      failure = error
      throw error
    }
  }

  private func insert(
    _ content: Change.Content, by person: String, year: Int, reason: String, entered: String
  ) throws(PlanStoreError) -> Change {
    let id = Change.ID(last + 1)
    try changes.add([
      .integer(id.number), .text(entered), try context.personalTexts.name(person),
      .integer(year), try context.personalTexts.note(reason), .text(content.kind),
    ])
    last = id.number
    return Change(
      id: id, entered: entered, by: person, year: year, reason: reason,
      content: try add(content, to: id))
  }

  /// Adds what a change says and returns it with the numbers its records were given.
  private func add(_ content: Change.Content, to id: Change.ID) throws(PlanStoreError)
    -> Change.Content
  {
    switch content {
    case .loaded(let plan, let source):
      try sources.add(source, to: id)
      try planInserter().add(plan, to: id)
    case .recorded(let given, let source):
      if let source { try sources.add(source, to: id) }
      return .recorded(try outcomeInserter().add(given, to: id), from: source)
    case .ticked(let ticks, let given):
      try add(ticks, to: id)
      return .ticked(ticks, recording: try outcomeInserter().add(given, to: id))
    case .broughtIn(var results, let source):
      try sources.add(source, to: id)
      try add(results.ticks, to: id)
      try BroughtRemarkInserter(context).add(results.remarks, to: id)
      results.outcomes = try outcomeInserter().add(results.outcomes, to: id)
      return .broughtIn(results, from: source)
    case .recordedOutside(let given):
      return .recordedOutside(try OutsideWorkInserter(context).add(given, to: id))
    case .withdrawn(let ids):
      try RecordChangeInserter(context).withdraw(ids, by: id)
    case .reviewed(let ids, let review):
      try RecordChangeInserter(context).review(ids, review, by: id)
    case .unticked(let item, let day):
      try ItemChangeInserter(context).untick(item, on: day, by: id)
    case .remarked(let item, let remarks):
      try ItemChangeInserter(context).remark(remarks, about: item, by: id)
    case .decided(let item, let decision, let day):
      try ItemChangeInserter(context).decide(decision, about: item, on: day, by: id)
    case .restated(let item, let restatement, let day):
      try ItemChangeInserter(context).restate(restatement, of: item, on: day, by: id)
    case .set(let key, let value):
      try SQLiteInsert(context.connection, into: "setting", "change, key, value").add([
        .integer(id.number), .text(key), .text(value),
      ])
    case .undone(let target):
      guard target.number >= 1, target < id else { throw .unknownChange(target) }
      try SQLiteInsert(context.connection, into: "undo", "change, target").add([
        .integer(id.number), .integer(target.number),
      ])
    }
    return content
  }

  private func add(_ ticks: [Tick], to id: Change.ID) throws(PlanStoreError) {
    let insert = try SQLiteInsert(
      context.connection, into: "tick", "change, place, item, day, ticked_by, short")
    for (place, tick) in ticks.enumerated() {
      try insert.add([
        .integer(id.number), .integer(place), .integer(try context.items.number(of: tick.item)),
        .text(tick.day.description), try context.personalTexts.name(tick.by),
        try context.personalTexts.optionalNote(tick.short),
      ])
    }
  }

  private func planInserter() throws(PlanStoreError) -> PlanInserter {
    if let plans { return plans }
    let made = try PlanInserter(context)
    plans = made
    return made
  }

  private func outcomeInserter() throws(PlanStoreError) -> OutcomeInserter {
    if let outcomes { return outcomes }
    let made = try OutcomeInserter(context)
    outcomes = made
    return made
  }
}
