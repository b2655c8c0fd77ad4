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
    let table = reading.table
    let byCell = results.map(self.results)
    return .object([
      "plan": plan(reading.plan),
      "table": .object([
        "file": .string(table.file), "format": .string(table.format),
        "encoding": .optional(table.encoding), "sheet": .string(table.sheet),
        "headerCell": .string(table.headerCell),
        "columns": .object(table.columns.mapValues { .string($0) }),
      ]),
      "items": .array(
        zip(reading.plan.items, reading.cells).map { item($0, at: $1, byCell?[$1]) }),
      "resultsFound": counts(reading.resultCounts),
      "problems": .array(
        (reading.problems + (results?.problems ?? [])).map { problem($0, in: language) }),
    ])
  }

  private static func item(
    _ item: PlanItem, at cell: String, _ results: JSONValue?
  ) -> JSONValue {
    var members = promise(item)
    if let results { members["results"] = results }
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
