/// The tables of the third version: what was said about the columns of a table.
///
/// The rules of the first version hold here too.
enum ThirdSchema {
  /// The table; it stands beside the file that the change was read from.
  static let tables = """
    CREATE TABLE table_layout_column (
      change INTEGER NOT NULL REFERENCES table_source (change),
      layout INTEGER NOT NULL,
      place INTEGER NOT NULL,
      word TEXT NOT NULL,
      field TEXT,
      PRIMARY KEY (change, layout, place)
    ) STRICT, WITHOUT ROWID;

    """

  /// The tables whose rows are added and never changed.
  static let appendOnlyTables = ["table_layout_column"]
}
