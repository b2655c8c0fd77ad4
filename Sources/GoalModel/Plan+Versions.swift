extension Plan {
  /// The plans that were loaded, as their tables stated them, without those taken back.
  ///
  /// `changes` may concern one year or several; the versions come in the order of loading.
  public static func versions(in changes: [Change]) -> [Plan] {
    let undone = Change.undone(in: changes)
    return changes.compactMap { change in
      guard case .loaded(let plan, _) = change.content, !undone.contains(change.id) else {
        return nil
      }
      return plan
    }
  }

  /// The plan of one year as its last table and the restatements since state it, before anything
  /// that was decided about its items.
  ///
  /// A table says nothing about decisions, so this is what a new table is compared with. `nil` where
  /// the changes hold no plan.
  public init?(statedBy changes: [Change]) {
    let undone = Change.undone(in: changes)
    var fold = RecordsFold(day: nil)
    for change in changes where !undone.contains(change.id) { fold.add(change) }
    guard let plan = fold.statedPlan else { return nil }
    self = plan
  }
}
