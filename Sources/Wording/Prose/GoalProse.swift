internal import ExactNumbers
internal import GoalModel

/// A goal as a Chinese report tells it: the figure, and in brackets what it is held against.
///
/// 8次（计划12次）；办结率92.3%（24/26件，目标95%）；已用5381.50元（限额10100元，占用率53.3%，控制中）
struct GoalProse {
  let result: GoalResult

  private let figures = AmountWording(in: .chinese)

  init(_ result: GoalResult) { self.result = result }

  private var goal: Goal { result.goal }

  /// Whether the goal is a number of things to reach, so that several stand side by side: 2期、93人次.
  var isPlainCount: Bool {
    guard goal.measure == .sum, result.hasData, !goal.holds else { return false }
    if case .atLeast = goal.bound { return true }
    return false
  }

  /// Whether something was done of a number to reach, so that a verb may say it.
  var isCountDone: Bool {
    guard goal.measure == .sum, !goal.holds, !goal.isUndefined else { return false }
    return (result.actual?.value?.signum ?? 0) > 0
  }

  /// What the plan calls the figure, where that tells more than its title: 参加, 慰问金, 体检率.
  ///
  /// A share needs the name of a rate; words such as 全覆盖 would claim what is still to be shown.
  var name: String {
    if goal.isUndefined || OfficeVerb.isPlain(goal.label) { return "" }
    if goal.measure.isRatio { return goal.label.hasSuffix("率") ? goal.label : "完成" }
    return goal.label
  }

  /// What came of it, without its title.
  var figure: String {
    if result.met == .notApplicable { return "本期没有此类情况" }
    guard let actual = result.actual else {
      return goal.measure == .judged ? "尚未评定" : "\(name == "完成" ? "" : name)未统计"
    }
    switch (goal.measure, actual) {
    case (.sum, .amount(let value, let hedge)):
      let amount = figures.amount(value, goal.unit, hedge: hedge)
      if goal.isUndefined { return "已记录\(amount)" }
      if value.isZero, !goal.holds, name.isEmpty { return "完成" + amount }
      guard case .atMost = goal.bound, name.isEmpty else { return name + amount }
      return (goal.unit == .yuan ? "已用" : "已有") + amount
    case (.last, .amount(let value, let hedge)):
      return (goal.isUndefined ? "已记录" : "\(name)现为")
        + figures.amount(value, goal.unit, hedge: hedge)
    case (.distinct, .amount(let value, let hedge)):
      if goal.isUndefined { return "已记录" + figures.amount(value, goal.unit, hedge: hedge) }
      return (name.contains("不重复") ? name : name + "不重复")
        + figures.amount(value, goal.unit, hedge: hedge)
    case (.ratio, .share), (.amountRatio, .share):
      return (goal.isUndefined ? "已记录" : name) + (actual.value.map(figures.share) ?? "")
    case (.everyCase, .share(let handled, let arisen)):
      return "应办\(figures.amount(arisen, goal.unit))、已办\(figures.amount(handled, goal.unit))"
    case (.milestone, _): return result.met == .yes ? "已完成" : "尚未完成"
    case (.weightedSteps, .amount(let done, _)):
      return result.met == .yes
        ? "各步已全部完成" : done.isZero ? "各步均未完成" : "已完成\(figures.statedShare(done))"
    case (.cadence(let cadence), .amount(let slots, _)):
      let said = cadence.period.slots(figures.number(slots), in: .chinese)
      return (slots.isWhole ? "完成" : "折合完成") + said
    case (.incidents, .amount(let count, let hedge)):
      if count.isZero, result.met == .yes { return "全期未发生" }
      // Silence is not zero: only the months that were reported are spoken of.
      if count.isZero { return "已报告的\(result.slots?.filled ?? 0)个月均未发生" }
      return "已发生" + figures.amount(count, goal.unit, hedge: hedge)
    case (.judged, .verdict(let verdict)): return "评定为“\(verdict.name(in: .chinese))”"
    default: return figures.actual(actual, of: goal)
    }
  }

  /// What stands in brackets: what a share was computed from, what was aimed at, what is doubtful.
  var notes: [String] {
    guard result.met != .notApplicable else { return [] }
    return ([parts, aim].filter { !$0.isEmpty } + standing + doubts)
  }

  /// Numerator and denominator of a share.
  private var parts: String {
    guard case .share(let numerator, let denominator)? = result.actual else { return "" }
    if goal.measure == .everyCase { return figures.share(result.credited ?? .zero) }
    let counted = goal.unit == .percent ? nil : goal.unit
    return figures.number(numerator, counted) + "/" + figures.amount(denominator, counted)
  }

  // MARK: What it is held against

  /// What was aimed at: 计划12次, 目标95%, 限额10100元.
  var aim: String {
    switch goal.measure {
    case .milestone: return result.met == .yes ? "" : "时限\(figures.day(goal.timing.due))"
    case .weightedSteps(let steps):
      return "分\(steps.count)步："
        + steps.map { $0.name + figures.statedShare($0.weight) }
        .joined(separator: "、")
    case .cadence(let cadence): return slots(cadence)
    case .incidents: return months
    case .everyCase, .judged: return ""
    case .sum, .last, .distinct, .ratio, .amountRatio: return bound
    }
  }

  private func slots(_ cadence: Cadence) -> String {
    let period = cadence.period
    let times = figures.amount(cadence.times, goal.unit ?? .times)
    guard let slots = result.slots else { return period.title(in: .chinese) + times }
    let all = period.slots(String(slots.all), in: .chinese)
    let ended = period.slots(String(slots.ended), in: .chinese)
    let passed = slots.ended > 0 && slots.ended < slots.all ? "、已过\(ended)" : ""
    return "\(period.title(in: .chinese))\(times)，共\(all)\(passed)"
  }

  private var months: String {
    guard let slots = result.slots, result.hasData else { return "要求零发生" }
    let isZero = result.actual?.value?.isZero ?? false
    let reported = isZero && result.met != .yes ? "" : "，已报告\(slots.filled)个月"
    return "要求零发生，已过\(slots.ended)个月\(reported)"
  }

  private var bound: String {
    let verb = goal.measure == .sum || goal.measure == .distinct ? "计划" : "目标"
    switch goal.bound {
    case .atLeast(let target): return verb + say(target)
    case .atMost(let limit):
      return limit.isZero ? "要求为零" : (goal.unit == .yuan ? "限额" : "上限") + say(limit)
    case .exactly(let target): return "\(verb)正好\(say(target))"
    case .between(let lower, let upper):
      return (goal.holds ? "应保持在" : verb) + range(lower, upper)
    case .about(let target, let lower, let upper):
      return "\(verb)\(say(target))左右，即\(range(lower, upper))"
    case .increase(let from, let to):
      return "\(verb)由\(say(from))\(goal.measure.isRatio ? "提高" : "增加")到\(say(to))"
    case .decrease(let from, let to):
      return goal.holds ? "上年\(say(from))，上限\(say(to))" : "\(verb)由\(say(from))降到\(say(to))"
    case .growthRelative(let growth, let from):
      return grown("增长" + figures.statedShare(growth), from)
    case .growthPoints(let growth, let from): return grown("提高" + figures.points(growth), from)
    case .unknown: return "目标待明确"
    case .none: return ""
    }
  }

  private func grown(_ growth: String, _ baseline: Fraction?) -> String {
    guard let baseline else { return "计划\(growth)，上年基数待明确" }
    guard !goal.isUndefined, let target = goal.bound.target else {
      return "计划\(growth)，上年基数为零，无法计算"
    }
    return "在\(say(baseline))基础上\(growth)，目标\(say(target))"
  }

  private func range(_ lower: Fraction, _ upper: Fraction) -> String {
    goal.measure.isRatio
      ? "\(say(lower))至\(say(upper))" : figures.range(lower, upper, goal.unit)
  }

  private func say(_ value: Fraction) -> String {
    goal.measure.isRatio ? figures.statedShare(value) : figures.amount(value, goal.unit)
  }
}
