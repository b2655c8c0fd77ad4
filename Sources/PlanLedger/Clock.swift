public import GoalModel
internal import Glibc

/// What time it is, read once at the edge of the program and handed inwards.
///
/// Nothing inside asks a clock, so a day fixed from outside gives the same answers again.
public struct Clock: Hashable, Sendable {
  /// Today in local time.
  public let today: CalendarDay

  /// This moment in local time: `2026-07-01T09:30:00`.
  public let now: String

  /// The machine's clock in its local time zone.
  public static func system() -> Clock {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let today = unsafe CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let time = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map { part in
      (part < 10 ? "0" : "") + String(part)
    }
    return Clock(today: today ?? CalendarDay(number: 0), time: time.joined(separator: ":"))
  }

  /// A clock that stands at the beginning of `today`, for scripts and reprints.
  public static func fixed(at today: CalendarDay) -> Clock {
    Clock(today: today, time: "00:00:00")
  }

  private init(today: CalendarDay, time: String) {
    self.today = today
    now = today.description + "T" + time
  }
}

/// Who does something, and when.
public struct Signature: Hashable, Sendable {
  /// The person's name.
  public let by: String

  /// The clock at that moment.
  public let clock: Clock

  /// Signs with a name and a moment.
  public init(by: String, clock: Clock) {
    self.by = by
    self.clock = clock
  }
}
