internal import ExactNumbers
internal import GoalModel

/// What one row asks for: its goals with their days, and what must be said about them.
struct Requirement {
  /// The target as written; empty where the row has none.
  var targetText = ""

  /// The due phrase as written.
  var dueText = ""

  /// The column the due phrase came from, where it came from one.
  var dueField: PlanField?

  /// The last day.
  var due: CalendarDay

  /// The days it has, for rows below that say none.
  var within: DuePhrase

  /// The goals; none where the row asks for nothing.
  var goals: [Goal] = []

  /// Everything found on the way.
  var problems: [TableProblem] = []

  /// The parts of the target that say more than one thing.
  var ambiguities: [TargetAmbiguity] = []

  /// The requirements of several rows as one: all goals, due when the last of them is.
  ///
  /// Counts of the same thing for one period after the other are one goal planned by period.
  static func joined(_ rows: [Requirement]) -> Requirement? {
    guard var all = rows.first else { return nil }
    all.targetText = distinct(rows.map(\.targetText)).joined(separator: "；")
    all.dueText = distinct(rows.map(\.dueText)).joined(separator: "；")
    all.dueField = rows.lazy.compactMap(\.dueField).first
    all.due = rows.map(\.due).max() ?? all.due
    all.goals = byPeriod(rows) ?? rows.flatMap(\.goals)
    all.problems = rows.flatMap(\.problems)
    all.ambiguities = rows.flatMap(\.ambiguities)
    return all
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// One count planned by period, where every row counts the same thing by a day of its own.
  private static func byPeriod(_ rows: [Requirement]) -> [Goal]? {
    let goals = rows.compactMap { $0.goals.count == 1 ? $0.goals[0] : nil }
    guard goals.count == rows.count, goals.count > 1, let first = goals.first,
      goals.allSatisfy({ $0.measure == .sum && $0.unit == first.unit && $0.label == first.label }),
      Set(goals.map(\.timing.due)).count == goals.count
    else { return nil }
    let shares = goals.compactMap { goal -> Schedule.PeriodShare? in
      guard case .atLeast(let amount) = goal.bound else { return nil }
      return Schedule.PeriodShare(share: amount, end: goal.timing.due)
    }.sorted { $0.end < $1.end }
    guard shares.count == goals.count, let last = shares.last,
      let timing = try? Timing(
        .byPeriod(shares), from: .first(of: last.end.year), to: last.end)
    else { return nil }
    let goal = try? Goal(
      phrase: distinct(goals.map(\.phrase)).joined(separator: "；"), label: first.label,
      measure: .sum, bound: .atLeast(FractionSum(shares.map(\.share)).total), unit: first.unit,
      timing: timing)
    return goal.map { [$0] }
  }
}
