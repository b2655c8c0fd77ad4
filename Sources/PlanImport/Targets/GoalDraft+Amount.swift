internal import ExactNumbers
internal import GoalModel

extension GoalDraft {
  /// The goal of an amount with the words before it, as the goal model tells measures apart.
  static func counting(_ amount: TargetCursor.Amount, label: String, in context: TargetContext)
    -> GoalDraft?
  {
    switch amount.kind {
    case .points: nil
    case .share: share(amount, label: label, in: context)
    case .count: count(amount, label: label, in: context)
    }
  }

  private static func share(
    _ amount: TargetCursor.Amount, label: String, in context: TargetContext
  ) -> GoalDraft {
    let name = rateName(label, in: context)
    if label.hasSuffix("增长率") || label.hasSuffix("增幅") || label.hasSuffix("增速")
      || label.hasSuffix("递增率")
    {
      return growth(amount.low, from: nil, unit: nil, label: label, in: context)
    }
    var draft = GoalDraft(
      label: label, measure: rate(name),
      bound: bound(amount, isSpending: false), unit: context.unit.unit)
    draft.rateName = name
    return draft
  }

  private static func count(
    _ amount: TargetCursor.Amount, label: String, in context: TargetContext
  ) -> GoalDraft {
    let isSpending = context.isBudget || LabelWords.isSpending(label)
    // 0起 forbids it; 不少于0次 asks for a report.
    if amount.low.isZero, amount.high == nil, amount.unit != .yuan, amount.comparison != .atLeast {
      return GoalDraft(label: label, measure: .incidents, bound: .atMost(.zero), unit: amount.unit)
    }
    var draft = GoalDraft(
      label: label, measure: measure(of: amount, label: label, in: context),
      bound: bound(amount, isSpending: isSpending && amount.unit == .yuan), unit: amount.unit)
    draft.isPlainCount = amount.comparison == nil && amount.high == nil && !amount.isMore
    return draft
  }

  private static func measure(
    of amount: TargetCursor.Amount, label: String, in context: TargetContext
  ) -> Measure {
    if label.contains("不重复") { return .distinct }
    if let unit = amount.unit, !unit.isEvent,
      UnitWords.scores.contains(unit.name)
        || LabelWords.isLevel(label, title: context.title, comparison: amount.comparison)
    {
      return .last
    }
    return amount.unit == .persons ? .distinct : .sum
  }

  private static func bound(_ amount: TargetCursor.Amount, isSpending: Bool) -> Bound {
    if let high = amount.high {
      // The wrong way round it is no interval, and what is wrong with it is told.
      guard amount.low <= high else { return .between(amount.low, high) }
      switch amount.comparison {
      case .atMost, .controlled: return .atMost(high)
      case .atLeast, .reaches: return .atLeast(amount.low)
      default: return .between(amount.low, high)
      }
    }
    switch amount.comparison {
    case .atMost, .controlled: return .atMost(amount.low)
    case .exactly: return .exactly(amount.low)
    case .about: return .about(amount.low)
    case .atLeast, .reaches, .kept: return .atLeast(amount.low)
    case nil: return isSpending ? .atMost(amount.low) : .atLeast(amount.low)
    }
  }

  // MARK: Changes

  /// Growth by a share of a baseline; with a known baseline a fall is a decrease to what is left.
  static func growth(
    _ growth: Fraction, from baseline: Fraction?, unit: CountingUnit?, label: String,
    in context: TargetContext
  ) -> GoalDraft {
    let bound: Bound
    if growth.signum < 0, let baseline {
      bound = .decrease(from: baseline, to: baseline * (.one + growth))
    } else {
      bound = .growthRelative(by: growth, from: baseline)
    }
    return change(bound, unit: unit ?? context.unit.unit, label: label, in: context)
  }

  /// A rise or fall, measured by its unit: events add up, a rate is a ratio, anything else is a level.
  static func change(
    _ bound: Bound, unit: CountingUnit?, label: String, in context: TargetContext
  ) -> GoalDraft {
    let name = rateName(label, in: context)
    let isRate = name.hasSuffix("率") || name.hasSuffix("满意度")
    let measure: Measure = isRate ? rate(name) : (unit?.isEvent ?? false) ? .sum : .last
    var draft = GoalDraft(label: label, measure: measure, bound: bound, unit: unit)
    draft.rateName = name
    return draft
  }

  /// How the rate of a name is measured.
  static func rate(_ name: String) -> Measure {
    RateNames.isOfAmounts(name) ? .amountRatio : .ratio
  }

  /// What a share is the rate of: the words before it, else the title of the item.
  static func rateName(_ label: String, in context: TargetContext) -> String {
    let words = ["率", "度", "面", "比例", "覆盖"]
    return words.contains(where: label.contains) ? label : label.isEmpty ? context.title : label
  }

  /// A goal whose target nobody has stated, counted in the unit of the column.
  static func unknown(
    unit: CountingUnit?, label: String = "", because flaw: TableProblem.Kind? = nil
  ) -> GoalDraft {
    var draft = GoalDraft(label: label, measure: .sum, bound: .unknown, unit: unit)
    draft.flaw = flaw
    return draft
  }
}

/// What the words before a number say about how it is measured.
enum LabelWords {
  /// Money that goes out: a plain amount of it is a ceiling.
  static func isSpending(_ label: String) -> Bool {
    ["预算", "经费", "费用", "支出", "开支", "成本"].contains(where: label.contains)
  }

  /// Whether a number is a level that is read off rather than added up.
  static func isLevel(_ label: String, title: String, comparison: TargetToken.Comparison?) -> Bool {
    if comparison == .kept { return true }
    let levels = ["余额", "结余", "存量", "保有", "在册", "总数", "总量", "月亏损", "月均", "会员数", "期末"]
    if levels.contains(where: label.contains) { return true }
    let ends = ["年末", "年底", "月末", "季末", "月底"]
    if ends.contains(where: label.hasSuffix) { return true }
    if comparison == .reaches, ends.contains(where: label.contains) { return true }
    return ["余额", "结余", "存量", "保有量", "月亏损"].contains(where: title.contains)
  }
}
