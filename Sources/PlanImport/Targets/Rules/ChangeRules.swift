internal import ExactNumbers
internal import GoalModel

extension TargetRule {
  /// From one value to another, or from a value by so much.
  static let changeFromValue = TargetRule(
    "change from a value", form: "[label] 由 figure (增加到 | 降至 | -) figure | 由 figure 提高 figure",
    examples: [
      Example("由200人增加到220人", "last increase 200->220 人"),
      Example("由40件降至20件", "sum decrease 40->20 件"),
      Example("由10万元降至8万元", "last decrease 100000->80000 元"),
      Example("采纳率由50%提高10个百分点", "ratio growthPoints 1/2+1/10"),
      Example("参与率从80%提升至90%以上", "ratio increase 4/5->9/10"),
      Example("会员由200人增加20人", "last increase 200->220 人"),
    ]
  ) { cursor in
    guard let label = stepTo(&cursor, { $0 == .from }), cursor.take(.from),
      let first = cursor.amount()
    else { return nil }
    if let high = first.high {
      return finish(&cursor, nil, from: first, to: high, unit: first.unit, label: label)
    }
    switch cursor.kind() {
    case .before(.reaches)?:
      guard let second = cursor.amount(), second.high == nil else { return nil }
      return finish(
        &cursor, nil, from: first, to: second.low, unit: second.unit ?? first.unit, label: label)
    case .change(let change)?:
      cursor.position += 1
      if change == .riseTo || change == .fallTo {
        guard let second = cursor.amount(), second.high == nil else { return nil }
        return finish(
          &cursor, change, from: first, to: second.low, unit: second.unit ?? first.unit,
          label: label)
      }
      return by(&cursor, change, baseline: first, label: label)
    default:
      return nil
    }
  }

  /// Growth over the year before, or over a value that is named.
  static let changeOverBaseline = TargetRule(
    "change over a baseline", form: "[label] [在上年 [figure] [基础上]] 增长 [comparison] figure",
    examples: [
      Example("递增10%以上", "last growthRelative ?+1/10"),
      Example("较上年增长8%", "last growthRelative ?+2/25"),
      Example("提高10个百分点", "last growthPoints ?+1/10"),
      Example("满意率提高2个百分点", "ratio growthPoints ?+1/50"),
      Example("在上年200人基础上增长10%", "last growthRelative 200+1/10 人"),
      Example("活动场次在去年40场的基础上增加5场", "sum increase 40->45 场"),
      Example("投诉较上年下降20%", "last growthRelative ?+-1/5"),
      Example("在上年50件基础上下降20%", "sum decrease 50->40 件"),
    ]
  ) { cursor in
    let isTrigger: (TargetToken.Kind) -> Bool = { kind in
      switch kind {
      case .lastYear, .change(.rise), .change(.fall): true
      default: false
      }
    }
    // 在70000元基础上: the value may come without a word for the year before.
    let fromGroundwork = cursor.groundwork()
    guard let label = fromGroundwork?.label ?? stepTo(&cursor, isTrigger) else { return nil }
    var baseline = fromGroundwork?.amount
    let isOverLastYear = cursor.take(.lastYear)
    if isOverLastYear, baseline == nil { baseline = cursor.amount() }
    while cursor.kind() == .groundwork || cursor.kind() == .text || cursor.kind() == .lastYear {
      cursor.position += 1
    }
    guard case .change(let change)? = cursor.kind() else { return nil }
    cursor.position += 1
    guard change == .rise || change == .fall else {
      guard let baseline, let second = cursor.amount(), second.high == nil else { return nil }
      return finish(
        &cursor, change, from: baseline, to: second.low, unit: second.unit ?? baseline.unit,
        label: label)
    }
    if let baseline { return by(&cursor, change, baseline: baseline, label: label) }
    return by(&cursor, change, overLastYear: isOverLastYear, label: label)
  }

  /// To a value, without saying from where.
  static let changeToValue = TargetRule(
    "change to a value", form: "[label] (增加到 | 降至) figure [comparison]",
    examples: [
      Example("会员增加到220人", "last atLeast 220 人"),
      Example("投诉降至20件以下", "sum atMost 20 件"),
      Example("满意率提升至95%以上", "ratio atLeast 19/20"),
    ]
  ) { cursor in
    let label = stepTo(&cursor) { $0 == .change(.riseTo) || $0 == .change(.fallTo) }
    guard let label, let word = cursor.kind() else { return nil }
    cursor.position += 1
    guard let amount = cursor.amount(), amount.high == nil, amount.kind != .points else {
      return nil
    }
    let bound: Bound =
      word == .change(.riseTo) ? .atLeast(amount.low) : .atMost(amount.low)
    readTail(&cursor)
    return [changed(bound, amount, unit: amount.unit, label: label, in: cursor.context)]
  }

  // MARK: Parts

  /// Steps over plain words to a token of a clause and returns them as a label.
  private static func stepTo(
    _ cursor: inout TargetCursor, _ isWanted: (TargetToken.Kind) -> Bool
  ) -> String? {
    let start = cursor.position
    for index in start..<cursor.clauseEnd() {
      let kind = cursor.tokens[index].kind
      if isWanted(kind) {
        cursor.position = index
        return TargetCursor.label(cursor.words(start..<index))
      }
      switch kind {
      case .text, .scope, .remark, .change: break
      default: return nil
      }
    }
    return nil
  }

  /// A change between two values, in the direction its word says; without a word the values decide.
  private static func finish(
    _ cursor: inout TargetCursor, _ word: TargetToken.Change?, from first: TargetCursor.Amount,
    to second: Fraction, unit: CountingUnit?, label: String
  ) -> [GoalDraft] {
    readTail(&cursor)
    let falls =
      switch word {
      case .fall?, .fallTo?: true
      case .rise?, .riseTo?: false
      case nil: second < first.low
      }
    let bound: Bound =
      falls ? .decrease(from: first.low, to: second) : .increase(from: first.low, to: second)
    return [changed(bound, first, unit: unit, label: label, in: cursor.context)]
  }

  /// A rise or fall by so much from a known value.
  private static func by(
    _ cursor: inout TargetCursor, _ change: TargetToken.Change, baseline: TargetCursor.Amount,
    label: String
  ) -> [GoalDraft]? {
    guard let amount = cursor.amount(), isGrowth(amount), baseline.high == nil else { return nil }
    let step = change == .fall ? -amount.low : amount.low
    switch amount.kind {
    case .count:
      return finish(
        &cursor, change, from: baseline, to: baseline.low + step,
        unit: baseline.unit ?? amount.unit, label: label)
    case .points where change == .fall:
      return finish(
        &cursor, change, from: baseline, to: baseline.low + step, unit: nil, label: label)
    case .points:
      readTail(&cursor)
      let bound = Bound.growthPoints(by: step, from: baseline.low)
      return [changed(bound, baseline, unit: baseline.unit, label: label, in: cursor.context)]
    case .share:
      readTail(&cursor)
      if baseline.kind == .share {
        let bound = Bound.growthRelative(by: step, from: baseline.low)
        return [changed(bound, baseline, unit: nil, label: label, in: cursor.context)]
      }
      return [
        .growth(step, from: baseline.low, unit: baseline.unit, label: label, in: cursor.context)
      ]
    }
  }

  /// A rise or fall by so much from a value nobody has given.
  private static func by(
    _ cursor: inout TargetCursor, _ change: TargetToken.Change, overLastYear: Bool, label: String
  ) -> [GoalDraft]? {
    guard let amount = cursor.amount(), isGrowth(amount) else { return nil }
    let step = change == .fall ? -amount.low : amount.low
    switch amount.kind {
    case .share:
      readTail(&cursor)
      return [.growth(step, from: nil, unit: nil, label: label, in: cursor.context)]
    case .points:
      readTail(&cursor)
      let bound = Bound.growthPoints(by: step, from: nil)
      return [.change(bound, unit: cursor.context.unit.unit, label: label, in: cursor.context)]
    case .count:
      // 增加20人 alone is an amount; over an unknown level it has no target.
      guard overLastYear else { return nil }
      readTail(&cursor)
      var draft = GoalDraft.unknown(unit: amount.unit)
      draft.label = label
      return [draft]
    }
  }

  /// Whether an amount can be grown by: one figure, to be reached.
  private static func isGrowth(_ amount: TargetCursor.Amount) -> Bool {
    guard amount.high == nil else { return false }
    switch amount.comparison {
    case nil, .atLeast, .reaches: return true
    default: return false
    }
  }

  private static func changed(
    _ bound: Bound, _ amount: TargetCursor.Amount, unit: CountingUnit?, label: String,
    in context: TargetContext
  ) -> GoalDraft {
    let isShare = amount.kind == .share
    var draft = GoalDraft.change(
      bound, unit: isShare ? context.unit.unit : unit, label: label, in: context)
    if isShare { draft.measure = GoalDraft.rate(draft.rateName) }
    return draft
  }
}

extension TargetCursor {
  /// Some tokens as written, without words that only say how far a number reaches.
  func words(_ range: Range<Int>) -> String {
    range.filter { tokens[$0].kind != .scope && tokens[$0].kind != .remark }
      .map { original($0..<$0 + 1) }.joined()
  }

  /// Reads `[label] 在 figure 基础上`, staying where it was where 基础上 does not follow.
  mutating func groundwork() -> (label: String, amount: Amount)? {
    var attempt = self
    guard let label = attempt.label(), let amount = attempt.amount(), attempt.take(.groundwork)
    else { return nil }
    self = attempt
    return (label.hasSuffix("在") ? String(label.dropLast()) : label, amount)
  }
}
