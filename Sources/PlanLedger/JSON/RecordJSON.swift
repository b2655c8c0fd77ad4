public import GoalModel
public import Wording

extension JSONValue {
  /// What `show --json` prints: one item with its records.
  public static func show(
    _ result: ItemResult, _ outcomes: [Outcome], _ remarks: ItemRemarks?, in language: Language
  ) -> JSONValue {
    guard case .object(var members) = item(result, in: language) else { return .null }
    members["records"] = .array(outcomes.map(record))
    members["target"] = .string(result.item.targetText)
    members["dueText"] = .string(result.item.dueText)
    members["note"] = .string(result.item.note)
    members["remarks"] = self.remarks(remarks)
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
          members["ticks"] = .array(ticks.map(tickOfItem))
          members["records"] = .array(outcomes.map(record))
        case .broughtIn(let results, let source):
          members["records"] = .array(results.outcomes.map(record))
          members["ticks"] = .array(results.ticks.map(tickOfItem))
          members["remarks"] = .array(
            results.remarks.map { remark in
              .object([
                "item": .string(remark.item.description), "remarks": self.remarks(remark.words),
              ])
            })
          members["source"] = self.source(source)
        case .undone(let target):
          members["undoes"] = .string(target.description)
        case .withdrawn(let ids), .reviewed(let ids, _):
          members["records"] = .strings(ids.map(\.description))
        case .unticked(let item, let day):
          members["item"] = .string(item.description)
          members["on"] = .string(day.description)
        case .remarked(let item, let remarks):
          members["item"] = .string(item.description)
          members["remarks"] = self.remarks(remarks)
        case .decided(let item, let decision, let day):
          members["item"] = .string(item.description)
          members["decision"] = self.decision(decision)
          members["on"] = .string(day.description)
        case .restated(let item, let restatement, let day):
          members["item"] = .string(item.description)
          members["on"] = .string(day.description)
          members["target"] = .optional(restatement.targetText)
          members["category"] = .optional(restatement.category?.rawValue)
          members["goals"] =
            restatement.goals.map { .array($0.map { .object(goalPromise($0)) }) } ?? .null
        case .set(let key, let value):
          members["key"] = .string(key)
          members["value"] = .string(value)
        case .recordedOutside(let works):
          members["records"] = .array(works.map(outside))
        }
        return .object(members)
      })
  }

  /// The words leadership reads beside an item.
  static func remarks(_ remarks: ItemRemarks?) -> JSONValue {
    .object([
      "done": .optional(remarks?.done), "reason": .optional(remarks?.reason),
      "next": .optional(remarks?.next),
    ])
  }

  private static func tickOfItem(_ tick: Tick) -> JSONValue {
    .object([
      "item": .string(tick.item.description), "on": .string(tick.day.description),
      "by": .string(tick.by), "short": .optional(tick.short),
    ])
  }

  static func decision(_ decision: ItemDecision) -> JSONValue {
    switch decision {
    case .cancelled(let approver):
      .object(["kind": .string("cancelled"), "approvedBy": .optional(approver)])
    case .deferred(let day, let approver):
      .object([
        "kind": .string("deferred"), "to": .string(day.description),
        "approvedBy": .optional(approver),
      ])
    case .approved(let approver):
      .object(["kind": .string("approved"), "approvedBy": .string(approver)])
    case .reinstated: .object(["kind": .string("reinstated")])
    }
  }

  /// Work outside the plan, as `status --json` lists it.
  static func outside(_ work: OutsideWork) -> JSONValue {
    .object([
      "id": .string(work.id.description), "title": .string(work.title),
      "amounts": .strings(work.amounts.map(\.text)), "day": .string(work.day.description),
      "evidence": .array(work.evidence.map(evidence)), "by": .string(work.recordedBy),
      "note": .string(work.note),
    ])
  }

  private static func source(_ source: TableSource) -> JSONValue {
    .object(["name": .string(source.name), "sha256": .string(source.sha256)])
  }

  static func record(_ outcome: Outcome) -> JSONValue {
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

  static func evidence(_ evidence: Evidence) -> JSONValue {
    switch evidence {
    case .reference(let reference): .object(["reference": .string(reference)])
    case .file(let name, let sha256):
      .object(["file": .string(name), "sha256": .string(sha256)])
    }
  }
}
