/// A remark on a result that a figure alone does not show; each is raised whenever its condition holds.
public enum Flag: Hashable, Sendable {
  /// More was done than promised.
  case over
  /// An upper bound is exceeded.
  case overLimit
  /// It went the wrong way.
  case regressed
  /// An incident happened.
  case violated
  /// A month has no report.
  case missingReports
  /// A slot that ended was not filled.
  case missedSlots
  /// At least 0 was promised.
  case zeroTarget
  /// Growth over a baseline of 0.
  case zeroBaseline
  /// Growth over a baseline nobody has given.
  case baselineUnknown
  /// Nobody has stated a target.
  case targetUnknown
  /// There was no case it could apply to.
  case notApplicable
  /// Persons were counted without ids, so the counts cannot be added.
  case notAdditive
  /// More were counted than there are.
  case overDenominator
  /// There is no record, or no denominator.
  case noData
  /// The last known level is older than the last month that ended.
  case stale
  /// It has not begun and nothing is recorded.
  case notStarted
  /// Nothing is expected yet.
  case notDue
  /// The due day is near.
  case dueSoon
  /// The due day is today.
  case dueToday
  /// The due day has passed and it is not met.
  case overdue
  /// It was recorded after the due day.
  case late
  /// A figure is softened: 50多, 近200.
  case hedged
  /// So many records wait for review.
  case pending(Int)
  /// So many records were sent back.
  case returned(Int)
  /// It is met, but not proved.
  case evidenceMissing
  /// A record replaces another.
  case corrected
  /// So many records were taken back.
  case withdrawn(Int)
  /// So many records repeat an earlier one and are not counted.
  case duplicate(Int)
  /// So many records lie outside the plan year and are not counted.
  case outOfPeriod(Int)
  /// The weight was left blank.
  case weightMissing
  /// It was called off, but nobody approved that.
  case cancelUnapproved

  /// The name `--json` prints, with the number where there is one: `pending=2`.
  public var name: String {
    switch self {
    case .over: "over"
    case .overLimit: "over-limit"
    case .regressed: "regressed"
    case .violated: "violated"
    case .missingReports: "missing-reports"
    case .missedSlots: "missed-slots"
    case .zeroTarget: "zero-target"
    case .zeroBaseline: "zero-baseline"
    case .baselineUnknown: "baseline-unknown"
    case .targetUnknown: "target-unknown"
    case .notApplicable: "not-applicable"
    case .notAdditive: "not-additive"
    case .overDenominator: "over-denominator"
    case .noData: "no-data"
    case .stale: "stale"
    case .notStarted: "not-started"
    case .notDue: "not-due"
    case .dueSoon: "due-soon"
    case .dueToday: "due-today"
    case .overdue: "overdue"
    case .late: "late"
    case .hedged: "hedged"
    case .pending(let count): "pending=\(count)"
    case .returned(let count): "returned=\(count)"
    case .evidenceMissing: "evidence-missing"
    case .corrected: "corrected"
    case .withdrawn(let count): "withdrawn=\(count)"
    case .duplicate(let count): "duplicate=\(count)"
    case .outOfPeriod(let count): "out-of-period=\(count)"
    case .weightMissing: "weight-missing"
    case .cancelUnapproved: "cancel-unapproved"
    }
  }
}
