internal import GoalModel
public import Wording

extension JSONValue {
  /// What `load --preview --json` prints where there is a ledger to compare with.
  public static func preview(
    _ reading: PlanReading, _ results: Ledger.ResultsReport?,
    comparedWith comparison: Ledger.LoadComparison?, in language: Language
  ) -> JSONValue {
    guard case .object(var members) = preview(reading, results, in: language) else { return .null }
    members["difference"] = comparison?.difference.map { difference($0, in: language) } ?? .null
    members["questions"] = .array(comparison?.questions.map(question) ?? [])
    members["repetition"] = comparison?.repetition.map { repetition($0, in: language) } ?? .null
    members["carryOver"] = comparison?.carryOver.map { carryOver($0, in: language) } ?? .null
    return .object(members)
  }

  private static func difference(_ difference: PlanDifference, in language: Language) -> JSONValue {
    .object([
      "title": difference.title.map { .object(pair($0.old, $0.new)) } ?? .null,
      "added": .array(
        difference.added.map { added in
          named(added.item).adding([
            "isBack": .bool(added.isBack), "records": .int(added.kept.outcomes),
            "ticks": .int(added.kept.ticks),
          ])
        }),
      "removed": .array(
        difference.removed.map { removed in
          named(removed.item).adding([
            "records": .int(removed.kept.outcomes), "ticks": .int(removed.kept.ticks),
          ])
        }),
      "moved": .array(
        difference.moved.map { moved in
          named(moved.item).adding([
            "section": moved.section.map { .object(pair($0.old, $0.new)) } ?? .null,
            "after": .optional(moved.after),
          ])
        }),
      "renumbered": .array(
        difference.renumbered.map { renumbered in
          named(renumbered.item).adding(pair(renumbered.number.old, renumbered.number.new))
        }),
      "changed": .array(
        difference.changed.flatMap { changed in
          changed.fields.map { field in
            named(changed.item).adding(change(field, in: language))
          }
        }),
    ])
  }

  /// A change of one field: `old` and `new` are texts; goals come as data besides.
  private static func change(
    _ field: PlanDifference.FieldChange, in language: Language
  ) -> [String: JSONValue] {
    let texts = field.texts(in: language)
    var members = pair(texts.old, texts.new)
    members["field"] = .string(field.key)
    switch field {
    case .extra(let header, _): members["header"] = .string(header)
    case .due(let change):
      members["oldDay"] = .string(change.old.day.description)
      members["newDay"] = .string(change.new.day.description)
    case .goals(let change):
      members["oldGoals"] = .array(change.old.map { .object(goalPromise($0)) })
      members["newGoals"] = .array(change.new.map { .object(goalPromise($0)) })
    default: break
    }
    return members
  }

  private static func question(_ question: MatchingQuestion) -> JSONValue {
    .object([
      "number": .string(question.item.number), "title": .string(question.item.title),
      "reference": .string(question.reference),
      "candidates": .array(
        question.candidates.map { candidate in
          named(candidate.item).adding([
            "reference": .string(candidate.reference), "records": .int(candidate.kept.outcomes),
            "ticks": .int(candidate.kept.ticks),
          ])
        }),
    ])
  }

  private static func repetition(_ repetition: PlanRepetition, in language: Language) -> JSONValue {
    .object([
      "year": .int(repetition.year), "items": .int(repetition.items),
      "repeated": .int(repetition.repeated), "unchanged": .int(repetition.unchanged),
      "refused": .bool(repetition.doubt != nil),
      "message": .string(repetition.message(in: language)),
    ])
  }

  private static func pair(_ old: String, _ new: String) -> [String: JSONValue] {
    ["old": .string(old), "new": .string(new)]
  }

  /// An item as every list of changes names it.
  private static func named(_ item: PlanItem) -> JSONValue {
    .object([
      "item": .string(item.id.description), "number": .string(item.number),
      "title": .string(item.title),
    ])
  }

  /// The object with more members; anything else as it is.
  func adding(_ more: [String: JSONValue]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(more) { _, new in new })
  }
}

extension PlanDifference.FieldChange {
  /// The name of the field as `--json` prints it.
  fileprivate var key: String {
    switch self {
    case .title: "title"
    case .target: "target"
    case .goals: "goals"
    case .due: "due"
    case .weight: "weight"
    case .category: "category"
    case .department: "department"
    case .coDepartments: "coDepartments"
    case .person: "person"
    case .note: "note"
    case .state: "state"
    case .extra: "extra"
    }
  }
}
