internal import ExactNumbers
internal import GoalModel

/// What a rule needs to know besides the phrase.
struct TargetContext {
  /// What the unit column says.
  let unit: UnitColumn

  /// The title of the item.
  let title: String

  /// Whether the phrase stands in a column of money to be spent, where a plain number is a ceiling.
  let isBudget: Bool

  /// The calendar of the plan year, in which steps may name their own days.
  let festivals: FestivalCalendar?
}

/// One rule of the grammar of target phrases.
struct TargetRule: Sendable {
  /// What the rule is about.
  let name: String

  /// What it reads, as a formula for people.
  let form: String

  /// Phrases it reads, with the goals they become as ``GoalDraft/description`` states them.
  let examples: [Example]

  /// Reads goals from the place of the cursor on, or returns `nil` where the rule does not fit.
  let read: @Sendable (inout TargetCursor) -> [GoalDraft]?

  /// A phrase and the goals it means.
  struct Example: Hashable, Sendable {
    let phrase: String
    let goals: String

    init(_ phrase: String, _ goals: String) {
      self.phrase = phrase
      self.goals = goals
    }
  }

  init(
    _ name: String, form: String, examples: [Example],
    read: @escaping @Sendable (inout TargetCursor) -> [GoalDraft]?
  ) {
    self.name = name
    self.form = form
    self.examples = examples
    self.read = read
  }
}

extension GoalDraft: CustomStringConvertible {
  /// The draft in short: `sum atLeast 2 次`, `cadence 1/month 次`, `last growthRelative 70000 +1/10 元`.
  public var description: String {
    var parts = [measure.name]
    switch measure {
    case .cadence(let cadence): parts.append("\(cadence.times)/\(cadence.period.rawValue)")
    case .weightedSteps(let steps):
      for step in steps {
        parts.append("\(step.name) \(step.weight)" + (step.due.map { " \($0)" } ?? ""))
      }
    default: parts += boundParts
    }
    if let unit { parts.append(unit.name) }
    if !shares.isEmpty { parts.append(shares.map { "\($0.amount)" }.joined(separator: ":")) }
    return parts.joined(separator: " ")
  }

  private var boundParts: [String] {
    switch bound {
    case .atLeast(let value), .atMost(let value), .exactly(let value): [bound.name, "\(value)"]
    case .about(let value, _, _): [bound.name, "\(value)"]
    case .between(let lower, let upper): [bound.name, "\(lower)-\(upper)"]
    case .increase(let from, let to), .decrease(let from, let to): [bound.name, "\(from)->\(to)"]
    case .growthRelative(let growth, let baseline), .growthPoints(let growth, let baseline):
      [bound.name, "\(baseline.map(\.description) ?? "?")+\(growth)"]
    case .unknown, .none: [bound.name]
    }
  }
}
