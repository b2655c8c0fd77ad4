public import GoalModel
internal import PlanStore

extension Ledger {
  /// A change with what is known of it today.
  public struct HistoryEntry: Sendable {
    /// The change.
    public let change: Change
    /// Whether it has been taken back.
    public let isUndone: Bool
  }

  /// All changes of a year in the order they were entered, or only those that concern one item.
  public func history(of year: Int, item reference: String? = nil) throws(LedgerError)
    -> [HistoryEntry]
  {
    let changes = try reading { () throws(PlanStoreError) in try store.changes(year: year) }
    let undone = Change.undone(in: changes)
    let entries = changes.map { HistoryEntry(change: $0, isUndone: undone.contains($0.id)) }
    guard let reference else { return entries }
    guard let records = PlanRecords(changes) else { throw .noPlan(year: year, known: try years()) }
    let item = try ItemReference(records.plan.items).item(reference)
    let own = Set((records.outcomes[item.id] ?? []).map(\.id))
    let concerned = Set(changes.filter { $0.concerns(item.id, own) }.map(\.id))
    return entries.filter { entry in
      if case .undone(let target) = entry.change.content { return concerned.contains(target) }
      return concerned.contains(entry.change.id)
    }
  }

  /// Takes back the last change that has not been taken back, by whomever it was made.
  ///
  /// Taking back an undo brings the change back. A change that is named, as `c1`, is taken back once
  /// all that was done after it has been.
  ///
  /// - Throws: `LedgerError.nothingToUndo`, or `LedgerError.cannot` where something stands after the
  ///   change named, or it does not stand itself.
  public func undo(year: Int, change named: String? = nil, _ signature: Signature)
    throws(LedgerError) -> (undo: Change, target: Change)
  {
    try store.transaction(failure: LedgerError.init) {
      writer throws(LedgerError) -> (undo: Change, target: Change) in
      let changes = try reading { () throws(PlanStoreError) in try writer.changes(year: year) }
      let undone = Change.undone(in: changes)
      let target = try Self.target(named, of: changes, undone)
      let undo = try reading { () throws(PlanStoreError) in
        try writer.append(
          .undone(target.id), by: signature.by, year: year, entered: signature.clock.now)
      }
      return (undo, target)
    }
  }
}

extension Ledger {
  /// The change to take back: the last that stands, or the one named.
  private static func target(
    _ named: String?, of changes: [Change], _ undone: Set<Change.ID>
  ) throws(LedgerError) -> Change {
    guard let named else {
      guard let last = changes.last(where: { !undone.contains($0.id) }) else {
        throw .nothingToUndo
      }
      return last
    }
    guard let target = changes.first(where: { $0.id.description == named }) else {
      throw .cannot(.changeUnknown(named))
    }
    guard !undone.contains(target.id) else { throw .cannot(.changeUndone(target.id)) }
    // What only takes back something later is no reason to keep what came before it.
    let later = changes.filter { $0.id > target.id && !undone.contains($0.id) && !$0.isUndo }
    if let first = later.last { throw .cannot(.changeFollowed(target.id, by: first.id)) }
    return target
  }
}

extension Change {
  /// Whether it only takes another change back.
  fileprivate var isUndo: Bool { if case .undone = content { true } else { false } }

  /// Whether the change says something of one item, whose records are `own`.
  fileprivate func concerns(_ item: PlanItem.ID, _ own: Set<Outcome.ID>) -> Bool {
    switch content {
    case .loaded(let plan, _): plan.items.contains { $0.id == item }
    case .recorded(let outcomes, _): outcomes.contains { $0.item == item }
    case .ticked(let ticks, _): ticks.contains { $0.item == item }
    case .broughtIn(let results, _): results.concern(item)
    case .unticked(let other, _), .remarked(let other, _), .decided(let other, _, _),
      .restated(let other, _, _):
      other == item
    case .withdrawn(let ids), .reviewed(let ids, _): !own.isDisjoint(with: ids)
    case .set, .recordedOutside, .undone: false
    }
  }
}
