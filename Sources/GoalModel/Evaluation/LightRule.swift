internal import ExactNumbers

/// The facts the colour of a goal depends on.
struct LightRule {
  var itemState: ItemState
  var met: Met
  var isEvidenceMissing: Bool
  var wouldBeMetOnceReviewed: Bool
  var isUndefined: Bool
  var isBroken: Bool
  var isAboveUpper: Bool
  var isPastDue: Bool
  var hasData: Bool
  var isNothingDone: Bool
  var isFirstMonthOver: Bool
  var expected: Fraction
  var gap: Fraction?
  var daysLeft: Int
  var measure: Measure
  var settings: PlanSettings

  /// The first rule of the goal model's table that fits, with its word.
  var light: (Light, LightWord) {
    if itemState == .cancelled || itemState == .deferred || met == .notApplicable {
      return (.void, .notCounted)
    }
    if met == .yes, isEvidenceMissing { return (.blue, .evidenceWanted) }
    if wouldBeMetOnceReviewed { return (.blue, .reviewWanted) }
    if met == .yes { return (.done, .done) }
    if isUndefined { return (.grey, .targetUnclear) }
    if met == .check { return (.yellow, .toBeVerified) }
    if isBroken { return (.red, brokenWord) }
    if isPastDue { return (.red, .overdue) }
    if !hasData, !measure.isMilestone {
      return expected.isZero || !isFirstMonthOver ? (.white, .notDue) : (.grey, .notReported)
    }
    if (0...settings.reminderDays).contains(daysLeft) { return (.yellow, .dueSoon) }
    if expected.isZero, isNothingDone { return (.white, .notDue) }
    if isAboveUpper, measure.isRatio { return (.yellow, .toBeVerified) }
    return byGap
  }

  private var brokenWord: LightWord {
    switch measure {
    case .incidents: .incidentHappened
    case .last: .outOfRange
    default: .limitBroken
    }
  }

  /// The colour by distance from the schedule, in percentage points.
  private var byGap: (Light, LightWord) {
    let gap = gap ?? .zero
    if gap < -settings.redThreshold { return (.red, .farBehind) }
    if gap <= -settings.yellowThreshold { return (.yellow, .behind) }
    return met == .no ? (.yellow, .slotsMissed) : (.green, .onTrack)
  }
}
