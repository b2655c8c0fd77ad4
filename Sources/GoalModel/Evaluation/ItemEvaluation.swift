internal import ExactNumbers

/// Evaluates one item of a plan on a day.
struct ItemEvaluation {
  let item: PlanItem
  let outcomes: [Outcome]
  let ticks: [Tick]
  let year: Int
  let settings: PlanSettings

  /// The item's figures at the end of `day`; `weight` is the one used where the plan's is blank.
  func result(on day: CalendarDay, isClosing: Bool, weight: Fraction, isWeightMissing: Bool)
    -> ItemResult
  {
    let tick = ticks.last { $0.day <= day }
    var item = item
    if item.state == .active, tick?.short != nil { item.state = .closedShort }
    let goals = evaluations(of: item, on: day, isClosing: isClosing).map(\.result)
    let met = Self.met(goals.map { ($0.goal, $0.met) })
    let (light, word) = Self.light(goals)
    let isPastDue = isClosing ? item.due <= day : item.due < day
    let isOverdue = isPastDue && met == .no
    var own: [Flag] = []
    if isWeightMissing { own.append(.weightMissing) }
    if item.state == .cancelUnapproved { own.append(.cancelUnapproved) }
    let flags = goals.reduce(into: own) { all, goal in
      all += goal.flags.filter { !all.contains($0) }
    }
    return ItemResult(
      item: item, goals: goals, credited: Self.credited(goals), expected: Self.expected(goals),
      met: met, light: light, word: word, flags: flags, weight: weight, tick: tick,
      doneOn: met == .yes ? goals.compactMap(\.doneOn).max() : nil, isOverdue: isOverdue,
      daysOverdue: isOverdue ? item.due.days(to: day) : 0, metOnTime: metOnTime(by: day))
  }

  private func evaluations(of item: PlanItem, on day: CalendarDay, isClosing: Bool)
    -> [GoalEvaluation]
  {
    let visible = VisibleOutcomes(outcomes, on: day)
    return item.goals.indices.map { index in
      GoalEvaluation(
        item: item, goal: item.goals[index],
        records: visible.records(of: item, goal: index, in: year), day: day,
        isClosing: isClosing, settings: settings)
    }
  }

  /// Whether the item was met at the closing of its original due day; never before that day.
  private func metOnTime(by day: CalendarDay) -> Bool {
    guard item.originalDue <= day else { return false }
    let original = item.asOriginallyDue
    let goals = evaluations(of: original, on: original.originalDue, isClosing: true)
    return Self.met(goals.map { ($0.goal, $0.met) }) == .yes
  }

  // MARK: Goals together (goal model, "Items, ticks and roll-up")

  private static func credited(_ goals: [GoalResult]) -> Fraction? {
    let rated = goals.filter { !$0.isOutsideRates }
    guard rated.contains(where: { $0.credited != nil }) else { return nil }
    return mean(rated) { $0.credited ?? .zero }
  }

  private static func expected(_ goals: [GoalResult]) -> Fraction {
    let rated = goals.filter { !$0.isOutsideRates }
    // An item outside the rates still tells whether anything was expected, for 填报率.
    return mean(rated.isEmpty ? goals.filter { $0.met != .notApplicable } : rated, \.expected)
      ?? .zero
  }

  private static func mean(_ goals: [GoalResult], _ value: (GoalResult) -> Fraction) -> Fraction? {
    // Most items have one goal, whose figure is the mean and need not be kept twice.
    if goals.count == 1 { return value(goals[0]) }
    return FractionSum(goals.map { $0.goal.weight * value($0) }).total
      .divided(by: FractionSum(goals.map(\.goal.weight)).total)
  }

  private static func met(_ goals: [(goal: Goal, met: Met)]) -> Met {
    let applicable = goals.filter { $0.met != .notApplicable }
    guard !applicable.isEmpty else { return .notApplicable }
    let defined = applicable.filter { !$0.goal.isUndefined }
    let deciding = (defined.isEmpty ? applicable : defined).map(\.met)
    return [Met.no, .check, .open].first(where: deciding.contains) ?? .yes
  }

  private static func light(_ goals: [GoalResult]) -> (Light, LightWord) {
    let worst = goals.min { $0.light.severity < $1.light.severity }
    return worst.map { ($0.light, $0.word) } ?? (.void, .notCounted)
  }
}
