/// One step from a version of the tables to the next.
struct SchemaStep: Sendable {
  /// What makes the tables.
  let statements: String

  /// The tables whose rows are added and never changed.
  let appendOnly: [String]

  /// All statements of the step.
  var sql: String { statements + appendOnly.map(Self.guards).joined() }

  /// Refuses changes from whatever program they come.
  private static func guards(of table: String) -> String {
    ["UPDATE", "DELETE"].map { act in
      """
      CREATE TRIGGER \(table)_refuses_\(act.lowercased()) BEFORE \(act) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;

      """
    }.joined()
  }
}
