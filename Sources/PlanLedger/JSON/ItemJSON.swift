internal import ExactNumbers
public import GoalModel
internal import Wording

extension JSONValue {
  /// One item with its goals, as `status --json` prints it.
  static func item(_ result: ItemResult, in language: Language) -> JSONValue {
    var members = promise(result.item)
    members["state"] = .string(result.item.state.rawValue)
    members["ticked"] = result.tick.map(tick) ?? .null
    members["credited"] = .object(FractionJSON.share(result.credited))
    members["met"] = .string(result.met.rawValue)
    members["light"] = .string(result.light.rawValue)
    members["word"] = .string(result.word.name(in: language))
    members["flags"] = .strings(result.flags.map(\.name))
    members["doneOn"] = .optional(result.doneOn?.description)
    members["daysOverdue"] = .int(result.daysOverdue)
    members["weight"] = FractionJSON.text(result.weight)
    members["goals"] = .array(result.goals.map { goal($0, in: language) })
    return .object(members)
  }

  /// What the plan says of an item, without any result.
  static func promise(_ item: PlanItem) -> [String: JSONValue] {
    [
      "id": .string(item.id.description), "number": .string(item.number),
      "title": .string(item.title), "section": .string(item.section),
      "category": .string(item.category.rawValue), "department": .string(item.department),
      "person": .string(item.person), "due": .string(item.due.description),
      "originalDue": .string(item.originalDue.description),
      "weight": FractionJSON.text(item.weight),
    ]
  }

  private static func tick(_ tick: Tick) -> JSONValue {
    .object([
      "on": .string(tick.day.description), "by": .string(tick.by),
      "short": .optional(tick.short),
    ])
  }

  /// A goal with its result.
  private static func goal(_ result: GoalResult, in language: Language) -> JSONValue {
    var members = goalPromise(result.goal)
    members["actual"] = .optional(result.actual?.text)
    if case .share(let numerator, let denominator) = result.actual {
      members["numerator"] = FractionJSON.text(numerator)
      members["denominator"] = FractionJSON.text(denominator)
    }
    for (key, value) in [
      ("raw", result.raw), ("credited", result.credited), ("expected", result.expected),
      ("gap", result.gap), ("used", result.used),
    ] {
      members[key] = FractionJSON.text(value)
    }
    members["met"] = .string(result.met.rawValue)
    members["light"] = .string(result.light.rawValue)
    members["flags"] = .strings(result.flags.map(\.name))
    if case .cadence = result.goal.measure { members["slots"] = .int(result.slots?.all ?? 0) }
    members["explanation"] = .string(Explanation(result).text(in: language))
    return .object(members)
  }

  /// What the plan says of a goal, without any result.
  static func goalPromise(_ goal: Goal) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "phrase": .string(goal.phrase), "measure": .string(goal.measure.name),
      "unit": .optional(goal.unit?.name), "bound": .string(goal.bound.name),
      "target": FractionJSON.text(goal.bound.target),
      "lower": FractionJSON.text(goal.bound.ends?.lower),
      "upper": FractionJSON.text(goal.bound.ends?.upper),
      "baseline": FractionJSON.text(goal.bound.baseline), "per": .null,
      "schedule": .string(goal.timing.schedule.name),
      "start": .string(goal.timing.start.description),
      "due": .string(goal.timing.due.description), "weight": FractionJSON.text(goal.weight),
    ]
    switch goal.bound {
    case .growthRelative(let growth, _), .growthPoints(let growth, _):
      members["growth"] = FractionJSON.text(growth)
    default: break
    }
    if case .cadence(let cadence) = goal.measure {
      members["per"] = .string(cadence.period.rawValue)
    }
    if case .weightedSteps(let steps) = goal.measure {
      members["steps"] = .array(
        steps.map { step in
          .object([
            "name": .string(step.name), "weight": FractionJSON.text(step.weight),
            "due": .optional(step.due?.description),
          ])
        })
    }
    if case .byPeriod(let shares) = goal.timing.schedule {
      members["shares"] = .array(
        shares.map { share in
          .object([
            "share": FractionJSON.text(share.share), "end": .string(share.end.description),
          ])
        })
    }
    return members
  }

  /// What `goal --json` prints: an item's goals without any result.
  public static func goals(_ item: PlanItem) -> JSONValue {
    .array(item.goals.map { .object(goalPromise($0)) })
  }
}
