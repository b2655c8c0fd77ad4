internal import GoalModel

/// Takes a due phrase apart: first the words that name no day or the whole year, then spans of days.
struct DueReading {
  /// What a phrase turned out to say.
  enum Result: Hashable {
    /// The year as a whole, or its end.
    case wholeYear
    /// It says that there is no fixed day.
    case noDate
    /// It names days.
    case span(DueSpan)
    /// It names a day or a month the calendar does not have: 2月30日, 13月.
    case noSuchDay
    /// It could not be read.
    case notUnderstood
  }

  let result: Result

  init(_ text: String, festivals: FestivalCalendar) {
    let bare = Self.withoutRemarks(text)
    var result = Self.read(bare.outside, festivals)
    // A date in brackets only explains the words before it; alone it is all there is.
    if result == .notUnderstood, !bare.inside.isEmpty { result = Self.read(bare.inside, festivals) }
    self.result = result
  }

  private static func read(_ text: String, _ festivals: FestivalCalendar) -> Result {
    if text.isEmpty { return .noDate }
    if noDateWords.contains(where: text.contains) { return .noDate }
    if let stored = storedDay(text) { return stored }
    let words = withoutFrame(text)
    // What stands around the day was all there was: 每年, 完成.
    if words.isEmpty { return text.hasPrefix("每") ? .wholeYear : .notUnderstood }
    // The end of a month that is not named.
    if ["月底", "月末", "月底前", "月末前", "月初"].contains(words) { return .noDate }
    if words.hasPrefix("每") || wholeYearWords.contains(where: words.contains) { return .wholeYear }
    if ["迎元旦", "庆元旦", "迎新年", "贺新年"].contains(where: words.hasPrefix) { return .wholeYear }
    var scanner = DueScanner(Array(words), festivals: festivals)
    switch scanner.read() {
    case .span(let span): return .span(span)
    case .noSuchFestival: return .noDate
    case .noSuchDay: return .noSuchDay
    case nil: return .notUnderstood
    }
  }

  /// Splits off what stands in brackets or quotes: 护士节(5·12) → 护士节 and 5·12.
  private static func withoutRemarks(_ text: String) -> (outside: String, inside: String) {
    var outside = ""
    var inside = ""
    var depth = 0
    for character in text where character != "\"" {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { outside.append(character) } else { inside.append(character) }
      }
    }
    return (outside, inside)
  }

  /// A day as a machine stored it: 2026-03-31T00:00:00, 20260331, or the serial number 46112.
  private static func storedDay(_ text: String) -> Result? {
    if let day = CalendarDay(String(text.prefix(10))),
      text.count == 10 || text.dropFirst(10).first == "T"
    {
      return .span(DueSpan(day: day))
    }
    guard text.allSatisfy(\.isASCIIDigit), let number = Int(text) else { return nil }
    switch text.count {
    case 8 where (1900...2100).contains(number / 10_000):
      let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      return day.map { .span(DueSpan(day: $0)) } ?? .noSuchDay
    // Day 25569 of the 1900 date system is 1 January 1970; two thousand to two thousand and sixty.
    case 5 where (36_526...58_440).contains(number):
      return .span(DueSpan(day: CalendarDay(number: number - 25_569)))
    default: return nil
    }
  }

  /// The phrase without what only frames the day: 计划于3月底前完成 → 3月底前.
  private static func withoutFrame(_ text: String) -> String {
    var rest = text[...]
    var changed = true
    while changed {
      changed = false
      for word in leadingWords where rest.hasPrefix(word) && rest != "每年" {
        rest = rest.dropFirst(word.count)
        changed = true
      }
      for word in trailingWords where rest.hasSuffix(word) {
        rest = rest.dropLast(word.count)
        changed = true
      }
    }
    return rest == "每年" ? "" : String(rest)
  }

  private static let leadingWords = [
    "计划于", "计划", "拟于", "拟", "预计", "截至", "截止", "争取", "力争", "原则上", "于", "在", "每年的",
    "每年", "各年", "完成时限:", "时间:",
  ]

  private static let trailingWords = [
    "完成", "开展", "举行", "举办", "召开", "进行", "启动", "实施", "结束", "落实", "报送", "上报", "全部", "。", ";",
    ",", "、",
  ]

  private static let noDateWords = [
    "适时", "择期", "择机", "待定", "另行", "视情", "根据上级", "按上级", "随时", "及时", "即时", "不定期", "待通知",
  ]

  private static let wholeYearWords = [
    "全年", "常年", "长期", "年内", "常态", "持续", "日常", "经常", "贯穿", "年底", "年末", "年终", "按月", "按季",
    "逐月", "逐季", "按周", "月月", "季季",
  ]
}

/// A stretch of days a due phrase names.
struct DueSpan: Hashable {
  /// The first day, where the phrase names a period; `nil` means that work may start at once.
  var first: CalendarDay?

  /// The last day.
  var last: CalendarDay

  /// The last days of several periods that are listed.
  var periodEnds: [CalendarDay] = []

  init(first: CalendarDay?, last: CalendarDay, periodEnds: [CalendarDay] = []) {
    self.first = first
    self.last = last
    self.periodEnds = periodEnds
  }

  init(day: CalendarDay) { self.init(first: nil, last: day) }
}
