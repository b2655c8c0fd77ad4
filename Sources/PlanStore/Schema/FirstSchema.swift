/// The tables of the first version.
///
/// Each detail row is keyed by the change that brought it and by its place in that change, counted
/// from 0: changes are read by walking the tables side by side in the order of their keys. Words of
/// the goal model, such as names of measures, are not listed in the tables, so that a new one needs
/// no new table. Numbers are exact text, days are `2026-06-30`.
enum FirstSchema {
  /// The tables, first those that others refer to.
  static let tables = common + plans + goals + outcomes + amountsAndEvidence + ticks

  /// The tables whose rows are added and never changed; `personal_text` has a guard of its own.
  static let appendOnlyTables = [
    "ledger", "change", "table_source", "undo", "item", "plan_version", "section_weight",
    "item_version", "item_co_department", "item_extra", "goal", "goal_step", "goal_share",
    "outcome", "amount", "amount_person", "evidence", "tick",
  ]

  private static let common = """
    CREATE TABLE ledger (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      person_salt BLOB NOT NULL CHECK (length(person_salt) >= 32)
    ) STRICT;

    -- The digest covers salt and text and stays when both are erased.
    CREATE TABLE personal_text (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('name', 'note')),
      salt BLOB CHECK (length(salt) >= 16),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      text TEXT,
      CHECK ((salt IS NULL) = (text IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX personal_name ON personal_text (text) WHERE kind = 'name';
    CREATE TRIGGER personal_text_refuses_delete BEFORE DELETE ON personal_text
    BEGIN SELECT RAISE(ABORT, 'personal_text is append-only'); END;
    CREATE TRIGGER personal_text_is_only_erased BEFORE UPDATE ON personal_text
    WHEN NOT (new.text IS NULL AND new.salt IS NULL AND new.id = old.id
      AND new.kind = old.kind AND new.digest = old.digest)
    BEGIN SELECT RAISE(ABORT, 'personal_text is only ever erased'); END;

    CREATE TABLE change (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      entered TEXT NOT NULL CHECK (entered GLOB
        '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]'),
      entered_by INTEGER REFERENCES personal_text (id),
      year INTEGER NOT NULL,
      reason INTEGER REFERENCES personal_text (id),
      kind TEXT NOT NULL
    ) STRICT;
    CREATE INDEX change_year ON change (year);

    CREATE TABLE table_source (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT;

    CREATE TABLE undo (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      target INTEGER NOT NULL REFERENCES change (id),
      CHECK (target < change)
    ) STRICT;

    -- The identity of an item, whatever later plans call it.
    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      change INTEGER NOT NULL REFERENCES change (id)
    ) STRICT;

    """

  private static let plans = """
    CREATE TABLE plan_version (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      year INTEGER NOT NULL,
      title TEXT NOT NULL,
      organisation TEXT NOT NULL,
      version INTEGER NOT NULL,
      reminder_days INTEGER NOT NULL,
      yellow_threshold TEXT NOT NULL,
      red_threshold TEXT NOT NULL,
      evidence TEXT NOT NULL,
      reviews INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE section_weight (
      change INTEGER NOT NULL REFERENCES plan_version (change),
      section TEXT NOT NULL,
      weight TEXT NOT NULL,
      PRIMARY KEY (change, section)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item_version (
      change INTEGER NOT NULL REFERENCES plan_version (change),
      place INTEGER NOT NULL,
      item INTEGER NOT NULL REFERENCES item (id),
      number TEXT NOT NULL,
      title TEXT NOT NULL,
      section TEXT NOT NULL,
      category TEXT NOT NULL,
      is_category_inferred INTEGER NOT NULL,
      department TEXT NOT NULL,
      person INTEGER REFERENCES personal_text (id),
      target_text TEXT NOT NULL,
      due_text TEXT NOT NULL,
      note INTEGER REFERENCES personal_text (id),
      weight TEXT,
      original_due TEXT NOT NULL,
      due TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (change, place),
      UNIQUE (change, item)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item_co_department (
      change INTEGER NOT NULL,
      item_place INTEGER NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (change, item_place, place),
      FOREIGN KEY (change, item_place) REFERENCES item_version (change, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item_extra (
      change INTEGER NOT NULL,
      item_place INTEGER NOT NULL,
      place INTEGER NOT NULL,
      header TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (change, item_place, place),
      FOREIGN KEY (change, item_place) REFERENCES item_version (change, place)
    ) STRICT, WITHOUT ROWID;

    """

  private static let goals = DetailTables.goals(
    owner: "item_place", in: "item_version (change, place)")

  private static let outcomes = """
    CREATE TABLE outcome (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      change INTEGER NOT NULL REFERENCES change (id),
      item INTEGER NOT NULL REFERENCES item (id),
      day TEXT NOT NULL,
      recorded_by INTEGER REFERENCES personal_text (id),
      note INTEGER REFERENCES personal_text (id),
      review TEXT NOT NULL,
      corrects INTEGER REFERENCES outcome (id),
      is_withdrawn INTEGER NOT NULL,
      is_confirmed INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX outcome_change ON outcome (change, id);

    """

  private static let amountsAndEvidence = DetailTables.amountsAndEvidence(
    owner: "outcome", in: "outcome (change, id)")

  private static let ticks = """
    CREATE TABLE tick (
      change INTEGER NOT NULL REFERENCES change (id),
      place INTEGER NOT NULL,
      item INTEGER NOT NULL REFERENCES item (id),
      day TEXT NOT NULL,
      ticked_by INTEGER REFERENCES personal_text (id),
      short INTEGER REFERENCES personal_text (id),
      PRIMARY KEY (change, place)
    ) STRICT, WITHOUT ROWID;

    """
}
