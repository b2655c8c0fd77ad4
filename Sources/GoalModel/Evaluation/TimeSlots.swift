/// The stretches of days a cadence or a goal that holds is counted in.
enum TimeSlots {
  /// The slots of a cadence between two days, both included.
  ///
  /// Slots are cut to the two days, and one cut to less than half its days is dropped, since nobody
  /// can be asked for a monthly meeting in the last week of March. A week that straddles New Year
  /// falls to the year that holds its Thursday by the same rule.
  static func cadence(_ period: Cadence.Period, from start: CalendarDay, to due: CalendarDay)
    -> [ClosedRange<CalendarDay>]
  {
    whole(period, from: start, to: due).compactMap { slot in
      let cut = max(slot.lowerBound, start)...min(slot.upperBound, due)
      let kept = cut.lowerBound.days(to: cut.upperBound) + 1
      let full = slot.lowerBound.days(to: slot.upperBound) + 1
      return kept * 2 < full ? nil : cut
    }
  }

  /// The calendar months between two days, the first beginning on the one and the last ending on the
  /// other: the periods of a goal that holds.
  static func months(from start: CalendarDay, to due: CalendarDay) -> [ClosedRange<CalendarDay>] {
    whole(.month, from: start, to: due).map {
      max($0.lowerBound, start)...min($0.upperBound, due)
    }
  }

  /// The uncut slots that touch the stretch from `start` to `due`.
  private static func whole(
    _ period: Cadence.Period, from start: CalendarDay, to due: CalendarDay
  ) -> [ClosedRange<CalendarDay>] {
    var slots: [ClosedRange<CalendarDay>] = []
    var next = start
    while next <= due {
      let slot = self.slot(period, holding: next)
      slots.append(slot)
      next = slot.upperBound.adding(days: 1)
    }
    return slots
  }

  private static func slot(_ period: Cadence.Period, holding day: CalendarDay)
    -> ClosedRange<CalendarDay>
  {
    let monthsInSlot: Int
    switch period {
    case .week:
      let monday = day.adding(days: 1 - day.weekday)
      return monday...monday.adding(days: 6)
    case .month: monthsInSlot = 1
    case .twoMonths: monthsInSlot = 2
    case .quarter: monthsInSlot = 3
    case .halfYear: monthsInSlot = 6
    }
    let (year, month, _) = day.components
    let lastMonth = ((month - 1) / monthsInSlot + 1) * monthsInSlot
    let before = CalendarDay.last(ofMonth: lastMonth, year: year)
    let firstMonth = lastMonth - monthsInSlot + 1
    let first = CalendarDay.last(ofMonth: firstMonth, year: year)
      .adding(days: 1 - CalendarDay.length(ofMonth: firstMonth, year: year))
    return first...before
  }
}

extension [ClosedRange<CalendarDay>] {
  /// The place of the slot that holds `day`; `nil` between and outside the slots.
  func index(holding day: CalendarDay) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].contains(day) { return middle }
      if self[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// How many slots have ended at the end of `day`.
  func ended(by day: CalendarDay) -> Int { prefix { $0.upperBound <= day }.count }
}
