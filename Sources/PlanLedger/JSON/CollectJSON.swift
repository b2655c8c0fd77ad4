internal import GoalModel
internal import PlanImport
public import Wording

extension JSONValue {
  /// What `collect --json` prints: every row with what it changes, and what is left to a person.
  public static func collected(_ report: Ledger.CollectReport, in language: Language) -> JSONValue {
    .object([
      "change": .optional(report.change?.id.description),
      "accepted": .int(report.count(.accepted)), "known": .int(report.count(.known)),
      "leftOut": .int(report.count(.leftOut)),
      "rows": .array(report.rows.map(collected)),
      "problems": .array(report.problems.map { problem($0, in: language) }),
    ])
  }

  private static func collected(_ row: CollectedRow) -> JSONValue {
    .object([
      "file": .string(row.file), "sheet": .string(row.sheet), "cell": .string(row.cell),
      "item": .optional(row.item?.id.description), "number": .optional(row.item?.number),
      "title": .optional(row.item?.title), "fate": .string(row.fate.rawValue),
      "changes": .array(
        row.differences.map { difference in
          .object([
            "field": .string(difference.field.rawValue), "cell": .string(difference.cell),
            "old": .string(difference.old), "new": .string(difference.new),
          ])
        }),
    ])
  }
}
