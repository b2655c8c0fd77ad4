/// The tables of the second version: what is said later of records and items, rules chosen, and work
/// outside the plan.
///
/// The rules of the first version hold here too.
enum SecondSchema {
  /// The tables, first those that others refer to.
  static let tables = outsideWork + outsideDetails + records + items + restatedGoals

  /// The tables whose rows are added and never changed.
  static let appendOnlyTables = [
    "outside_work", "outside_amount", "outside_amount_person", "outside_evidence", "withdrawal",
    "review", "reviewed_outcome", "untick", "remark", "decision", "restatement", "restated_goal",
    "restated_goal_step", "restated_goal_share", "setting",
  ]

  private static let outsideWork = """
    CREATE TABLE outside_work (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      change INTEGER NOT NULL REFERENCES change (id),
      title INTEGER REFERENCES personal_text (id),
      day TEXT NOT NULL,
      recorded_by INTEGER REFERENCES personal_text (id),
      note INTEGER REFERENCES personal_text (id)
    ) STRICT;
    CREATE UNIQUE INDEX outside_work_change ON outside_work (change, id);

    -- People name both by the same kind of number, so that none may stand for two records.
    CREATE TRIGGER outside_work_refuses_numbers_of_outcomes BEFORE INSERT ON outside_work
    WHEN EXISTS (SELECT 1 FROM outcome WHERE id = new.id)
    BEGIN SELECT RAISE(ABORT, 'the number is that of an outcome'); END;
    CREATE TRIGGER outcome_refuses_numbers_of_outside_work BEFORE INSERT ON outcome
    WHEN EXISTS (SELECT 1 FROM outside_work WHERE id = new.id)
    BEGIN SELECT RAISE(ABORT, 'the number is that of work outside the plan'); END;

    """

  private static let outsideDetails = DetailTables.amountsAndEvidence(
    "outside_", owner: "work", in: "outside_work (change, id)")

  private static let records = """
    CREATE TABLE withdrawal (
      change INTEGER NOT NULL REFERENCES change (id),
      place INTEGER NOT NULL,
      outcome INTEGER REFERENCES outcome (id),
      outside_work INTEGER REFERENCES outside_work (id),
      PRIMARY KEY (change, place),
      CHECK ((outcome IS NULL) = (outside_work IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      review TEXT NOT NULL
    ) STRICT;

    CREATE TABLE reviewed_outcome (
      change INTEGER NOT NULL REFERENCES review (change),
      place INTEGER NOT NULL,
      outcome INTEGER NOT NULL REFERENCES outcome (id),
      PRIMARY KEY (change, place)
    ) STRICT, WITHOUT ROWID;

    """

  private static let items = """
    CREATE TABLE untick (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      item INTEGER NOT NULL REFERENCES item (id),
      day TEXT NOT NULL
    ) STRICT;

    -- Null leaves the words written before, an empty text takes their place.
    CREATE TABLE remark (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      item INTEGER NOT NULL REFERENCES item (id),
      done INTEGER REFERENCES personal_text (id),
      reason INTEGER REFERENCES personal_text (id),
      next INTEGER REFERENCES personal_text (id)
    ) STRICT;

    -- Approved or not is told apart from the name, which may be empty or erased.
    CREATE TABLE decision (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      item INTEGER NOT NULL REFERENCES item (id),
      day TEXT NOT NULL,
      kind TEXT NOT NULL,
      deferred_to TEXT,
      is_approved INTEGER NOT NULL,
      approved_by INTEGER REFERENCES personal_text (id),
      CHECK (is_approved OR approved_by IS NULL)
    ) STRICT;

    -- Goals restated to none are told apart from goals left as they were.
    CREATE TABLE restatement (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      item INTEGER NOT NULL REFERENCES item (id),
      day TEXT NOT NULL,
      target_text TEXT,
      category TEXT,
      restates_goals INTEGER NOT NULL,
      UNIQUE (change, item)
    ) STRICT;

    CREATE TABLE setting (
      change INTEGER PRIMARY KEY REFERENCES change (id),
      key TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

    """

  private static let restatedGoals = DetailTables.goals(
    "restated_", owner: "item", in: "restatement (change, item)")
}
