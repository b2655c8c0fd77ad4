internal import GoalModel

/// Reads selected changes in the order of their numbers, with everything that belongs to them.
final class ChangeReader {
  private let path: String
  private let changes: SQLiteStatement
  private let values: ReadingValues
  private let sources: TableSourceReader
  private let undos: DetailCursor
  private let settings: DetailCursor
  private let plans: PlanReader
  private let outcomes: OutcomeReader
  private let ticks: TickReader
  private let broughtRemarks: BroughtRemarkReader
  private let outsideWork: OutsideWorkReader
  private let recordChanges: RecordChangeReader
  private let itemChanges: ItemChangeReader

  /// Starts before the first selected change.
  init(_ connection: SQLiteConnection, _ selection: ChangeSelection) throws(PlanStoreError) {
    let context = try ReadingContext(connection, selection)
    path = connection.path
    values = context.values
    changes = try connection.prepare(
      """
      SELECT c.id, c.entered, c.entered_by, c.year, c.reason, c.kind FROM change c
      WHERE \(selection.condition) ORDER BY c.id
      """)
    try changes.bind(selection.values)
    sources = try TableSourceReader(context)
    undos = try DetailCursor(context, "undo", of: [.undone], "d.target")
    settings = try DetailCursor(context, "setting", of: [.set], "d.key, d.value")
    plans = try PlanReader(context)
    outcomes = try OutcomeReader(context)
    ticks = try TickReader(context)
    broughtRemarks = try BroughtRemarkReader(context)
    outsideWork = try OutsideWorkReader(context)
    recordChanges = try RecordChangeReader(context)
    itemChanges = try ItemChangeReader(context)
  }

  /// All selected changes.
  static func changes(_ connection: SQLiteConnection, _ selection: ChangeSelection)
    throws(PlanStoreError) -> [Change]
  {
    let reader = try ChangeReader(connection, selection)
    var changes: [Change] = []
    while let change = try reader.next() { changes.append(change) }
    try reader.finish()
    return changes
  }

  /// The next change; `nil` once there is none.
  func next() throws(PlanStoreError) -> Change? {
    guard try changes.step() else { return nil }
    let id = Change.ID(changes.integer(0))
    guard let entered = changes.text(1), let kindName = changes.text(5) else {
      throw .damaged(path: path, .value(table: "change", id))
    }
    guard let kind = ChangeKind(rawValue: kindName) else {
      throw .damaged(path: path, .unknownKind(kindName, id))
    }
    return Change(
      id: id, entered: entered, by: try personalText(2, of: id), year: changes.integer(3),
      reason: try personalText(4, of: id), content: try content(kind, of: id))
  }

  /// Makes sure that nothing is left over once the last change was read.
  func finish() throws(PlanStoreError) {
    try sources.finish()
    try undos.finish()
    try settings.finish()
    try plans.finish()
    try outcomes.finish()
    try ticks.finish()
    try broughtRemarks.finish()
    try outsideWork.finish()
    try recordChanges.finish()
    try itemChanges.finish()
  }

  private func content(_ kind: ChangeKind, of id: Change.ID) throws(PlanStoreError)
    -> Change.Content
  {
    switch kind {
    case .loaded:
      let plan = try plans.plan(of: id)
      guard let source = try sources.source(of: id) else { throw sources.missing(id) }
      return .loaded(plan, from: source)
    case .recorded:
      return .recorded(try outcomes.outcomes(of: id), from: try sources.source(of: id))
    case .ticked:
      return .ticked(try ticks.ticks(of: id), recording: try outcomes.outcomes(of: id))
    case .broughtIn:
      guard let source = try sources.source(of: id) else { throw sources.missing(id) }
      return .broughtIn(
        TableResults(
          outcomes: try outcomes.outcomes(of: id), ticks: try ticks.ticks(of: id),
          remarks: try broughtRemarks.remarks(of: id)), from: source)
    case .recordedOutside:
      return .recordedOutside(try outsideWork.works(of: id))
    case .withdrawn:
      return .withdrawn(try recordChanges.withdrawn(by: id))
    case .reviewed:
      let (outcomes, review) = try recordChanges.reviewed(by: id)
      return .reviewed(outcomes, review)
    case .unticked:
      return try itemChanges.untick(of: id)
    case .remarked:
      return try itemChanges.remarks(of: id)
    case .decided:
      return try itemChanges.decision(of: id)
    case .restated:
      return try itemChanges.restatement(of: id)
    case .set:
      guard try settings.take(id) else { throw settings.missing(id) }
      return .set(key: try settings.text(), value: try settings.text())
    case .undone:
      guard try undos.take(id) else { throw undos.missing(id) }
      return .undone(Change.ID(undos.integer()))
    }
  }

  private func personalText(_ column: Int32, of id: Change.ID) throws(PlanStoreError) -> String {
    if changes.isNull(column) { return "" }
    guard let text = values.personalTexts[changes.integer(column)] else {
      throw .damaged(path: path, .value(table: "change", id))
    }
    return text
  }
}
