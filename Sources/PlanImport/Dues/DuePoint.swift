internal import GoalModel

/// One point of a due phrase: a day, a festival, a period, or a number whose unit comes later.
struct DuePoint {
  /// How a point is joined to the next one.
  enum Joint: Hashable, Sendable { case and, through }

  /// The first day, where the point is a period that is named as such.
  var first: CalendarDay?

  /// The last day; without meaning while the point is bare.
  var last: CalendarDay

  /// How it is joined to the next point.
  var joint: Joint?

  /// Whether the point is a festival.
  var isFestival = false

  /// Whether it is a number without a unit.
  var isBare: Bool { bareNumber != nil }

  /// The month a bare number is behind a year: 2026.1.
  var bareMonth: PlanPeriod? { bareNumber.flatMap { PlanPeriod(.month, number: $0) } }

  /// Whether the unit is written at this very point.
  var hasUnit = false

  private var bareNumber: Int?
  private var unit: PlanPeriod.Unit?
  private var year = 0
  private var isDay = false

  init(day: CalendarDay) {
    last = day
    isDay = true
  }

  init(wholeYear year: Int) {
    first = .first(of: year)
    last = .last(of: year)
  }

  init(_ period: PlanPeriod, year: Int) {
    first = period.firstDay(in: year)
    last = period.lastDay(in: year)
    self.year = year
    switch period {
    case .month: unit = .month
    case .quarter: unit = .quarter
    case .halfYear: break
    }
  }

  init(months: ClosedRange<Int>, year: Int) {
    first = CalendarDay(year: year, month: months.lowerBound, day: 1)
    last = .last(ofMonth: months.upperBound, year: year)
  }

  /// Some of the three thirds of a month: ten days, ten days and the rest.
  init(thirds: ClosedRange<Int>, of month: PlanPeriod, year: Int) {
    let start = month.firstDay(in: year)
    first = start.adding(days: (thirds.lowerBound - 1) * 10)
    last =
      thirds.upperBound == 3
      ? month.lastDay(in: year) : start.adding(days: thirds.upperBound * 10 - 1)
  }

  init(bare number: Int) {
    bareNumber = number
    last = CalendarDay(number: 0)
  }

  /// What a list of points means together; `nil` where a bare number finds no unit, or a range runs
  /// backwards.
  static func spans(of points: [DuePoint], year: Int) -> DueSpan? {
    guard let points = withUnits(points), let final = points.last else { return nil }
    var ranges: [DuePoint] = []
    var openRange: DuePoint?
    for point in points {
      var point = point
      if let open = openRange {
        guard (open.first ?? open.last) <= point.last else { return nil }
        point.first = point.first == nil && !point.isDay ? nil : open.first ?? open.last
        point.hasUnit = point.hasUnit && open.hasUnit
        openRange = nil
      }
      if point.joint == .through { openRange = point } else { ranges.append(point) }
    }
    guard openRange == nil, let last = ranges.map(\.last).max() else { return nil }
    if ranges.count == 1 { return DueSpan(first: ranges[0].first, last: last) }
    let periods = ranges.filter { $0.first != nil }
    guard periods.count == ranges.count, final.unit != nil else { return DueSpan(day: last) }
    // 7,8月 share one unit and follow each other: that is one period, not a list of two.
    let sharesUnit = ranges.dropLast().allSatisfy { !$0.hasUnit }
    if sharesUnit, areConsecutive(ranges) { return DueSpan(first: ranges[0].first, last: last) }
    return DueSpan(first: nil, last: last, periodEnds: ranges.map(\.last).sorted())
  }

  private static func areConsecutive(_ ranges: [DuePoint]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.last.adding(days: 1) == $1.first }
  }

  /// Gives every bare number the unit of the next point that has one.
  private static func withUnits(_ points: [DuePoint]) -> [DuePoint]? {
    var resolved: [DuePoint] = []
    var giver: DuePoint?
    for point in points.reversed() {
      guard let number = point.bareNumber else {
        giver = point
        resolved.append(point)
        continue
      }
      guard let giver, let unit = giver.unit, let period = PlanPeriod(unit, number: number) else {
        return nil
      }
      var named = DuePoint(period, year: giver.year)
      named.joint = point.joint
      resolved.append(named)
    }
    return resolved.reversed()
  }
}
