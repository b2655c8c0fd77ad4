public import GoalModel

/// A day as people say it when they record something: 2026-06-30, 6-30, 6月30日, today.
public struct DayPhrase: Hashable, Sendable {
  /// The day.
  public let day: CalendarDay

  /// Reads a day; without a year it is one of the plan year.
  ///
  /// - Parameters:
  ///   - text: The day as said.
  ///   - year: The plan year.
  ///   - today: What `today` and 今天 mean.
  /// - Throws: `DayPhraseError.notADay` for anything else, and for days the calendar does not have.
  public init(_ text: String, year: Int, today: CalendarDay) throws(DayPhraseError) {
    let words = FoldedText(text).joined
    switch words.lowercased() {
    case "today", "今天", "今日": day = today
    case "yesterday", "昨天", "昨日": day = today.adding(days: -1)
    default:
      guard let day = Self.written(words, year: year) else { throw .notADay(text) }
      self.day = day
    }
  }

  private static func written(_ words: String, year: Int) -> CalendarDay? {
    let time = words.dropFirst(10).first == "T" ? String(words.prefix(10)) : words
    if time.utf8.count == 8, time.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(time)
    {
      return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    var text = time
    if let last = text.last, "日号".contains(last) { text.removeLast() }
    let parts = text.split(omittingEmptySubsequences: false) { "-./年月".contains($0) }
    let numbers = parts.compactMap { part in
      (1...4).contains(part.utf8.count) && part.allSatisfy(\.isASCIIDigit) ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 3 where numbers[0] > 999:
      return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    case 2: return CalendarDay(year: year, month: numbers[0], day: numbers[1])
    default: return nil
    }
  }
}

/// Why a text is no day.
public enum DayPhraseError: Error, Hashable, Sendable {
  /// It names no day of the calendar; carries what was found.
  case notADay(String)
}
