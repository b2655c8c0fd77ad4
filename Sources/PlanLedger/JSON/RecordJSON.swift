public import GoalModel
public import Wording

extension JSONValue {
  /// What `show --json` prints: one item with its records.
  public static func show(_ result: ItemResult, _ outcomes: [Outcome], in language: Language)
    -> JSONValue
  {
    guard case .object(var members) = item(result, in: language) else { return .null }
    members["records"] = .array(outcomes.map(record))
    members["target"] = .string(result.item.targetText)
    members["dueText"] = .string(result.item.dueText)
    members["note"] = .string(result.item.note)
    return .object(members)
  }

  /// What `history --json` prints: a list of changes.
  public static func history(_ entries: [Ledger.HistoryEntry]) -> JSONValue {
    .array(
      entries.map { entry in
        let change = entry.change
        var members: [String: JSONValue] = [
          "id": .string(change.id.description), "entered": .string(change.entered),
          "by": .string(change.by), "year": .int(change.year), "reason": .string(change.reason),
          "kind": .string(change.content.kind), "undone": .bool(entry.isUndone),
        ]
        switch change.content {
        case .loaded(let loaded, let source):
          members["plan"] = plan(loaded)
          members["items"] = .int(loaded.items.count)
          members["source"] = self.source(source)
        case .recorded(let outcomes, let source):
          members["records"] = .array(outcomes.map(record))
          members["source"] = source.map(self.source) ?? .null
        case .ticked(let ticks, let outcomes):
          members["ticks"] = .array(
            ticks.map { tick in
              .object([
                "item": .string(tick.item.description), "on": .string(tick.day.description),
                "by": .string(tick.by), "short": .optional(tick.short),
              ])
            })
          members["records"] = .array(outcomes.map(record))
        case .undone(let target):
          members["undoes"] = .string(target.description)
        }
        return .object(members)
      })
  }

  private static func source(_ source: TableSource) -> JSONValue {
    .object(["name": .string(source.name), "sha256": .string(source.sha256)])
  }

  private static func record(_ outcome: Outcome) -> JSONValue {
    .object([
      "id": .string(outcome.id.description), "item": .string(outcome.item.description),
      "day": .string(outcome.day.description),
      "amounts": .strings(outcome.amounts.map(\.text)),
      "evidence": .array(outcome.evidence.map(evidence)),
      "by": .string(outcome.recordedBy), "note": .string(outcome.note),
      "review": .string(outcome.review.rawValue),
      "corrects": .optional(outcome.corrects?.description),
      "withdrawn": .bool(outcome.isWithdrawn),
    ])
  }

  private static func evidence(_ evidence: Evidence) -> JSONValue {
    switch evidence {
    case .reference(let reference): .object(["reference": .string(reference)])
    case .file(let name, let sha256):
      .object(["file": .string(name), "sha256": .string(sha256)])
    }
  }
}
