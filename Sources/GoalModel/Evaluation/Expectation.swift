internal import ExactNumbers

extension Goal {
  /// The share of the goal that is expected at the end of `day`, 0 to 1 (goal model, "Timing").
  ///
  /// `isReported` and `isPastDue` decide for goals that are done as the occasion arises.
  func expectedShare(on day: CalendarDay, isReported: Bool, isPastDue: Bool) -> Fraction {
    switch timing.schedule {
    case .linear:
      return roundedToWholeThings(elapsedShare(on: day))
    case .byPeriod(let periods):
      let ended = FractionSum(periods.filter { $0.end <= day }.map(\.share)).total
      let all = FractionSum(periods.map(\.share)).total
      return ended.divided(by: all) ?? .zero
    case .step:
      guard case .weightedSteps(let steps) = measure else {
        return day >= timing.due ? .one : .zero
      }
      return FractionSum(steps.filter { ($0.due ?? timing.due) <= day }.map(\.weight)).total
    case .slots, .periods:
      let slots = self.slots
      return slots.isEmpty ? .zero : Fraction(slots.ended(by: day), slots.count)
    case .asItGoes:
      return isReported || isPastDue ? .one : .zero
    }
  }

  /// The slots of a cadence, or the months of a goal that holds.
  var slots: [ClosedRange<CalendarDay>] {
    if case .cadence(let cadence) = measure {
      return TimeSlots.cadence(cadence.period, from: timing.start, to: timing.due)
    }
    return TimeSlots.months(from: timing.start, to: timing.due)
  }

  private func elapsedShare(on day: CalendarDay) -> Fraction {
    let all = timing.start.days(to: timing.due) + 1
    let passed = timing.start.days(to: day) + 1
    return Fraction(passed, all).clamped(to: .zero ... .one)
  }

  /// Nothing can be held by halves: before the end, the expected number of whole things is cut down.
  private func roundedToWholeThings(_ share: Fraction) -> Fraction {
    guard share < .one, unit?.isWholeThings ?? true, let wanted = wholeThingsWanted,
      !wanted.isZero
    else { return share }
    return (wanted * share).floor / wanted
  }

  /// The number of things to be counted up to: a target, or the lower end of an interval.
  private var wholeThingsWanted: Fraction? {
    switch measure {
    case .sum, .last, .distinct: break
    default: return nil
    }
    switch bound {
    case .atLeast(let target), .exactly(let target): return target
    case .between(let lower, _), .about(_, let lower, _): return lower
    default: return nil
    }
  }
}
