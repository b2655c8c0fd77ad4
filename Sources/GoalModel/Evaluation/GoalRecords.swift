/// What one outcome says about one goal.
struct GoalRecord {
  /// The day it counts for.
  let day: CalendarDay

  /// The amounts of the outcome that this goal counts; at least one.
  let amounts: [Amount]

  /// Whether the outcome carries evidence.
  let isEvidenced: Bool

  /// Whether nothing here needs a proof: a reported zero.
  var isZero: Bool { amounts.allSatisfy(\.isZero) }
}

/// Everything recorded for one goal by a day, sorted by what counts and what does not.
struct GoalRecords {
  /// What counts, by day and, within a day, in the order of entry.
  var counted: [GoalRecord] = []

  /// What would count once accepted.
  var pending: [GoalRecord] = []

  /// How many were sent back.
  var returned = 0

  /// How many were taken back.
  var withdrawn = 0

  /// How many repeat an earlier record.
  var duplicates = 0

  /// How many lie outside the plan year.
  var outOfPeriod = 0

  /// Whether one of the counted records is a correction.
  var holdsCorrection = false

  /// Counted and pending records together, in the order of their days.
  var withPending: [GoalRecord] {
    (counted + pending).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}
