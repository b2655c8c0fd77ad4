internal import ExactNumbers

/// Evaluates one goal of an item on a day.
struct GoalEvaluation {
  let item: PlanItem
  let goal: Goal
  let records: GoalRecords
  let day: CalendarDay
  let isClosing: Bool
  let settings: PlanSettings

  /// The figures, the colour and every flag.
  var result: GoalResult {
    let isPastDue = isPastDue(on: day)
    let standing = Assessment(goal, records.counted, on: day, isPastDue: isPastDue)
    let isMetOnceReviewed = isMetOnceReviewed(standing, isPastDue: isPastDue)
    let met = isMetOnceReviewed ? Met.check : standing.met
    let isEvidenceMissing = met == .yes && isEvidenceMissing(isPastDue: isPastDue)
    let expected = goal.expectedShare(
      on: day, isReported: !records.counted.isEmpty, isPastDue: isPastDue)
    let gap = standing.credited.map { ($0 - expected) * Fraction(100) }
    let (light, word) =
      LightRule(
        itemState: item.state, met: met, isEvidenceMissing: isEvidenceMissing,
        wouldBeMetOnceReviewed: isMetOnceReviewed, isUndefined: goal.isUndefined,
        isBroken: standing.isBroken, isAboveUpper: standing.isAboveUpper, isPastDue: isPastDue,
        hasData: standing.measurement.hasData, isNothingDone: isNothingDone(standing),
        isFirstMonthOver: goal.timing.start.endOfMonth <= day, expected: expected, gap: gap,
        daysLeft: day.days(to: goal.timing.due), measure: goal.measure, settings: settings
      ).light
    return GoalResult(
      goal: goal, actual: standing.measurement.actual, raw: standing.raw,
      credited: standing.credited, met: met, expected: expected, light: light, word: word,
      flags: flags(
        standing, met: met, expected: expected, isPastDue: isPastDue,
        isEvidenceMissing: isEvidenceMissing),
      used: used(standing), doneOn: met == .yes ? doneDay : nil,
      hasData: goal.measure.isMilestone ? !records.counted.isEmpty : standing.measurement.hasData,
      slots: standing.slots)
  }

  /// Whether the goal is met, as in ``result`` but without everything else.
  var met: Met {
    let isPastDue = isPastDue(on: day)
    let standing = Assessment(goal, records.counted, on: day, isPastDue: isPastDue)
    return isMetOnceReviewed(standing, isPastDue: isPastDue) ? .check : standing.met
  }

  private func isMetOnceReviewed(_ standing: Assessment, isPastDue: Bool) -> Bool {
    standing.met != .yes && !records.pending.isEmpty
      && Assessment(goal, records.withPending, on: day, isPastDue: isPastDue).met == .yes
  }

  /// Past due is the day after the due day; at closing, the due day itself.
  private func isPastDue(on day: CalendarDay) -> Bool {
    isClosing ? goal.timing.due <= day : goal.timing.due < day
  }

  /// A goal that holds is white only while nothing has happened; others while they earn nothing.
  private func isNothingDone(_ standing: Assessment) -> Bool {
    let figure = goal.holds ? standing.measurement.value : standing.credited
    return figure?.isZero ?? true
  }

  /// How much of a ceiling is used up.
  private func used(_ standing: Assessment) -> Fraction? {
    guard case .atMost(let ceiling) = goal.bound, goal.measure != .incidents else { return nil }
    return standing.measurement.value?.divided(by: ceiling)
  }

  // MARK: Evidence

  /// Whether a met goal lacks the proof the plan asks for (goal model, "Evidence").
  private func isEvidenceMissing(isPastDue: Bool) -> Bool {
    guard settings.evidence != .off, goal.measure != .judged else { return false }
    let wanting = records.counted.filter { !$0.isZero }
    guard !wanting.isEmpty else { return false }
    let oneIsEnough = settings.evidence == .some || goal.isCeilingOrRange
    if oneIsEnough { return !records.counted.contains(where: \.isEvidenced) }
    let proved = records.counted.filter { $0.isEvidenced || $0.isZero }
    return Assessment(goal, proved, on: day, isPastDue: isPastDue).met != .yes
  }

  // MARK: Days

  /// The day of the record after which the goal stayed met; the due day for a goal that holds.
  private var doneDay: CalendarDay? {
    let counted = records.counted
    guard !goal.holds, !counted.isEmpty else { return goal.timing.due }
    func isMet(withFirst count: Int) -> Bool {
      let earlier = Array(counted.prefix(count))
      return Assessment(goal, earlier, on: day, isPastDue: true).met == .yes
    }
    if goal.canBeMetEarly, goal.measure != .judged {
      // Amounts only add up, so the first record that is enough can be found by bisection.
      var low = 1
      var high = counted.count
      while low < high {
        let middle = (low + high) / 2
        if isMet(withFirst: middle) { high = middle } else { low = middle + 1 }
      }
      return counted[low - 1].day
    }
    var first = counted.count
    while first > 1, isMet(withFirst: first - 1) { first -= 1 }
    return counted[first - 1].day
  }

  /// Whether something was recorded after the due day although the goal was not met by then.
  private var isLate: Bool {
    let due = goal.timing.due
    guard records.counted.contains(where: { $0.day > due }) else { return false }
    let inTime = records.counted.filter { $0.day <= due }
    return Assessment(goal, inTime, on: due, isPastDue: true).met != .yes
  }

  // MARK: Flags

  private func flags(
    _ standing: Assessment, met: Met, expected: Fraction, isPastDue: Bool,
    isEvidenceMissing: Bool
  ) -> [Flag] {
    let measurement = standing.measurement
    let daysLeft = day.days(to: goal.timing.due)
    let isOpen = met != .yes && met != .notApplicable
    var flags: [Flag] = []
    func raise(_ flag: Flag, _ condition: Bool) { if condition { flags.append(flag) } }
    raise(
      .over, !measurement.isOverDenominator && standing.boundRaw.map { $0 > .one } ?? false)
    raise(.overLimit, standing.isAboveUpper)
    raise(.regressed, goal.movesFromBaseline && (standing.boundRaw?.signum ?? 0) < 0)
    if case .incidents = goal.measure {
      raise(.violated, (measurement.value?.signum ?? 0) > 0)
      raise(.missingReports, standing.slots.map { !isReportedEveryPeriod($0) } ?? false)
    }
    if case .cadence = goal.measure { raise(.missedSlots, hasMissedSlot) }
    if case .atLeast(let target) = goal.bound { raise(.zeroTarget, target.isZero) }
    raise(.zeroBaseline, goal.bound.isGrowth && goal.isUndefined && goal.bound.baseline != nil)
    raise(.baselineUnknown, goal.bound.isGrowth && goal.bound.baseline == nil)
    raise(.targetUnknown, goal.bound == .unknown)
    raise(.notApplicable, measurement.isNotApplicable)
    raise(.notAdditive, measurement.isNotAdditive)
    raise(.overDenominator, measurement.isOverDenominator)
    raise(.noData, !measurement.hasData && !goal.measure.isMilestone)
    raise(.stale, measurement.isStale)
    raise(.notStarted, day < goal.timing.start && records.counted.isEmpty)
    raise(.notDue, expected.isZero && !isPastDue)
    raise(.dueSoon, isOpen && !isPastDue && (1...settings.reminderDays).contains(daysLeft))
    raise(.dueToday, isOpen && !isPastDue && daysLeft == 0)
    raise(.overdue, isOpen && isPastDue)
    raise(.late, isLate)
    raise(.hedged, measurement.isHedged)
    raise(.pending(records.pending.count), !records.pending.isEmpty)
    raise(.returned(records.returned), records.returned > 0)
    raise(.evidenceMissing, isEvidenceMissing)
    raise(.corrected, records.holdsCorrection)
    raise(.withdrawn(records.withdrawn), records.withdrawn > 0)
    raise(.duplicate(records.duplicates), records.duplicates > 0)
    raise(.outOfPeriod(records.outOfPeriod), records.outOfPeriod > 0)
    return flags
  }

  private func isReportedEveryPeriod(_ slots: GoalResult.Slots) -> Bool {
    goal.filled(goal.slots, records.counted, on: day, hasData: true).ended == slots.ended
  }

  private var hasMissedSlot: Bool {
    let slots = goal.slots
    return goal.filled(slots, records.counted, on: day, hasData: true).ended
      < slots.ended(by: day)
  }
}

extension Bound {
  /// Whether the bound is a growth over a baseline.
  var isGrowth: Bool {
    switch self {
    case .growthRelative, .growthPoints: true
    default: false
    }
  }
}

extension Goal {
  /// Whether the goal is to move away from a baseline.
  var movesFromBaseline: Bool {
    switch bound {
    case .increase, .decrease, .growthRelative, .growthPoints: true
    default: false
    }
  }

  /// Whether one proof is enough, since leaving records out would only flatter.
  var isCeilingOrRange: Bool {
    switch bound {
    case .atMost, .between, .about: true
    default: holds
    }
  }
}
