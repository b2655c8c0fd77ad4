internal import ExactNumbers
public import GoalModel

/// A goal in the words of the grammar, which reads the same goal from them.
///
/// 不少于12次; 由200人增加到220人; 每季度1次; 执行率90%至100%. Where a goal's own words (答复率) lead back
/// to it they are kept, else it is said in general ones.
public struct GoalPhrase: Hashable, Sendable, CustomStringConvertible {
  /// The phrase.
  public let text: String

  /// Whether a target phrase with this text, beside the goal's unit in the unit column, is this goal:
  /// the same measure, bound and unit.
  ///
  /// Goals no table can state, such as one about 100 with a tolerance of its own, are only described.
  public let readsBack: Bool

  /// Says a goal as it was loaded.
  public init(_ goal: Goal) {
    var draft = GoalDraft(
      phrase: goal.phrase, label: goal.label, measure: goal.measure, bound: goal.bound,
      unit: goal.unit)
    if case .byPeriod(let shares) = goal.timing.schedule,
      FractionSum(shares.map(\.share)).total == goal.bound.target
    {
      draft.shares = shares.map {
        GoalDraft.PlannedShare(period: .month($0.end.month), amount: $0.share)
      }
    }
    self.init(draft)
  }

  /// Says a goal as a phrase stated it.
  public init(_ draft: GoalDraft) {
    let candidates = GoalWords(draft).candidates
    let found = candidates.first { Self.reads(draft, from: $0) }
    text = found ?? candidates.last ?? draft.phrase
    readsBack = found != nil
  }

  /// The phrase.
  public var description: String { text }

  private static func reads(_ draft: GoalDraft, from text: String) -> Bool {
    // Only steps name days, which are of their own year.
    var year: Int?
    if case .weightedSteps(let steps) = draft.measure { year = steps.compactMap(\.due?.year).first }
    let context = TargetContext(
      unit: UnitColumn(draft.unit?.name ?? ""), title: "", isBudget: false,
      festivals: year.map(FestivalCalendar.init))
    let cursor = TargetCursor(FoldedText(text), in: context)
    let result = TargetGrammar.read(cursor)
    guard result.unread.isEmpty, result.due == nil, result.findings.count == 1,
      let read = result.findings.first?.draft
    else { return false }
    return read.measure == draft.measure && read.bound == draft.bound && read.unit == draft.unit
      && read.shares.map(\.amount) == draft.shares.map(\.amount)
      && read.shares.map(\.period.lastMonth) == draft.shares.map(\.period.lastMonth)
  }
}

/// The words a goal may be said with, those that say most first.
private struct GoalWords {
  let draft: GoalDraft

  init(_ draft: GoalDraft) { self.draft = draft }

  /// Phrases for the goal; the last one is always fit to be read by people.
  var candidates: [String] {
    switch draft.measure {
    case .milestone: [draft.phrase, draft.label, "组织一次"]
    case .judged: [draft.phrase, draft.label, "进一步做好"]
    case .everyCase: [draft.phrase, draft.label, "凡有必办"]
    case .incidents: [draft.phrase, draft.label, "不发生一\(unit)", "杜绝事故"]
    case .weightedSteps(let steps): ["分步：" + steps.map(step).joined(separator: "、")]
    case .cadence(let cadence):
      labels([""]).map { $0 + slot(cadence.period) + number(cadence.times) + unit }
    case .sum:
      draft.bound == .unknown
        ? [draft.phrase, "完成上级下达的任务"] : labels([""]).map { $0 + amount }
    case .last: labels(["", "年末"]).map { $0 + amount }
    case .distinct: labels(["", "不重复人数"]).map { $0 + amount }
    case .ratio: labels(["", "比率"]).map { $0 + amount }
    case .amountRatio: labels(["", "执行率"]).map { $0 + amount }
    }
  }

  /// Names before the number: the goal's own, alone and with a word that tells how it is measured.
  private func labels(_ words: [String]) -> [String] {
    let own = draft.label.isEmpty ? [] : words.map { draft.label + $0 }
    return own + words
  }

  private var unit: String { draft.unit?.name ?? "" }

  private func step(_ step: Measure.Step) -> String {
    let due = step.due.map { "（\($0.month)月\($0.dayOfMonth)日前）" } ?? ""
    return step.name + percent(step.weight) + due
  }

  private func slot(_ period: Cadence.Period) -> String {
    switch period {
    case .week: "每周"
    case .month: "每月"
    case .twoMonths: "每两个月"
    case .quarter: "每季度"
    case .halfYear: "每半年"
    }
  }

  // MARK: Bounds

  private var amount: String {
    guard draft.shares.isEmpty else {
      return draft.shares.map { period($0.period) + number($0.amount) + unit }
        .joined(separator: "、")
    }
    switch draft.bound {
    case .atLeast(let value): return (draft.measure.isRatio ? "不低于" : "不少于") + say(value)
    case .atMost(let value): return "不超过" + say(value)
    case .exactly(let value): return "恰好" + say(value)
    case .between(let lower, let upper):
      return (draft.measure.isRatio ? percent(lower) : number(lower)) + "至" + say(upper)
    case .about(let value, _, _): return "约" + say(value)
    case .increase(let from, let to): return "由\(say(from))增加到\(say(to))"
    case .decrease(let from, let to): return "由\(say(from))降至\(say(to))"
    case .growthRelative(let growth, let baseline):
      return change(growth, over: baseline, percent(growth.magnitude), ("增长", "下降"))
    case .growthPoints(let growth, let baseline):
      let points = number(growth.magnitude * Fraction(100)) + "个百分点"
      return change(growth, over: baseline, points, ("提高", "降低"))
    case .unknown, .none: return "目标待明确"
    }
  }

  private func change(
    _ growth: Fraction, over baseline: Fraction?, _ step: String,
    _ words: (rise: String, fall: String)
  ) -> String {
    let word = growth.signum < 0 ? words.fall : words.rise
    return (baseline.map { "在\(say($0))基础上" } ?? "") + word + step
  }

  private func period(_ period: PlanPeriod) -> String {
    switch period {
    case .month(let month): "\(month)月"
    case .quarter(let quarter): "第\(quarter)季度"
    case .halfYear(let half): half == 1 ? "上半年" : "下半年"
    }
  }

  // MARK: Figures

  private func say(_ value: Fraction) -> String {
    draft.measure.isRatio ? percent(value) : number(value) + unit
  }

  private func percent(_ value: Fraction) -> String { number(value * Fraction(100)) + "%" }

  private func number(_ value: Fraction) -> String { value.plainDecimal() }
}
