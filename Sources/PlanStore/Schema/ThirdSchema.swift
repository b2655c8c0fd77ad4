/// The tables of the third version: what was said about the columns of a table, and words about many
/// items brought in from one table.
///
/// The outcomes and ticks brought in with them lie in the tables of the first version, whose rows
/// are keyed by the change whatever its kind. The rules of the first version hold here too.
enum ThirdSchema {
  /// The tables whose rows are added and never changed.
  static let appendOnlyTables = ["table_layout_column", "brought_remark"]

  /// The tables.
  static let tables = """
    CREATE TABLE table_layout_column (
      change INTEGER NOT NULL REFERENCES table_source (change),
      layout INTEGER NOT NULL,
      place INTEGER NOT NULL,
      word TEXT NOT NULL,
      field TEXT,
      PRIMARY KEY (change, layout, place)
    ) STRICT, WITHOUT ROWID;

    -- Null leaves the words written before, an empty text takes their place.
    CREATE TABLE brought_remark (
      change INTEGER NOT NULL REFERENCES change (id),
      place INTEGER NOT NULL,
      item INTEGER NOT NULL REFERENCES item (id),
      done INTEGER REFERENCES personal_text (id),
      reason INTEGER REFERENCES personal_text (id),
      next INTEGER REFERENCES personal_text (id),
      PRIMARY KEY (change, place)
    ) STRICT, WITHOUT ROWID;

    """
}
