internal import ExactNumbers
internal import GoalModel

extension TargetRule {
  /// An amount for each of several parts of the year.
  static let byPeriod = TargetRule(
    "by period",
    form: "period figure unit { 、 period figure unit } | period { 、 period } 各 figure unit",
    examples: [
      Example("一季度2场、二季度3场、三季度3场、四季度4场", "sum atLeast 12 场 2:3:3:4"),
      Example("上半年1次，下半年不少于2次", "sum atLeast 3 次 1:2"),
      Example("3月、6月、9月、12月各1次", "sum atLeast 4 次 1:1:1:1"),
      Example("3、6、9、12月各1次", "sum atLeast 4 次 1:1:1:1"),
      Example("一、二季度各2次", "sum atLeast 4 次 2:2"),
      Example("第一、三季度各1次", "sum atLeast 2 次 1:1"),
      Example("7,8月各1次", "sum atLeast 2 次 1:1"),
      Example("上下半年各一次", "sum atLeast 2 次 1:1"),
      Example("上、下半年各一次", "sum atLeast 2 次 1:1"),
    ]
  ) { cursor in
    let start = cursor.position
    var label = ""
    while cursor.kind() == .text || cursor.kind() == .scope {
      label += cursor.words(cursor.position..<cursor.position + 1)
      cursor.position += 1
    }
    var shares: [GoalDraft.PlannedShare] = []
    var waiting: [PlanPeriod] = []
    var unit: CountingUnit?
    while case .period(let period)? = cursor.kind() {
      cursor.position += 1
      waiting.append(period)
      while cursor.kind() == .text { cursor.position += 1 }
      let isEach = cursor.take(.each)
      if let amount = cursor.amount(), amount.kind == .count, amount.high == nil,
        isEach || waiting.count == 1
      {
        guard shares.isEmpty || unit == amount.unit else { return nil }
        unit = amount.unit
        shares += waiting.map { GoalDraft.PlannedShare(period: $0, amount: amount.low) }
        waiting = []
        readTail(&cursor)
      } else if case .period? = cursor.kind() {
        // 上下半年各一次: nothing stands between the two.
        continue
      }
      let end = cursor.position
      guard cursor.take(.pause) || cursor.take(.separator) else { break }
      guard case .period? = cursor.kind() else {
        cursor.position = end
        break
      }
    }
    guard shares.count > 1, waiting.isEmpty, cursor.position > start else { return nil }
    let total = FractionSum(shares.map(\.amount)).total
    return [
      GoalDraft(
        label: TargetCursor.label(label), measure: .sum, bound: .atLeast(total), unit: unit,
        shares: shares)
    ]
  }

  /// One thing to do in steps that carry weights.
  static let steps = TargetRule(
    "steps", form: "[分步：] name percent { 、 name percent }",
    examples: [
      Example(
        "分步：方案20%、动员30%、实施40%、总结10%",
        "weightedSteps 方案 1/5 动员 3/10 实施 2/5 总结 1/10"),
      Example(
        "分步：3月底前方案40%、实施60%（10月底前）",
        "weightedSteps 方案 2/5 2026-03-31 实施 3/5 2026-10-31"),
    ]
  ) { cursor in
    let start = cursor.position
    var steps: [Measure.Step] = []
    var isAnnounced = false
    while let step = step(&cursor, isAnnounced: &isAnnounced, isFirst: steps.isEmpty) {
      steps.append(step)
      let end = cursor.position
      guard cursor.take(.pause) || cursor.take(.separator) else { break }
      if cursor.next == nil { cursor.position = end }
    }
    if let last = cursor.position > start ? cursor.tokens[cursor.position - 1].kind : nil,
      last == .pause || last == .separator
    {
      cursor.position -= 1
    }
    let isWhole = FractionSum(steps.map(\.weight)).total == .one
    guard steps.count > 1, isAnnounced || isWhole else { return nil }
    return [GoalDraft(measure: .weightedSteps(steps), bound: .atLeast(.one))]
  }

  private static func step(
    _ cursor: inout TargetCursor, isAnnounced: inout Bool, isFirst: Bool
  ) -> Measure.Step? {
    var attempt = cursor
    while case .text? = attempt.kind() { attempt.position += 1 }
    while case .period? = attempt.kind() {
      attempt.position += 1
      while case .text? = attempt.kind() { attempt.position += 1 }
    }
    var name = attempt.text(cursor.position..<attempt.position)
    guard case .percent(let weight)? = attempt.kind() else { return nil }
    attempt.position += 1
    if isFirst {
      for word in ["分步实施:", "分步:", "分阶段:", "分步推进:"] where name.hasPrefix(word) {
        name.removeFirst(word.count)
        isAnnounced = true
      }
    }
    guard !name.isEmpty, !["率", "度", "面"].contains(where: name.hasSuffix) else { return nil }
    var due: CalendarDay?
    if let festivals = attempt.context.festivals {
      (name, due) = splitDue(name, in: festivals)
      if due == nil, attempt.kind() == .remark {
        let remark = attempt.text(attempt.position..<attempt.position + 1)
        due = day(String(remark.dropFirst().dropLast()), in: festivals)
        attempt.position += 1
      }
    }
    attempt.skipRemarks()
    cursor = attempt
    return Measure.Step(name: name, weight: weight, due: due)
  }

  /// Splits the day off a name that begins with one: 3月底前方案.
  private static func splitDue(_ name: String, in festivals: FestivalCalendar)
    -> (String, CalendarDay?)
  {
    for length in stride(from: name.count - 1, to: 1, by: -1) {
      if let day = day(String(name.prefix(length)), in: festivals) {
        return (String(name.dropFirst(length)), day)
      }
    }
    return (name, nil)
  }

  private static func day(_ text: String, in festivals: FestivalCalendar) -> CalendarDay? {
    guard case .span(let span) = DueReading(text, festivals: festivals).result else { return nil }
    return span.last.year == festivals.year ? span.last : nil
  }
}
