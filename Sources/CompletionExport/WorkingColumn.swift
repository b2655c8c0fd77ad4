internal import Wording

/// The hidden columns of the sheet 完成情况: what its formulas read besides target and actual.
enum WorkingColumn: Int, CaseIterable {
  /// The lower end of an interval, or where an increase or a decrease starts from.
  case lower
  /// The upper end of an interval.
  case upper
  /// The figure computed with, where the actual is a softened one written in words.
  case figure
  /// The share of its months that are confirmed, of a goal that holds.
  case periods
  /// The share expected by the day.
  case expectedShare
  /// The credit without any rounding, for every rate and for whoever checks the sums.
  case credit
  /// The goal's part of the item's weight; blank outside the rates.
  case weight
  /// Weight times credit.
  case weighted
  /// Weight and weighted credit on the original basis.
  case originalWeight, originalWeighted
  /// On an item's first row: its weighted expectation, and its weighted credit up to that.
  case expectedWeighted, pace
  /// 1 where the item is due by the day.
  case due
  /// The number of the item in the plan, and of its part in each table of the overview.
  case item, section, category, department, month

  func header(in language: Language) -> String {
    switch self {
    case .lower: language.say("下限或基数", "Lower end or baseline")
    case .upper: language.say("上限", "Upper end")
    case .figure: language.say("计算用数", "Figure computed with")
    case .periods: language.say("已确认月份比例", "Months confirmed")
    case .expectedShare: language.say("应完成比例", "Expected share")
    case .credit: language.say("完成率（未取整）", "Completion, unrounded")
    case .weight: language.say("权重", "Weight")
    case .weighted: language.say("加权完成", "Weighted credit")
    case .originalWeight: language.say("年初权重", "Weight as planned")
    case .originalWeighted: language.say("年初加权完成", "Weighted credit as planned")
    case .expectedWeighted: language.say("加权应完成", "Weighted expectation")
    case .pace: language.say("加权完成（不超过应完成）", "Weighted credit up to expectation")
    case .due: language.say("已到期", "Due")
    case .item: language.say("第几项", "Item")
    case .section: language.say("第几类", "Section")
    case .category: language.say("第几种", "Category")
    case .department: language.say("第几部门", "Department")
    case .month: language.say("第几月份", "Month")
    }
  }
}
