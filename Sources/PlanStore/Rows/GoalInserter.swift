internal import ExactNumbers
internal import GoalModel

/// Adds the rows of goals.
final class GoalInserter {
  private let goals: SQLiteInsert
  private let steps: SQLiteInsert
  private let shares: SQLiteInsert

  init(_ context: WritingContext) throws(PlanStoreError) {
    let connection = context.connection
    goals = try SQLiteInsert(
      connection, into: "goal",
      """
      change, item_place, place, phrase, label, measure, cadence_times, cadence_period, bound,
      target, lower, upper, baseline, growth, unit, schedule, start, due, weight
      """)
    steps = try SQLiteInsert(
      connection, into: "goal_step", "change, item_place, goal_place, place, name, weight, due")
    shares = try SQLiteInsert(
      connection, into: "goal_share",
      "change, item_place, goal_place, place, share, last_day")
  }

  /// Adds the goal at a place of the item at a place of the plan.
  func add(_ goal: Goal, at place: Int, ofItem item: Int, to change: Change.ID)
    throws(PlanStoreError)
  {
    let key: [SQLiteValue] = [.integer(change.number), .integer(item), .integer(place)]
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
