/// Tables that several kinds of owner have, each under a prefix of its own.
///
/// The steps are made of them, so that they are no more edited than a step is.
enum DetailTables {
  /// The tables of goals with their steps and shares.
  ///
  /// - Parameters:
  ///   - prefix: How the names of the tables begin.
  ///   - owner: The column that says, after `change`, whose goals they are.
  ///   - parent: The table with the key that `change` and `owner` refer to.
  /// - Returns: The statements that make the tables.
  static func goals(_ prefix: String = "", owner: String, in parent: String) -> String {
    """
    CREATE TABLE \(prefix)goal (
      change INTEGER NOT NULL,
      \(owner) INTEGER NOT NULL,
      place INTEGER NOT NULL,
      phrase TEXT NOT NULL,
      label TEXT NOT NULL,
      measure TEXT NOT NULL,
      cadence_times TEXT,
      cadence_period TEXT,
      bound TEXT NOT NULL,
      target TEXT,
      lower TEXT,
      upper TEXT,
      baseline TEXT,
      growth TEXT,
      unit TEXT,
      schedule TEXT NOT NULL,
      start TEXT NOT NULL,
      due TEXT NOT NULL,
      weight TEXT NOT NULL,
      PRIMARY KEY (change, \(owner), place),
      FOREIGN KEY (change, \(owner)) REFERENCES \(parent)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE \(prefix)goal_step (
      change INTEGER NOT NULL,
      \(owner) INTEGER NOT NULL,
      goal_place INTEGER NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      weight TEXT NOT NULL,
      due TEXT,
      PRIMARY KEY (change, \(owner), goal_place, place),
      FOREIGN KEY (change, \(owner), goal_place) REFERENCES \(prefix)goal (change, \(owner), place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE \(prefix)goal_share (
      change INTEGER NOT NULL,
      \(owner) INTEGER NOT NULL,
      goal_place INTEGER NOT NULL,
      place INTEGER NOT NULL,
      share TEXT NOT NULL,
      last_day TEXT NOT NULL,
      PRIMARY KEY (change, \(owner), goal_place, place),
      FOREIGN KEY (change, \(owner), goal_place) REFERENCES \(prefix)goal (change, \(owner), place)
    ) STRICT, WITHOUT ROWID;

    """
  }

  /// The tables of amounts, of the persons counted, and of evidence; parameters as for goals.
  static func amountsAndEvidence(_ prefix: String = "", owner: String, in parent: String)
    -> String
  {
    """
    CREATE TABLE \(prefix)amount (
      change INTEGER NOT NULL,
      \(owner) INTEGER NOT NULL,
      place INTEGER NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL,
      value TEXT,
      hedge TEXT,
      names_persons INTEGER NOT NULL,
      numerator TEXT,
      denominator TEXT,
      is_cumulative INTEGER NOT NULL,
      verdict TEXT,
      step TEXT,
      unit TEXT,
      goal INTEGER,
      PRIMARY KEY (change, \(owner), place),
      FOREIGN KEY (change, \(owner)) REFERENCES \(parent)
    ) STRICT, WITHOUT ROWID;

    -- Digests under the salt of the ledger, so that persons can be counted once and not be named.
    CREATE TABLE \(prefix)amount_person (
      change INTEGER NOT NULL,
      \(owner) INTEGER NOT NULL,
      amount_place INTEGER NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      PRIMARY KEY (change, \(owner), amount_place, digest),
      FOREIGN KEY (change, \(owner), amount_place) \
    REFERENCES \(prefix)amount (change, \(owner), place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE \(prefix)evidence (
      change INTEGER NOT NULL,
      \(owner) INTEGER NOT NULL,
      place INTEGER NOT NULL,
      reference TEXT,
      name TEXT,
      sha256 TEXT,
      PRIMARY KEY (change, \(owner), place),
      FOREIGN KEY (change, \(owner)) REFERENCES \(parent),
      CHECK ((reference IS NULL) = (sha256 IS NOT NULL) AND (name IS NULL) = (sha256 IS NULL))
    ) STRICT, WITHOUT ROWID;

    """
  }
}
