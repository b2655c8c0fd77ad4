internal import ExactNumbers
internal import GoalModel

extension TargetRule {
  /// A number, an interval or a share with the words before it.
  static let amount = TargetRule(
    "amount", form: "[label] [comparison] figure [- figure] [unit] [comparison] [tail]",
    examples: [
      Example("不少于2次", "sum atLeast 2 次"),
      Example("≥2次", "sum atLeast 2 次"),
      Example("至少两次", "sum atLeast 2 次"),
      Example("2次以上", "sum atLeast 2 次"),
      Example("３次（含）以上", "sum atLeast 3 次"),
      Example("达到2次", "sum atLeast 2 次"),
      Example("全年12次、参加500人次以上", "sum atLeast 12 次; sum atLeast 500 人次"),
      Example("举办4期培训185人次", "sum atLeast 4 期; sum atLeast 185 人次"),
      Example("恰好4次", "sum exactly 4 次"),
      Example("正好4次", "sum exactly 4 次"),
      Example("仅4次", "sum exactly 4 次"),
      Example("不超过10万元", "sum atMost 100000 元"),
      Example("控制在10万元以内", "sum atMost 100000 元"),
      Example("≤100000元", "sum atMost 100000 元"),
      Example("经费不突破（6）万元", "sum atMost 60000 元"),
      Example("培训经费5000元", "sum atMost 5000 元"),
      Example("2-3名", "sum between 2-3 名"),
      Example("2至3名", "sum between 2-3 名"),
      Example("2～3名", "sum between 2-3 名"),
      Example("二到三名", "sum between 2-3 名"),
      Example("2-3万元", "sum between 20000-30000 元"),
      Example("1000家左右", "sum about 1000 家"),
      Example("约1000家", "sum about 1000 家"),
      Example("1.66万人次", "sum atLeast 16600 人次"),
      Example("3万5千元", "sum atLeast 35000 元"),
      Example("五十多条", "sum atLeast 50 条"),
      Example("新增会员20人", "distinct atLeast 20 人"),
      Example("受益不重复人数300人", "distinct atLeast 300 人"),
      Example("年末达到220人", "last atLeast 220 人"),
      Example("期末余额不少于7万元", "last atLeast 70000 元"),
      Example("培训职工300人次，其中新职工100人次", "sum atLeast 300 人次; sum atLeast 100 人次"),
      Example("安全事故0起", "incidents atMost 0 起"),
      Example("不少于0次", "sum atLeast 0 次"),
      Example("不少于3次，不超过5次", "sum between 3-5 次"),
      Example("3次以上5次以下", "sum between 3-5 次"),
      Example("3次/年", "sum atLeast 3 次"),
    ]
  ) { cursor in readAmount(&cursor, crossingPauses: false) }

  /// The same where words are enumerated before the number.
  static let amountOfList = TargetRule(
    "amount of a list", form: "word { 、 word } figure [unit]",
    examples: [Example("听取行政、财务、工会、提案四个报告", "sum atLeast 4 个")]
  ) { cursor in readAmount(&cursor, crossingPauses: true) }

  /// A share of a whole.
  static let share = TargetRule(
    "share", form: "[label] [comparison] percent [- percent] [comparison] [tail]",
    examples: [
      Example("覆盖率达95%以上", "ratio atLeast 19/20"),
      Example("参训率不低于90%", "ratio atLeast 9/10"),
      Example("满意度95%", "ratio atLeast 19/20"),
      Example("满意率百分之九十五以上", "ratio atLeast 19/20"),
      Example("不良反应率不超过5‰", "ratio atMost 1/200"),
      Example("执行率90%-100%", "amountRatio between 9/10-1"),
      Example("会员100%覆盖", "ratio atLeast 1"),
    ]
  ) { cursor in
    guard cursor.clauseHoldsFigure() else { return nil }
    var attempt = cursor
    guard let label = attempt.label(), let amount = attempt.amount(), amount.kind == .share else {
      return nil
    }
    let tail = readTail(&attempt)
    let name = label.isEmpty && tail.contains("覆盖") ? tail : label
    guard let draft = GoalDraft.counting(amount, label: name, in: attempt.context) else {
      return nil
    }
    cursor = attempt
    return [draft]
  }

  /// One thing to do, said as a hundred per cent of it.
  static let wholeOfOneThing = TargetRule(
    "whole of one thing", form: "100% 完成 words",
    examples: [Example("100%完成换届", "milestone atLeast 1")]
  ) { cursor in
    guard cursor.kind() == .percent(.one), cursor.kind(1) == .text,
      cursor.text(cursor.position + 1..<cursor.position + 2).hasPrefix("完成")
    else { return nil }
    let end = cursor.clauseEnd()
    guard !cursor.tokens[(cursor.position + 1)..<end].contains(where: \.isFigure) else {
      return nil
    }
    let label = cursor.original(cursor.position + 1..<end)
    cursor.position = end
    return [GoalDraft(label: label, measure: .milestone, bound: .atLeast(.one))]
  }

  private static func readAmount(_ cursor: inout TargetCursor, crossingPauses: Bool) -> [GoalDraft]?
  {
    var attempt = cursor
    guard let label = attempt.label(crossingPauses: crossingPauses), !isPerUnit(label),
      let amount = attempt.amount()
    else { return nil }
    if case .per? = attempt.kind() { return nil }
    // 10天1次 and 近3年来2次 say how often, for which there is no slot.
    if label.isEmpty, let unit = amount.unit, UnitWords.time.contains(unit.name),
      attempt.clauseHoldsFigure()
    {
      return nil
    }
    _ = attempt.take(.scope)
    let tail = readTail(&attempt)
    // 300元/人 is so much for each of nobody knows how many, 3天内答复 a term and no amount.
    if tail.hasPrefix("/") { return nil }
    if let unit = amount.unit, UnitWords.time.contains(unit.name), !tail.isEmpty { return nil }
    let name = label.isEmpty ? TargetCursor.label(tail) : label
    guard let draft = GoalDraft.counting(amount, label: name, in: attempt.context) else {
      return nil
    }
    cursor = attempt
    return [draft]
  }

  /// 各科室2次 is twice nobody knows how many.
  private static func isPerUnit(_ label: String) -> Bool {
    guard let place = label.firstIndex(of: "各") else { return false }
    let rest = label[label.index(after: place)...]
    return ["科室", "分会", "部门", "单位", "支部", "小组", "院区", "病区", "班组", "基层"].contains {
      rest.hasPrefix($0)
    }
  }

  /// Steps over the words behind an amount, unless they belong to another one in the same clause.
  @discardableResult static func readTail(_ cursor: inout TargetCursor) -> String {
    let start = cursor.position
    let end = cursor.clauseEnd()
    for index in start..<end {
      switch cursor.tokens[index].kind {
      case .number, .percent, .points, .masked, .per, .period, .before, .perUnknown:
        // Brackets close the amount; the words behind it open the next one, unless 和 parts them.
        while cursor.position < index, cursor.kind() == .remark { cursor.position += 1 }
        let words = cursor.original(cursor.position..<index)
        guard let joint = TargetWords.joints.first(where: words.hasSuffix) else { return "" }
        cursor.position = index
        return String(words.dropLast(joint.count))
      default: break
      }
    }
    cursor.position = end
    return cursor.original(start..<end)
  }
}
