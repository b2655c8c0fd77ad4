public import GoalModel

extension PlanItem {
  /// The item without the cells that say what was done: two tables that differ in nothing else are
  /// the same plan.
  public var withoutResults: PlanItem {
    guard extra.contains(where: { ResultColumns.isResult($0.header) }) else { return self }
    var copy = self
    copy.extra.removeAll { ResultColumns.isResult($0.header) }
    return copy
  }
}
