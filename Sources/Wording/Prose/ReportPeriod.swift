internal import GoalModel

/// What stretch of time a summary speaks of.
enum ReportPeriod {
  /// January to June, on 30 June.
  case halfYear(year: Int)
  /// The whole year, settled at closing on 31 December.
  case year(Int)
  /// Up to any other day.
  case until(CalendarDay)

  init(_ completion: Completion) {
    let (year, month, day) = completion.day.components
    switch (month, day, completion.isClosing) {
    case (6, 30, _): self = .halfYear(year: year)
    case (12, 31, true): self = .year(year)
    default: self = .until(completion.day)
    }
  }

  /// The end of the title.
  func title(in language: Language) -> String {
    switch self {
    case .halfYear: language.say("上半年完成情况", ": the first half-year")
    case .year: language.say("全年完成情况", ": the year")
    case .until(let day):
      language.say("完成情况（截至\(Self.full(day))）", ": as of \(day)")
    }
  }

  /// The beginning of the first sentence.
  func start(in language: Language) -> String {
    switch self {
    case .halfYear(let year):
      language.say("截至\(year)年6月30日，全年", "By 30 June \(year), ")
    case .year(let year): language.say("\(year)年全年，", "In the year \(year), ")
    case .until(let day): language.say("截至\(Self.full(day))，全年", "By \(day), ")
    }
  }

  private static func full(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(year)年\(month)月\(dayOfMonth)日"
  }
}
