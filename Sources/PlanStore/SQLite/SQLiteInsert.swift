/// A prepared statement that adds rows to one table.
final class SQLiteInsert {
  private let statement: SQLiteStatement

  /// Prepares for rows of `table` that give `columns` in this order.
  init(_ connection: SQLiteConnection, into table: String, _ columns: String)
    throws(PlanStoreError)
  {
    let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    statement = try connection.prepare("INSERT INTO \(table) (\(columns)) VALUES (\(places))")
  }

  /// Adds a row.
  func add(_ values: [SQLiteValue]) throws(PlanStoreError) { try statement.run(values) }
}
