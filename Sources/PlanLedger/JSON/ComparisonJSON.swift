internal import ExactNumbers
internal import GoalModel
public import Wording

extension JSONValue {
  /// What `compare --json` prints: both days side by side, and every item that changed.
  public static func comparison(_ comparison: Ledger.Comparison, in language: Language)
    -> JSONValue
  {
    let change = comparison.change
    var turns: [String: JSONValue] = [:]
    for turn in ItemComparison.Turn.allCases { turns[turn.rawValue] = .int(change.count(of: turn)) }
    return .object([
      "plan": plan(change.later.plan),
      "from": side(change.earlier, knownAt: comparison.knownAt.earlier),
      "to": side(change.later, knownAt: comparison.knownAt.later),
      "rates": rates(change.earlier.total.rates, change.later.total.rates),
      "originalBasis": .object([
        "year": rate(change.earlier.originalYear, change.later.originalYear)
      ]),
      "counts": counts(change.earlier.total.counts, change.later.total.counts),
      "turns": .object(turns), "adjusted": .int(change.adjustedCount),
      "unchanged": .int(change.unchangedCount),
      "sections": .array(
        change.sections.map { section in
          .object([
            "name": .string(section.name),
            "rates": rates(section.earlier?.rates, section.later?.rates),
            "counts": counts(section.earlier?.counts, section.later?.counts),
          ])
        }),
      "items": .array(change.changed.map { item($0, in: language) }),
      "outsidePlan": .array(comparison.outside.map(outside)),
    ])
  }

  private static func side(_ completion: Completion, knownAt moment: String?) -> JSONValue {
    .object([
      "asOf": .string(completion.day.description), "closing": .bool(completion.isClosing),
      "version": .int(completion.plan.version), "knownAt": .optional(moment),
    ])
  }

  // MARK: Figures side by side

  private static func rates(_ old: CompletionRates?, _ new: CompletionRates?) -> JSONValue {
    func sides(_ path: KeyPath<CompletionRates, CompletionRates.Rate>) -> JSONValue {
      rate(old?[keyPath: path], new?[keyPath: path])
    }
    return .object([
      "year": sides(\.year), "due": sides(\.due), "pace": sides(\.pace), "onTime": sides(\.onTime),
      "ticked": sides(\.ticked), "reported": sides(\.reported),
    ])
  }

  private static func rate(_ old: CompletionRates.Rate?, _ new: CompletionRates.Rate?) -> JSONValue
  {
    .object(
      [
        "from": old.map(FractionJSON.rate) ?? .null, "to": new.map(FractionJSON.rate) ?? .null,
      ].merging(points(old?.value, new?.value)) { first, _ in first })
  }

  private static func counts(_ old: CompletionCounts?, _ new: CompletionCounts?) -> JSONValue {
    func sides(_ path: KeyPath<CompletionCounts, Int>) -> JSONValue {
      .object([
        "from": old.map { .int($0[keyPath: path]) } ?? .null,
        "to": new.map { .int($0[keyPath: path]) } ?? .null,
      ])
    }
    return .object([
      "items": sides(\.items), "inScope": sides(\.inScope), "done": sides(\.done),
      "running": sides(\.running), "overdue": sides(\.overdue), "due": sides(\.due),
      "met": sides(\.met), "onTime": sides(\.onTime), "ticked": sides(\.ticked),
      "cancelled": sides(\.cancelled), "deferred": sides(\.deferred),
    ])
  }

  /// The exact difference in percentage points; null where either side is none or the difference is
  /// too long to be of use, which then comes as 30 decimals beside it.
  private static func points(_ old: Fraction?, _ new: Fraction?) -> [String: JSONValue] {
    guard let old, let new else { return ["points": .null] }
    let points = (new - old) * Fraction(100)
    let exact = FractionJSON.text(points)
    return exact == .null
      ? ["points": .null, "approxPoints": .string(points.rounded(decimals: 30))]
      : ["points": exact]
  }

  // MARK: Items

  private static func item(_ item: ItemComparison, in language: Language) -> JSONValue {
    var members = promise(item.item)
    members["turn"] = .optional(item.turn?.rawValue)
    members["adjustments"] = .array(item.adjustments.map(adjustment))
    members["decisions"] = .array(item.decisions.map(decided))
    members["recorded"] = .array(item.recorded.map(record))
    members["dropped"] = .array(item.dropped.map(record))
    members["credited"] = .object(
      [
        "from": .object(FractionJSON.share(item.earlier?.credited)),
        "to": .object(FractionJSON.share(item.later?.credited)),
      ].merging(points(item.earlier?.credited, item.later?.credited)) { first, _ in first })
    func sides(_ value: (ItemResult) -> String?) -> JSONValue {
      .object([
        "from": .optional(item.earlier.flatMap(value)), "to": .optional(item.later.flatMap(value)),
      ])
    }
    members["word"] = sides { $0.word.name(in: language) }
    members["light"] = sides { $0.light.rawValue }
    members["met"] = sides { $0.met.rawValue }
    members["state"] = sides { $0.item.state.rawValue }
    members["due"] = sides { $0.item.due.description }
    members["doneOn"] = sides { $0.doneOn?.description }
    members["tickedOn"] = sides { $0.tick?.day.description }
    members["goals"] = .array(item.goals.map(goal))
    return .object(members)
  }

  private static func goal(_ goal: GoalComparison) -> JSONValue {
    func sides(_ value: (GoalResult) -> JSONValue) -> JSONValue {
      .object([
        "from": goal.earlier.map(value) ?? .null, "to": goal.later.map(value) ?? .null,
      ])
    }
    let promised = goal.later?.goal ?? goal.earlier?.goal
    let members: [String: JSONValue] = [
      "phrase": .optional(promised?.phrase), "measure": .optional(promised?.measure.name),
      "unit": .optional(promised?.unit?.name),
      "actual": sides { .optional($0.actual?.text) },
      "raw": sides { FractionJSON.text($0.raw) },
      "credited": sides { FractionJSON.text($0.credited) },
      "met": sides { .string($0.met.rawValue) }, "light": sides { .string($0.light.rawValue) },
    ]
    return .object(
      members.merging(points(goal.earlier?.credited, goal.later?.credited)) { first, _ in first })
  }

  private static func adjustment(_ adjustment: Adjustment) -> JSONValue {
    var members: [String: JSONValue] = ["kind": .string(adjustment.name)]
    switch adjustment {
    case .postponed(let old, let new):
      members["from"] = .string(old.description)
      members["to"] = .string(new.description)
    case .amended(let aspects): members["aspects"] = .strings(aspects.map(\.rawValue))
    case .added, .removed, .cancelled, .awaitsApproval, .deferred, .reinstated: break
    }
    return .object(members)
  }

  private static func decided(_ decided: PlanRecords.DatedDecision) -> JSONValue {
    .object([
      "decision": decision(decided.decision), "on": .string(decided.day.description),
      "reason": .string(decided.reason),
    ])
  }
}
