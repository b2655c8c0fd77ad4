public import GoalModel

/// A part of the year a plan names: 3月, 二季度, 下半年.
public enum PlanPeriod: Hashable, Sendable {
  /// A month, 1 to 12.
  case month(Int)

  /// A quarter, 1 to 4.
  case quarter(Int)

  /// A half of the year, 1 or 2.
  case halfYear(Int)

  /// The first month of the period.
  var firstMonth: Int {
    switch self {
    case .month(let month): month
    case .quarter(let quarter): quarter * 3 - 2
    case .halfYear(let half): half * 6 - 5
    }
  }

  /// The last month of the period.
  var lastMonth: Int {
    switch self {
    case .month(let month): month
    case .quarter(let quarter): quarter * 3
    case .halfYear(let half): half * 6
    }
  }

  /// The first day of the period in a year.
  public func firstDay(in year: Int) -> CalendarDay {
    CalendarDay(year: year, month: firstMonth, day: 1) ?? .first(of: year)
  }

  /// The last day of the period in a year.
  public func lastDay(in year: Int) -> CalendarDay { .last(ofMonth: lastMonth, year: year) }

  /// The period with a number, where there is such a period.
  init?(_ unit: Unit, number: Int) {
    switch unit {
    case .month where (1...12).contains(number): self = .month(number)
    case .quarter where (1...4).contains(number): self = .quarter(number)
    default: return nil
    }
  }

  /// The unit by which it is numbered; `nil` for a half of the year, which is named.
  var unit: Unit? {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: nil
    }
  }

  /// The units by which periods are numbered.
  enum Unit: Hashable, Sendable { case month, quarter }
}
