internal import ExactNumbers

/// What a set of records comes to for a goal on a day, before evidence, review and colour.
///
/// It is asked several times for one result: with the counted records, with those waiting for
/// review, with those that carry evidence, and as of the due day.
struct Assessment {
  let measurement: Measurement

  /// The degree of achievement before periods; what `over` and `regressed` look at.
  let boundRaw: Fraction?

  /// The degree of achievement as it is shown.
  let raw: Fraction?

  /// The credit, 0 to 1.
  let credited: Fraction?

  let met: Met

  /// Whether a limit is broken for good, or a stock stands outside its range.
  let isBroken: Bool

  /// Whether the actual lies above an upper bound, certainly.
  let isAboveUpper: Bool

  /// Slots or periods, where the goal has them.
  let slots: GoalResult.Slots?

  /// Assesses `records` as of `day`; `isPastDue` says whether the due day has passed by the rules.
  init(_ goal: Goal, _ records: [GoalRecord], on day: CalendarDay, isPastDue: Bool) {
    let slots = goal.usesSlots ? goal.slots : []
    let measurement = Measurement(goal, records, on: day, slots: slots)
    let comparison = measurement.value.flatMap { value in
      measurement.interval.flatMap { BoundComparison(goal.bound, value: value, interval: $0) }
    }
    let filled = goal.filled(slots, records, on: day, hasData: measurement.hasData)
    let endedSlots = slots.ended(by: day)
    self.measurement = measurement
    self.slots =
      goal.usesSlots
      ? GoalResult.Slots(
        all: slots.count, ended: endedSlots, filled: filled.all, filledOfEnded: filled.ended) : nil
    isAboveUpper = goal.hasUpperBound && comparison?.upper == .no

    let isOutsideRange =
      goal.measure == .last && comparison.map { $0.upper == .no || $0.lower == .no } ?? false
    isBroken =
      !goal.isUndefined
      && (goal.holds && isOutsideRange || goal.canBreakEarly && comparison?.upper == .no)

    var boundRaw = comparison?.raw
    var raw = boundRaw
    var credited: Fraction?
    switch goal.measure {
    case .judged:
      switch measurement.actual {
      case .verdict(.done): boundRaw = .one
      case .verdict(.notDone): boundRaw = .zero
      default: boundRaw = nil
      }
      raw = boundRaw
    case .cadence:
      // The actual already is the filled share of slots, so there is nothing to exceed.
      boundRaw = nil
      raw = slots.isEmpty ? nil : measurement.value.map { $0 / Fraction(slots.count) }
    default:
      if goal.holds {
        raw = boundRaw.map { $0 * Fraction(filled.ended, max(slots.count, 1)) }
      }
    }
    if goal.isUndefined || measurement.isNotApplicable
      || (goal.measure.isRatio && !measurement.hasData)
    {
      boundRaw = nil
      raw = nil
    }
    credited = raw?.clamped(to: .zero ... .one)
    if case .atLeast(let target) = goal.bound, target.isZero, measurement.hasData {
      credited = .one
    }
    self.boundRaw = boundRaw
    self.raw = raw
    self.credited = credited
    met = Self.decide(
      goal, measurement, comparison, slots: self.slots, filled: filled, isPastDue: isPastDue)
  }

  /// Decides by number, rule by rule (goal model, "When it is decided").
  private static func decide(
    _ goal: Goal, _ measurement: Measurement, _ comparison: BoundComparison?,
    slots: GoalResult.Slots?, filled: FilledSlots, isPastDue: Bool
  ) -> Met {
    if measurement.isNotApplicable { return .notApplicable }
    if goal.isUndefined || measurement.isOverDenominator { return .check }
    let undecided: Met = isPastDue ? .no : .open
    if case .judged = goal.measure {
      switch measurement.actual {
      case .verdict(.done): return .yes
      case .verdict(.mostly): return .check
      default: return undecided
      }
    }
    guard measurement.hasData || goal.measure.isMilestone, let comparison else { return undecided }
    if case .cadence = goal.measure, let slots {
      if slots.all > 0, slots.filled == slots.all { return .yes }
      return filled.ended < slots.ended ? .no : undecided
    }
    if comparison.upper == .no { return goal.canBreakEarly ? .no : undecided }
    if comparison.upper == .cannotBeTold { return .check }
    if measurement.isNotAdditive, comparison.lower == .cannotBeTold { return .check }
    if case .incidents = goal.measure {
      return isPastDue && filled.ended == slots?.all ? .yes : undecided
    }
    switch comparison.lower {
    case .yes: return goal.canBeMetEarly || isPastDue ? .yes : .open
    case .no: return undecided
    case .cannotBeTold: return isPastDue ? .check : .open
    }
  }
}

/// How many slots of a goal are filled or confirmed: in all, and among those that have ended.
struct FilledSlots {
  let all: Int
  let ended: Int
}

extension Goal {
  /// Whether the goal is counted in slots or periods.
  var usesSlots: Bool {
    if case .cadence = measure { return true }
    return holds
  }

  /// Counts the slots a cadence has filled, or the periods of a goal that holds which are confirmed.
  ///
  /// Zero incidents want one report in every month; any other goal that holds is confirmed for every
  /// ended month once anything is recorded.
  func filled(
    _ slots: [ClosedRange<CalendarDay>], _ records: [GoalRecord], on day: CalendarDay,
    hasData: Bool
  ) -> FilledSlots {
    let ended = slots.ended(by: day)
    switch measure {
    case .cadence(let cadence):
      let quantities = ReportedQuantity.all(in: records)
      let isFilled = Measurement.counts(quantities, in: slots).map { $0 >= cadence.times }
      return FilledSlots(
        all: isFilled.count(where: \.self), ended: isFilled.prefix(ended).count(where: \.self))
    case .incidents:
      let reported = Set(records.compactMap { slots.index(holding: $0.day) })
      return FilledSlots(
        all: reported.count, ended: reported.count(where: { $0 < ended }))
    default:
      return FilledSlots(all: hasData ? ended : 0, ended: hasData ? ended : 0)
    }
  }
}
