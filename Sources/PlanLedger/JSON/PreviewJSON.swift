internal import GoalModel
public import Wording

extension JSONValue {
  /// What `load --preview --json` prints: how a table was understood, before it touches the ledger.
  ///
  /// With `results` each item that says what was done has a key `results` as well, and what is to be
  /// known of them stands among the problems.
  public static func preview(
    _ reading: PlanReading, _ results: Ledger.ResultsReport? = nil, in language: Language
  ) -> JSONValue {
    let byPlace = results.map(self.results)
    let items = zip(reading.plan.items, zip(reading.sheets, reading.cells))
    return .object([
      "plan": plan(reading.plan),
      "table": table(reading),
      "tables": .array(reading.tables.map(table)),
      "skippedSheets": .array(
        reading.skippedSheets.map {
          .object(["name": .string($0.name), "reason": .string($0.reason)])
        }),
      "items": .array(
        items.map { item($0, on: $1.0, at: $1.1, byPlace?["\($1.0)!\($1.1)"]) }),
      "resultsFound": counts(reading.resultCounts),
      "problems": .array(
        (reading.problems + (results?.problems ?? [])).map { problem($0, in: language) }),
    ])
  }

  /// The file and the first table in it.
  private static func table(_ reading: PlanReading) -> JSONValue {
    let first = reading.tables.first
    return .object([
      "file": .string(reading.file.name), "format": .string(reading.file.format),
      "encoding": .optional(reading.file.encoding), "sheet": .string(first?.sheet ?? ""),
      "headerCell": .string(first?.headerCell ?? ""),
      "columns": .object((first?.letters ?? [:]).mapValues { .string($0) }),
    ])
  }

  /// A table with all its columns, and the rows that are no items.
  private static func table(_ table: PlanReading.Table) -> JSONValue {
    .object([
      "sheet": .string(table.sheet), "headerCell": .string(table.headerCell),
      "headerReason": .string(table.headerReason), "department": .string(table.department),
      "items": .int(table.itemCount),
      "columns": .array(
        table.columns.map { column in
          .object([
            "column": .string(column.letters), "header": .string(column.header),
            "field": .optional(column.field), "reason": .string(column.reason),
          ])
        }),
      "leftOut": .array(
        table.leftOut.map { row in
          .object([
            "cell": .string(row.cell), "text": .string(row.text), "reason": .string(row.reason),
          ])
        }),
    ])
  }

  private static func item(
    _ item: PlanItem, on sheet: String, at cell: String, _ results: JSONValue?
  ) -> JSONValue {
    var members = promise(item)
    if let results { members["results"] = results }
    members["sheet"] = .string(sheet)
    members["cell"] = .string(cell)
    members["coDepartments"] = .strings(item.coDepartments)
    members["targetText"] = .string(item.targetText)
    members["dueText"] = .string(item.dueText)
    members["note"] = .string(item.note)
    members["cancelled"] = .bool(item.state == .cancelled || item.state == .cancelUnapproved)
    members["categoryInferred"] = .bool(item.isCategoryInferred)
    members["extra"] = .object(
      Dictionary(item.extra.map { ($0.header, .string($0.text)) }) { first, _ in first })
    members["goals"] = .array(item.goals.map { .object(goalPromise($0)) })
    return .object(members)
  }

  /// A problem as data, with its sentence.
  static func problem(_ problem: TableProblem, in language: Language) -> JSONValue {
    let wording = ProblemWording(problem)
    return .object([
      "severity": .string(problem.severity.rawValue), "kind": .string(problem.kind.rawValue),
      "file": .string(problem.file), "sheet": .string(problem.sheet),
      "cell": .string(problem.cell), "found": .string(problem.found),
      "expected": .string(wording.expected(in: language)),
      "message": .string(wording.sentence(in: language)),
    ])
  }
}
