public import GoalModel
public import Wording

extension JSONValue {
  /// What `status --json` prints: the whole plan on a day.
  ///
  /// `language` is that of words and explanations; keys and codes are the same in both. `kind`
  /// leaves out the groups of other kinds.
  public static func status(
    _ report: Ledger.Report, groupedBy kind: Completion.Group.Kind? = nil, in language: Language
  ) -> JSONValue {
    let completion = report.completion
    let groups = completion.groups.filter { kind == nil || $0.kind == kind }
    return .object([
      "plan": plan(completion.plan),
      "asOf": .string(completion.day.description),
      "closing": .bool(completion.isClosing),
      "rates": rates(completion.total.rates),
      "originalBasis": .object(["year": FractionJSON.rate(completion.originalYear)]),
      "counts": counts(completion.total.counts),
      "groups": .array(groups.map(group)),
      "outsidePlan": .array(report.outside.map(outside)),
      "items": items(completion.items, in: language),
    ])
  }

  /// What `items --json` prints: the `items` list of ``status(_:groupedBy:in:)``.
  public static func items(_ items: [ItemResult], in language: Language) -> JSONValue {
    .array(items.map { item($0, in: language) })
  }

  static func plan(_ plan: Plan) -> JSONValue {
    .object([
      "title": .string(plan.title), "year": .int(plan.year),
      "organisation": .string(plan.organisation), "version": .int(plan.version),
    ])
  }

  private static func rates(_ rates: CompletionRates) -> JSONValue {
    .object([
      "year": FractionJSON.rate(rates.year), "due": FractionJSON.rate(rates.due),
      "pace": FractionJSON.rate(rates.pace), "onTime": FractionJSON.rate(rates.onTime),
      "ticked": FractionJSON.rate(rates.ticked), "reported": FractionJSON.rate(rates.reported),
    ])
  }

  private static func counts(_ counts: CompletionCounts) -> JSONValue {
    .object([
      "items": .int(counts.items), "inScope": .int(counts.inScope), "done": .int(counts.done),
      "running": .int(counts.running), "overdue": .int(counts.overdue), "due": .int(counts.due),
      "met": .int(counts.met), "onTime": .int(counts.onTime), "ticked": .int(counts.ticked),
      "cancelled": .int(counts.cancelled), "deferred": .int(counts.deferred),
      "lights": .object(
        Dictionary(
          uniqueKeysWithValues: Light.allCases.map {
            ($0.rawValue, .int(counts.lights[$0] ?? 0))
          })),
    ])
  }

  private static func group(_ group: Completion.Group) -> JSONValue {
    let category = group.kind == .category ? Category(rawValue: group.name) : nil
    return .object([
      "by": .optional(group.kind?.rawValue), "name": .string(category?.officeName ?? group.name),
      "rates": rates(group.rates), "counts": counts(group.counts),
    ])
  }
}

extension JSONValue {
  /// What `set --json` prints: every setting with its value as typed.
  public static func settings(_ settings: [(key: String, value: String)]) -> JSONValue {
    .object(Dictionary(settings.map { ($0.key, .string($0.value)) }) { first, _ in first })
  }
}
