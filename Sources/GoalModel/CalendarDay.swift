/// A day of the Gregorian calendar, without a time or a time zone.
///
/// Plans, outcomes and reviews happen on days; arithmetic on them needs no clock. The conversion
/// between dates and day numbers counts years from March, so that the leap day comes last.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before.
  public let number: Int

  /// Creates the day with a number as in ``number``.
  public init(number: Int) { self.number = number }

  /// Creates a day of the years 1 to 9999, or `nil` where the calendar has none, as for 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Reads `2026-06-30`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    number =
      marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
  }

  /// The first day of a year from 1 to 9999.
  public static func first(of year: Int) -> CalendarDay {
    CalendarDay(checkedYear: year, month: 1, day: 1)
  }

  /// The last day of a year from 1 to 9999.
  public static func last(of year: Int) -> CalendarDay {
    CalendarDay(checkedYear: year, month: 12, day: 31)
  }

  /// The last day of a month of a year from 1 to 9999.
  public static func last(ofMonth month: Int, year: Int) -> CalendarDay {
    CalendarDay(checkedYear: year, month: month, day: length(ofMonth: month, year: year))
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }

  /// The month, 1 to 12.
  public var month: Int { components.month }

  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { components.day }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { (((number + 3) % 7) + 7) % 7 + 1 }

  /// The last day of the month the day lies in.
  public var endOfMonth: CalendarDay {
    let (year, month, _) = components
    return .last(ofMonth: month, year: year)
  }

  /// The day so many days later, or earlier where `days` is negative.
  public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// How many days `other` lies after this day; negative where it lies before.
  public func days(to other: CalendarDay) -> Int { other.number - number }

  /// Whether `left` is the earlier day.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `2026-06-30`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}
