public import ExactNumbers
public import GoalModel

/// Figures as the office says them: 12次, 7667元, 5381.50元, 50多条, 92.3%.
public struct AmountWording: Hashable, Sendable {
  let language: Language

  /// Creates the wording of figures in a language.
  public init(in language: Language) { self.language = language }

  /// A number with its unit, softened as it was reported.
  public func amount(_ value: Fraction, _ unit: CountingUnit?, hedge: Hedge? = nil) -> String {
    let number = number(value, unit)
    let unitName = unitName(unit, for: value)
    switch (language, hedge) {
    case (_, nil): return number + unitName
    case (.chinese, .moreThan?):
      // 多 follows round figures only: 50多条, but 超过85条.
      return (value / Fraction(10)).isWhole && value.signum > 0
        ? "\(number)多\(unitName)" : "超过\(number)\(unitName)"
    case (.chinese, .nearly?): return "近\(number)\(unitName)"
    case (.chinese, .atLeast?): return "\(number)\(unitName)以上"
    case (.chinese, .about?): return "约\(number)\(unitName)"
    case (.english, .moreThan?): return "more than \(number)\(unitName)"
    case (.english, .nearly?): return "nearly \(number)\(unitName)"
    case (.english, .atLeast?): return "at least \(number)\(unitName)"
    case (.english, .about?): return "about \(number)\(unitName)"
    }
  }

  /// A stretch between two numbers: 2至3名.
  public func range(_ lower: Fraction, _ upper: Fraction, _ unit: CountingUnit?) -> String {
    number(lower, unit) + language.say("至", " to ") + amount(upper, unit)
  }

  /// A number without its unit; money with two decimals unless it is whole.
  public func number(_ value: Fraction, _ unit: CountingUnit? = nil) -> String {
    if value.isWhole { return value.description }
    if unit == .yuan { return value.rounded(decimals: 2) }
    let exact = value.plainDecimal()
    return Fraction(exact) == value ? exact : value.plainDecimal(atMost: 2)
  }

  /// An achieved share as leadership reads it: 92.3%, and 100.0% only when it is all.
  public func share(_ value: Fraction) -> String { DisplayedPercent(value).description }

  /// A share somebody stated, without idle decimals: 95%.
  public func statedShare(_ value: Fraction) -> String {
    (value * Fraction(100)).plainDecimal(atMost: 2) + "%"
  }

  /// A distance between shares: 3.1个百分点.
  public func points(_ value: Fraction) -> String {
    // A distance that is there must not be said to be none.
    let tenths = max((value.magnitude * Fraction(1000) + Fraction(1, 2)).floor, .one)
    let number = (tenths / Fraction(10)).plainDecimal(atMost: 1)
    return language.say("\(number)个百分点", "\(number) points")
  }

  /// A day within the plan year: 6月30日.
  public func day(_ day: CalendarDay) -> String {
    let (_, month, dayOfMonth) = day.components
    return language.say(
      "\(month)月\(dayOfMonth)日", "\(dayOfMonth) \(MonthWording.english(String(month)))")
  }

  /// So many days: 57天.
  public func days(_ count: Int) -> String { language.say("天", count, "day", "days") }

  private func unitName(_ unit: CountingUnit?, for value: Fraction) -> String {
    guard let unit else { return "" }
    guard language == .english, unit != .percent else { return unit.name }
    guard let (one, many) = Self.english[unit.name] else { return " " + unit.name }
    return " " + (value == .one ? one : many)
  }

  /// Units with a plain English word; any other keeps its own.
  private static let english: [String: (one: String, many: String)] = [
    "元": ("yuan", "yuan"), "人": ("person", "persons"), "人次": ("attendance", "attendances"),
    "次": ("time", "times"), "场": ("session", "sessions"), "户": ("household", "households"),
    "件": ("case", "cases"), "项": ("item", "items"), "份": ("copy", "copies"),
    "例": ("incident", "incidents"), "起": ("incident", "incidents"), "篇": ("article", "articles"),
    "名": ("person", "persons"), "个": ("unit", "units"), "期": ("round", "rounds"),
    "对": ("pair", "pairs"), "家": ("company", "companies"), "条": ("entry", "entries"),
    "位": ("person", "persons"), "幅": ("picture", "pictures"),
  ]
}
