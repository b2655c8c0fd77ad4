internal import ExactNumbers
internal import GoalModel

/// Reads the part of a due phrase that names days.
///
///     phrase  = range { ("、" | "," | "和" | "及") range }
///     range   = point [ ("-" | "至" | "到") point ]
///     point   = [year] ( festival | quarter | half | month [part | day] | day ) [edge]
///     edge    = "底" | "末" | "前" | "底前" | "内" | "期间" …
///
/// A bare number takes the unit of the next point that has one (3-4月, 二、三季度), a bare day the month
/// of the point before it (3月1日-15日).
struct DueScanner {
  /// What a phrase of days says.
  enum Answer: Hashable {
    case span(DueSpan)
    /// The festival it names does not fall in the year.
    case noSuchFestival
    /// It names a day, a month or a quarter the calendar does not have.
    case noSuchDay
  }

  let characters: [Character]
  let festivals: FestivalCalendar
  private var position = 0
  private var namesMissingFestival = false
  private var namesMissingDay = false

  init(_ characters: [Character], festivals: FestivalCalendar) {
    self.characters = characters
    self.festivals = festivals
  }

  /// The days the whole phrase names; `nil` where a part of it is not understood.
  mutating func read() -> Answer? {
    var points: [DuePoint] = []
    while position < characters.count {
      guard var point = point(after: points.last) else {
        return namesMissingFestival ? .noSuchFestival : namesMissingDay ? .noSuchDay : nil
      }
      if position < characters.count {
        guard let joint = Self.joints.match(characters, at: &position) else {
          // Festivals may follow each other without a joint: 中秋国庆.
          guard point.isFestival else { return nil }
          point.joint = .and
          points.append(point)
          continue
        }
        guard position < characters.count else { return nil }
        point.joint = joint
      }
      points.append(point)
    }
    return DuePoint.spans(of: points, year: festivals.year).map(Answer.span)
  }

  private static let joints = WordList<DuePoint.Joint>([
    .and: ["、", ",", "和", "及", "与", "或", ";", "\n"],
    .through: ["-", "--", "至", "到"],
  ])

  // MARK: Points

  private mutating func point(after previous: DuePoint?) -> DuePoint? {
    let year = self.year()
    if year != nil {
      // 2026.10, 2026-10, 2026/10: the mark only stands between year and month.
      if let mark = next, "./-".contains(mark) { position += 1 }
      if position == characters.count || "底末前".contains(characters[position]) {
        return edge(of: DuePoint(wholeYear: year ?? festivals.year))
      }
    }
    guard var point = self.point(in: year ?? festivals.year, after: previous) else { return nil }
    if let year, let month = point.bareMonth { point = DuePoint(month, year: year) }
    point.hasUnit = !point.isBare
    return point
  }

  private mutating func point(in year: Int, after previous: DuePoint?) -> DuePoint? {
    if let festival = Festival.names.match(characters, at: &position) {
      return festivalPoint(festival, in: year)
    }
    if let part = Self.parts.match(characters, at: &position) {
      return edge(of: DuePoint(months: part, year: year))
    }
    take("第")
    guard let number = number() else { return nil }
    if Self.quarterWords.match(characters, at: &position) != nil {
      guard let period = period(.quarter, number: number) else { return nil }
      return edge(of: DuePoint(period, year: year))
    }
    if take("月") {
      take("份")
      return month(number, year: year)
    }
    if let mark = next, "./·-".contains(mark), let day = dayBehindMark() {
      // Only a day above 12 or an unmistakable mark tells 3-31 from the months 3-4.
      guard mark != "-" || day > 12, (1...12).contains(number), day < 32 else { return nil }
      return point(ofDay: day, month: number, year: year)
    }
    if take("日") || take("号") {
      guard let month = previous?.last.month ?? nil, previous?.isBare == false else { return nil }
      return point(ofDay: number, month: month, year: year)
    }
    return DuePoint(bare: number)
  }

  private mutating func month(_ number: Int, year: Int) -> DuePoint? {
    guard let period = period(.month, number: number) else { return nil }
    if let thirds = Self.thirds.match(characters, at: &position) {
      return edge(of: DuePoint(thirds: thirds, of: period, year: year))
    }
    let start = position
    if let day = self.number() {
      if take("日") || take("号") || position == characters.count || next == "前" {
        return point(ofDay: day, month: number, year: year)
      }
      position = start
    }
    return edge(of: DuePoint(period, year: year))
  }

  /// The period with a number, or `nil` with a note that the calendar has none.
  private mutating func period(_ unit: PlanPeriod.Unit, number: Int) -> PlanPeriod? {
    let period = PlanPeriod(unit, number: number)
    namesMissingDay = namesMissingDay || period == nil
    return period
  }

  /// A day, or `nil` with a note that the calendar has none.
  private mutating func point(ofDay number: Int, month: Int, year: Int) -> DuePoint? {
    guard let day = CalendarDay(year: year, month: month, day: number) else {
      namesMissingDay = true
      return nil
    }
    return edge(of: DuePoint(day: day))
  }

  private mutating func festivalPoint(_ festival: Festival, in year: Int) -> DuePoint? {
    guard let day = festivals.day(of: festival) else {
      namesMissingFestival = true
      return nil
    }
    // Of another year it only matters that it is another one.
    var point = DuePoint(day: year == festivals.year ? day : .last(of: year))
    point.isFestival = true
    if Self.before.match(characters, at: &position) != nil {
      point.last = max(point.last.adding(days: -1), .first(of: year))
    } else {
      _ = Self.during.match(characters, at: &position)
    }
    return point
  }

  /// Takes the words behind a point that say which edge of it is meant.
  private mutating func edge(of point: DuePoint) -> DuePoint {
    var point = point
    if Self.ends.match(characters, at: &position) != nil { point.first = nil }
    if Self.before.match(characters, at: &position) != nil { point.first = nil }
    _ = Self.during.match(characters, at: &position)
    return point
  }

  // MARK: Words

  private static let parts = WordList<ClosedRange<Int>>([
    1...6: ["上半年", "年中"], 7...12: ["下半年"], 1...9: ["前三季度", "前3季度"],
  ])
  private static let quarterWords = WordList(["季度", "季", "个季度"])
  private static let thirds = WordList<ClosedRange<Int>>([
    1...1: ["上旬", "初"], 2...2: ["中旬"], 3...3: ["下旬"], 1...2: ["上中旬"], 2...3: ["中下旬"],
  ])
  private static let ends = WordList(["底", "末", "月底", "月末"])
  private static let before = WordList(["前", "以前", "之前", "前夕"])
  private static let during = WordList(["内", "以内", "之内", "期间", "当天", "当日", "当月", "假期", "间", "中"])

  private var next: Character? { position < characters.count ? characters[position] : nil }

  @discardableResult private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  /// A whole number of at most two digits, Arabic or Chinese; 元月 and 正月 are written for the first.
  private mutating func number() -> Int? {
    if next == "元", position + 1 < characters.count, characters[position + 1] == "月" {
      position += 1
      return 1
    }
    if let digit = next, digit.isASCIIDigit {
      let digits = characters[position...].prefix(while: \.isASCIIDigit)
      guard digits.count <= 2, let number = Int(String(digits)) else { return nil }
      position += digits.count
      return number
    }
    guard let numeral = NumeralScanner(characters: characters).numeral(at: position),
      let number = numeral.value.exactInt, (1...99).contains(number), !numeral.isMore
    else { return nil }
    position = numeral.end
    return number
  }

  /// A year written out, or said in relation to the plan year.
  private mutating func year() -> Int? {
    for (word, offset) in [
      ("今年", 0), ("本年度", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("翌年", 1), ("去年", -1),
      ("上年", -1),
    ]
    where characters[position...].starts(with: word) {
      position += word.count
      return festivals.year + offset
    }
    let start = position
    let digits = characters[position...].prefix(4)
    let value: Int? =
      digits.allSatisfy(\.isASCIIDigit)
      ? Int(String(digits))
      : NumeralScanner(characters: Array(digits)).numeral(at: 0)?.value.exactInt
    guard digits.count == 4, let value, (1900...2100).contains(value) else { return nil }
    position += 4
    if take("年") {
      take("度")
      return value
    }
    if let mark = next, "./-".contains(mark) { return value }
    position = start
    return nil
  }

  private mutating func dayBehindMark() -> Int? {
    let start = position
    position += 1
    if let digit = next, digit.isASCIIDigit, let day = number(), next != "月" {
      if !take("日") { take("号") }
      return day
    }
    position = start
    return nil
  }
}
