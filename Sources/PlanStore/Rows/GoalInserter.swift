internal import ExactNumbers
internal import GoalModel

/// Adds the goals of items, of a plan or restated.
final class GoalInserter {
  private let goals: SQLiteInsert
  private let steps: SQLiteInsert
  private let shares: SQLiteInsert

  init(_ context: WritingContext, of owner: DetailOwner) throws(PlanStoreError) {
    let connection = context.connection
    let key = "change, \(owner.column)"
    goals = try SQLiteInsert(
      connection, into: owner.table("goal"),
      """
      \(key), place, phrase, label, measure, cadence_times, cadence_period, bound,
      target, lower, upper, baseline, growth, unit, schedule, start, due, weight
      """)
    steps = try SQLiteInsert(
      connection, into: owner.table("goal_step"), "\(key), goal_place, place, name, weight, due")
    shares = try SQLiteInsert(
      connection, into: owner.table("goal_share"), "\(key), goal_place, place, share, last_day")
  }

  /// Adds the goals of an item, which is known by its place in the plan or by its number.
  func add(_ given: [Goal], ofItem item: Int, to change: Change.ID) throws(PlanStoreError) {
    for (place, goal) in given.enumerated() {
      try add(goal, key: [.integer(change.number), .integer(item), .integer(place)])
    }
  }

  private func add(_ goal: Goal, key: [SQLiteValue]) throws(PlanStoreError) {
    var cadence: Cadence?
    if case .cadence(let stated) = goal.measure { cadence = stated }
    let columns: [SQLiteValue] = [
      .text(goal.phrase), .text(goal.label), .text(goal.measure.name),
      SQLiteValue(cadence?.times.description), SQLiteValue(cadence?.period.rawValue),
    ]
    let timing = goal.timing
    let rest: [SQLiteValue] = [
      SQLiteValue(goal.unit?.name), .text(timing.schedule.name), .text(timing.start.description),
      .text(timing.due.description), .text(goal.weight.description),
    ]
    try goals.add(key + columns + values(of: goal.bound) + rest)
    if case .weightedSteps(let stated) = goal.measure {
      for (index, step) in stated.enumerated() {
        try steps.add(
          key + [
            .integer(index), .text(step.name), .text(step.weight.description),
            SQLiteValue(step.due?.description),
          ])
      }
    }
    if case .byPeriod(let stated) = timing.schedule {
      for (index, share) in stated.enumerated() {
        try shares.add(
          key + [.integer(index), .text(share.share.description), .text(share.end.description)])
      }
    }
  }

  /// The columns `bound`, `target`, `lower`, `upper`, `baseline`, `growth`: what was stated, not
  /// what follows from it.
  private func values(of bound: Bound) -> [SQLiteValue] {
    var target: Fraction?
    var ends: (lower: Fraction?, upper: Fraction?)
    var growth: Fraction?
    switch bound {
    case .atLeast(let stated), .atMost(let stated), .exactly(let stated): target = stated
    case .between(let lower, let upper): ends = (lower, upper)
    case .about(let stated, let lower, let upper): (target, ends) = (stated, (lower, upper))
    case .increase(_, let stated), .decrease(_, let stated): target = stated
    case .growthRelative(let stated, _), .growthPoints(let stated, _): growth = stated
    case .unknown, .none: break
    }
    let numbers = [target, ends.lower, ends.upper, bound.baseline, growth]
    return [.text(bound.name)] + numbers.map { SQLiteValue($0?.description) }
  }
}
