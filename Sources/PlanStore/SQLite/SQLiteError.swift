/// What SQLite said of a failure: the statement it was about, never the values bound to it.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code.
  public let code: Int32

  /// SQLite's own words, in English.
  public let message: String

  /// The statement that failed, with its placeholders; empty where there was none.
  public let sql: String
}
