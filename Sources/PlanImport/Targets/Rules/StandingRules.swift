internal import ExactNumbers
internal import GoalModel

extension TargetRule {
  /// So many times in every slot of the year.
  static let cadence = TargetRule(
    "cadence", form: "[label] 每月 [label] [comparison] [figure unit] | figure unit /月",
    examples: [
      Example("每月一次", "cadence 1/month 次"),
      Example("每季度不少于1次", "cadence 1/quarter 次"),
      Example("每周两次", "cadence 2/week 次"),
      Example("每半年至少开展一次", "cadence 1/halfYear 次"),
      Example("每两个月一期", "cadence 1/twoMonths 期"),
      Example("季季有重点、月月有活动", "cadence 1/month"),
      Example("公开栏每月更新", "cadence 1/month"),
      Example("2次/月", "cadence 2/month 次"),
      Example("一周两次", "cadence 2/week 次"),
      Example("三个月一次", "cadence 1/quarter 次"),
      Example("每年2次", "sum atLeast 2 次"),
    ]
  ) { cursor in
    if let period = stepToPeriod(&cursor) {
      _ = cursor.take(.each)
      let label = cursor.label() ?? ""
      let amount = cursor.amount()
      if amount == nil, cursor.clauseHoldsFigure() { return nil }
      readTail(&cursor)
      return cadence(amount, per: period.period, label: period.label + label, in: cursor.context)
    }
    guard let label = cursor.label(), let amount = cursor.amount(),
      case .per(let period)? = cursor.kind()
    else { return nil }
    cursor.position += 1
    readTail(&cursor)
    return cadence(amount, per: period, label: label, in: cursor.context)
  }

  private static func stepToPeriod(_ cursor: inout TargetCursor)
    -> (period: Cadence.Period, label: String)?
  {
    let start = cursor.position
    for index in start..<cursor.clauseEnd() {
      switch cursor.tokens[index].kind {
      case .per(let period):
        cursor.position = index + 1
        return (period, TargetCursor.label(cursor.words(start..<index)))
      case .text, .scope, .remark: break
      default: return nil
      }
    }
    return nil
  }

  private static func cadence(
    _ amount: TargetCursor.Amount?, per period: Cadence.Period, label: String,
    in context: TargetContext
  ) -> [GoalDraft]? {
    if let amount {
      // 每月满意率不低于90% is a rate, whatever the month; 每月不超过2次 is no cadence.
      if amount.kind == .share {
        return GoalDraft.counting(amount, label: label, in: context).map { [$0] }
      }
      switch amount.comparison {
      case .atMost?, .controlled?: return nil
      default: break
      }
      if let high = amount.high, high < amount.low {
        return [.unknown(unit: amount.unit, label: label, because: .targetContradictory)]
      }
    }
    guard let cadence = try? Cadence(times: amount?.low ?? .one, per: period) else {
      return [.unknown(unit: amount?.unit, label: label, because: .goalImpossible)]
    }
    var draft = GoalDraft(
      label: label, measure: .cadence(cadence), bound: .atLeast(cadence.times),
      unit: amount == nil ? context.unit.unit : amount?.unit)
    draft.isImplied = amount == nil
    return [draft]
  }

  /// Something that must not happen.
  static let noneAllowed = TargetRule(
    "none allowed", form: "(零 | 无 | 杜绝 | 不发生 | 不出现) words",
    examples: [
      Example("零事故", "incidents atMost 0"),
      Example("0投诉", "incidents atMost 0"),
      Example("不发生一例", "incidents atMost 0 例"),
      Example("无违纪", "incidents atMost 0"),
      Example("杜绝安全事故", "incidents atMost 0"),
      Example("无偿献血200人次", "sum atLeast 200 人次"),
      Example("开展无偿调解纠纷服务", "milestone atLeast 1"),
    ]
  ) { cursor in
    let end = cursor.clauseEnd()
    let range = cursor.position..<end
    let allowsMore = cursor.tokens[range].contains { token in
      if case .number(let value, _, _) = token.kind { value > .one } else { false }
    }
    guard !allowsMore, IncidentWords.forbid(cursor.text(range)) else { return nil }
    var unit = cursor.context.unit.unit
    for token in cursor.tokens[range] {
      if case .unit(let name) = token.kind { unit = CountingUnit(name) }
    }
    let label = cursor.original(range)
    cursor.position = end
    // 无违纪、违规支出: words behind a 、 that say nothing else go with the words before it.
    while cursor.kind() == .pause, cursor.pauseClauseIsPlain() {
      cursor.position += 1
      cursor.position = cursor.clauseEnd()
    }
    return [GoalDraft(label: label, measure: .incidents, bound: .atMost(.zero), unit: unit)]
  }

  /// A duty that arises with every case.
  static let everyCase = TargetRule(
    "every case", form: "[凡] words 必 verb | word word 有 answer",
    examples: [
      Example("凡住院必访", "everyCase atLeast 1"),
      Example("五必访", "everyCase atLeast 1"),
      Example("有退必送", "everyCase atLeast 1"),
      Example("件件有答复", "everyCase atLeast 1"),
      Example("事事有回音", "everyCase atLeast 1"),
      Example("做到件件有着落、事事有回音", "everyCase atLeast 1"),
    ]
  ) { cursor in
    let range = cursor.position..<cursor.clauseEnd()
    guard !cursor.clauseHoldsFigure(), DutyWords.isEveryCase(cursor.text(range)) else { return nil }
    cursor.position = range.upperBound
    var draft = GoalDraft(
      label: cursor.original(range), measure: .everyCase, bound: .atLeast(.one),
      unit: cursor.context.unit.unit)
    draft.isImplied = true
    return [draft]
  }

  /// All who are on a roster.
  static let wholeRoster = TargetRule(
    "whole roster", form: "全覆盖 | 应 verb 尽 verb | 全员 words",
    examples: [
      Example("全覆盖", "ratio atLeast 1"),
      Example("应检尽检", "ratio atLeast 1"),
      Example("应建尽建", "ratio atLeast 1"),
      Example("困难职工应帮扶尽帮扶", "ratio atLeast 1"),
      Example("全员参与", "ratio atLeast 1"),
      Example("应检尽检，体检率≥98%", "ratio atLeast 49/50"),
      Example("全覆盖、满意率90%以上", "ratio atLeast 1; ratio atLeast 9/10"),
    ]
  ) { cursor in
    let range = cursor.position..<cursor.clauseEnd()
    guard !cursor.clauseHoldsFigure(), DutyWords.isWholeRoster(cursor.text(range)) else {
      return nil
    }
    cursor.position = range.upperBound
    var draft = GoalDraft(
      label: cursor.original(range), measure: .ratio, bound: .atLeast(.one),
      unit: cursor.context.unit.unit)
    draft.isImplied = true
    return [draft]
  }
}

extension TargetCursor {
  /// Whether the clause behind the 、 at the place holds words no rule of its own would read.
  fileprivate func pauseClauseIsPlain() -> Bool {
    var behind = self
    behind.position += 1
    let text = behind.text(behind.position..<behind.clauseEnd())
    return !text.isEmpty && !behind.clauseHoldsFigure() && !IncidentWords.forbid(text)
      && !DutyWords.isEveryCase(text) && !DutyWords.isWholeRoster(text)
      && !WordsWithoutNumber.areOneThingToDo(text)
  }
}
