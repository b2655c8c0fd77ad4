internal import ExactNumbers
internal import GoalModel

/// Reads the goals of items, of a plan or restated, and builds only such as can be evaluated.
final class GoalReader {
  private let goals: DetailCursor
  private let steps: DetailCursor
  private let shares: DetailCursor

  init(_ context: ReadingContext, of owner: DetailOwner) throws(PlanStoreError) {
    goals = try DetailCursor(
      context, owner.table("goal"), of: owner.kinds, keys: [owner.column, "place"],
      """
      d.phrase, d.label, d.measure, d.cadence_times, d.cadence_period, d.bound, d.target, d.lower,
      d.upper, d.baseline, d.growth, d.unit, d.schedule, d.start, d.due, d.weight
      """)
    let keys = [owner.column, "goal_place", "place"]
    steps = try DetailCursor(
      context, owner.table("goal_step"), of: owner.kinds, keys: keys, "d.name, d.weight, d.due")
    shares = try DetailCursor(
      context, owner.table("goal_share"), of: owner.kinds, keys: keys, "d.share, d.last_day")
  }

  /// The goals of an item, which is known by its place in the plan or by its number.
  func goals(of change: Change.ID, item: Int) throws(PlanStoreError) -> [Goal] {
    var read: [Goal] = []
    while try goals.take(change, item) {
      let place = goals.key(2)
      let phrase = try goals.text()
      let label = try goals.text()
      let measure = try measure(steps: steps(of: change, item, place))
      let bound = try bound()
      let unit = goals.optionalText().map { CountingUnit($0) }
      let schedule = try schedule(shares: shares(of: change, item, place))
      let timing = try? Timing(schedule, from: goals.day(), to: goals.day())
      let goal = try? Goal(
        phrase: phrase, label: label, measure: measure, bound: bound, unit: unit,
        timing: goals.found(timing), weight: goals.fraction())
      read.append(try goals.found(goal))
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try goals.finish()
    try steps.finish()
    try shares.finish()
  }

  private func steps(of change: Change.ID, _ item: Int, _ goal: Int) throws(PlanStoreError)
    -> [Measure.Step]
  {
    var read: [Measure.Step] = []
    while try steps.take(change, item, goal) {
      read.append(
        Measure.Step(
          name: try steps.text(), weight: try steps.fraction(), due: try steps.optionalDay()))
    }
    return read
  }

  private func shares(of change: Change.ID, _ item: Int, _ goal: Int) throws(PlanStoreError)
    -> [Schedule.PeriodShare]
  {
    var read: [Schedule.PeriodShare] = []
    while try shares.take(change, item, goal) {
      read.append(Schedule.PeriodShare(share: try shares.fraction(), end: try shares.day()))
    }
    return read
  }

  private func measure(steps: [Measure.Step]) throws(PlanStoreError) -> Measure {
    let name = try goals.text()
    let times = try goals.optionalFraction()
    let period: Cadence.Period? = try goals.optionalWord()
    switch name {
    case Measure.sum.name: return .sum
    case Measure.last.name: return .last
    case Measure.distinct.name: return .distinct
    case Measure.ratio.name: return .ratio
    case Measure.amountRatio.name: return .amountRatio
    case Measure.milestone.name: return .milestone
    case Measure.weightedSteps([]).name: return .weightedSteps(steps)
    case "cadence":
      let cadence = try? Cadence(times: goals.found(times), per: goals.found(period))
      return .cadence(try goals.found(cadence))
    case Measure.incidents.name: return .incidents
    case Measure.everyCase.name: return .everyCase
    case Measure.judged.name: return .judged
    default: return try goals.found(nil)
    }
  }

  private func bound() throws(PlanStoreError) -> Bound {
    let name = try goals.text()
    let target = try goals.optionalFraction()
    let lower = try goals.optionalFraction()
    let upper = try goals.optionalFraction()
    let baseline = try goals.optionalFraction()
    let growth = try goals.optionalFraction()
    switch name {
    case "atLeast": return .atLeast(try goals.found(target))
    case "atMost": return .atMost(try goals.found(target))
    case "exactly": return .exactly(try goals.found(target))
    case "between": return .between(try goals.found(lower), try goals.found(upper))
    case "about":
      return .about(
        try goals.found(target), lower: try goals.found(lower), upper: try goals.found(upper))
    case "increase":
      return .increase(from: try goals.found(baseline), to: try goals.found(target))
    case "decrease":
      return .decrease(from: try goals.found(baseline), to: try goals.found(target))
    case "growthRelative": return .growthRelative(by: try goals.found(growth), from: baseline)
    case "growthPoints": return .growthPoints(by: try goals.found(growth), from: baseline)
    case "unknown": return .unknown
    case "none": return .none
    default: return try goals.found(nil)
    }
  }

  private func schedule(shares: [Schedule.PeriodShare]) throws(PlanStoreError) -> Schedule {
    switch try goals.text() {
    case Schedule.linear.name: .linear
    case Schedule.byPeriod([]).name: .byPeriod(shares)
    case Schedule.step.name: .step
    case Schedule.slots.name: .slots
    case Schedule.periods.name: .periods
    case Schedule.asItGoes.name: .asItGoes
    default: try goals.found(nil)
    }
  }
}
