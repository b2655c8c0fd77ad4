internal import ExactNumbers
public import GoalModel

extension Measure {
  /// How records are counted, in words: 累计, 期末数, 不重复人数.
  public func title(in language: Language) -> String {
    switch self {
    case .sum: language.say("累计数", "running total")
    case .last: language.say("期末数", "last known level")
    case .distinct: language.say("不重复人数", "different persons")
    case .ratio: language.say("比率", "ratio")
    case .amountRatio: language.say("执行率", "ratio of amounts")
    case .milestone: language.say("完成一件事", "one thing to do")
    case .weightedSteps: language.say("分步完成", "steps")
    case .cadence(let cadence):
      language.say(
        "\(cadence.period.title(in: language))定期开展", "every \(cadence.period.title(in: language))")
    case .incidents: language.say("零发生", "must not happen")
    case .everyCase: language.say("逢事必办", "every case")
    case .judged: language.say("定性评定", "judged")
    }
  }
}

extension Cadence.Period {
  /// How often: 每月, or `month` after "every".
  public func title(in language: Language) -> String {
    switch self {
    case .week: language.say("每周", "week")
    case .month: language.say("每月", "month")
    case .twoMonths: language.say("每两个月", "two months")
    case .quarter: language.say("每季度", "quarter")
    case .halfYear: language.say("每半年", "half-year")
    }
  }

  /// So many slots of this kind: 5个月.
  func slots(_ count: String, in language: Language) -> String {
    let plural = count == "1" ? "" : "s"
    return switch self {
    case .week: language.say("\(count)周", "\(count) week\(plural)")
    case .month: language.say("\(count)个月", "\(count) month\(plural)")
    case .twoMonths: language.say("\(count)个时段", "\(count) two-month period\(plural)")
    case .quarter: language.say("\(count)个季度", "\(count) quarter\(plural)")
    case .halfYear: language.say("\(count)个半年", "\(count) half-year\(plural)")
    }
  }

  /// The slot as a unit of counting, for a column of units: 个月.
  public func unit(in language: Language) -> String {
    switch self {
    case .week: language.say("周", "weeks")
    case .month: language.say("个月", "months")
    case .twoMonths: language.say("时段", "periods")
    case .quarter: language.say("季度", "qtrs")
    case .halfYear: language.say("半年", "halves")
    }
  }
}

extension Bound {
  /// What the actual is held against, in words: 不少于, 不超过, 正好.
  public func title(in language: Language) -> String {
    switch self {
    case .atLeast: language.say("不少于", "at least")
    case .atMost(let limit):
      limit.isZero ? language.say("不得发生", "none allowed") : language.say("不超过", "at most")
    case .exactly: language.say("正好", "exactly")
    case .between: language.say("范围内", "between")
    case .about: language.say("左右", "about")
    case .increase: language.say("增加到", "increase to")
    case .decrease: language.say("降低到", "decrease to")
    case .growthRelative: language.say("增长", "growth by")
    case .growthPoints: language.say("提高百分点", "growth by points")
    case .unknown: language.say("目标待明确", "target to be stated")
    case .none: language.say("无数量目标", "no number")
    }
  }
}

extension Schedule {
  /// How the expectation grows over the year, in words.
  public func title(in language: Language) -> String {
    switch self {
    case .linear: language.say("按时间匀速推进", "in step with the days")
    case .byPeriod: language.say("按分期安排推进", "as planned by period")
    case .step: language.say("到期时完成", "by the due day")
    case .slots: language.say("逐期完成", "slot by slot")
    case .periods: language.say("逐月确认", "month by month")
    case .asItGoes: language.say("随发生随办理", "as it goes")
    }
  }
}
