/// A day of the Gregorian calendar, and its distance from 1 January 1970.
struct CivilDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  /// Creates a day that exists; `nil` for 30 February and the like.
  init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days in 400 years, after which the calendar repeats.
  private static let cycle = 146_097

  /// The days from 1 March of year 0, with years that begin in March so that 29 February is last,
  /// to 1 January 1970.
  private static let epoch = 719_468

  /// The number of days since 1 January 1970, negative before it.
  var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - Self.epoch
  }

  /// Creates the day that many days after 1 January 1970.
  ///
  /// - Precondition: the day lies in the years 1 to 9999.
  init(daysSince1970 days: Int) {
    let days = days + Self.epoch
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: Self.cycle)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      unchecked: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// `2026-03-31`.
  var iso: String { String(decoding: isoBytes, as: UTF8.self) }

  /// `2026-03-31` as bytes.
  var isoBytes: [UInt8] {
    let dash = UInt8(ascii: "-")
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash,
      digit(month / 10), digit(month), dash, digit(day / 10), digit(day),
    ]
  }

  /// The last digit of a number.
  private func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }

  /// A number with leading zeros.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
