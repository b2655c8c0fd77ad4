internal import Foundation
internal import GoalModel

/// The days of one year's festivals, solar and lunar.
///
/// Lunar days come from the Chinese calendar and are computed once, when the calendar of the year is
/// made; a festival is always the one that falls in the plan year.
public struct FestivalCalendar: Sendable {
  /// The plan year.
  public let year: Int

  /// The days of the year that bear the date of a lunar festival.
  private let lunarDays: [LunarDate: [CalendarDay]]

  /// Computes the festivals of a year from 1900 to 2100; outside it lunar festivals have no day.
  public init(year: Int) {
    self.year = year
    lunarDays = Self.lunarDays(of: year)
  }

  /// The day of a festival; `nil` where the year has none.
  func day(of festival: Festival) -> CalendarDay? {
    switch festival.date {
    case .solar(let month, let day): CalendarDay(year: year, month: month, day: day)
    case .lunar(let date): lunarDays[date]?.max()
    case .dayBefore(let date): lunarDays[date]?.max()?.adding(days: -1)
    }
  }

  private static func lunarDays(of year: Int) -> [LunarDate: [CalendarDay]] {
    guard (1900...2100).contains(year) else { return [:] }
    var chinese = Calendar(identifier: .chinese)
    // Noon in Shanghai: the calendar is defined for that meridian, and no rule of any zone moves noon
    // to another day.
    chinese.timeZone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
    let noonOfEpoch = 4 * 3600.0
    let wanted = Set(Festival.all.compactMap(\.date.lunarDate))
    var days: [LunarDate: [CalendarDay]] = [:]
    var day = CalendarDay.first(of: year)
    while day <= .last(of: year) {
      let moment = Date(timeIntervalSince1970: Double(day.number) * 86_400 + noonOfEpoch)
      let parts = chinese.dateComponents([.month, .day], from: moment)
      if parts.isLeapMonth != true, let month = parts.month, let dayOfMonth = parts.day {
        let date = LunarDate(month: month, day: dayOfMonth)
        if wanted.contains(date) { days[date, default: []].append(day) }
      }
      day = day.adding(days: 1)
    }
    return days
  }
}
