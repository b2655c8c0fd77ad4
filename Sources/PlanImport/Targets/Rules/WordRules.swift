internal import ExactNumbers
internal import GoalModel

extension TargetRule {
  /// A figure that was covered up.
  static let masked = TargetRule(
    "masked figure", form: "words with a masked figure",
    examples: [
      Example("20xx多名", "sum unknown 名"),
      Example("资助202_多元", "sum unknown 元"),
      Example("某数□", "sum unknown"),
      Example("××人次", "sum unknown 人次"),
    ]
  ) { cursor in
    let range = cursor.position..<cursor.clauseEnd()
    guard let mask = cursor.tokens[range].firstIndex(where: { $0.kind == .masked }),
      !cursor.tokens[range.lowerBound..<mask].contains(where: \.isFigure)
    else { return nil }
    var unit = cursor.context.unit.unit
    if mask + 1 < range.upperBound, case .unit(let name) = cursor.tokens[mask + 1].kind {
      unit = CountingUnit(name)
    }
    var draft = GoalDraft.unknown(unit: unit)
    draft.label = TargetCursor.label(cursor.words(cursor.position..<mask))
    cursor.position = range.upperBound
    return [draft]
  }

  /// A quota that stands elsewhere.
  static let unstated = TargetRule(
    "unstated quota", form: "words of a quota, without a figure",
    examples: [
      Example("完成上级下达的任务", "sum unknown"),
      Example("超额完成下达的献血指标", "sum unknown"),
    ]
  ) { cursor in
    readWords(&cursor, WordsWithoutNumber.nameAQuota) { .unknown(unit: $0.context.unit.unit) }
  }

  /// One thing to do.
  static let oneThingToDo = TargetRule(
    "one thing to do", form: "verb words, without a figure",
    examples: [
      Example("召开职代会", "milestone atLeast 1"),
      Example("制定办法", "milestone atLeast 1"),
      Example("按时完成换届", "milestone atLeast 1"),
      Example("组织一次", "milestone atLeast 1"),
      Example("举办1场", "milestone atLeast 1"),
      Example("每年一次", "milestone atLeast 1"),
      Example("举办一次、参加100人次", "sum atLeast 1 次; sum atLeast 100 人次"),
      Example("慰问劳模、困难职工、一线职工200人次", "sum atLeast 200 人次"),
      Example("制定办法、召开会议2次", "milestone atLeast 1; sum atLeast 2 次"),
    ]
  ) { cursor in
    guard !cursor.opensEnumeration() else { return nil }
    return readWords(&cursor, WordsWithoutNumber.areOneThingToDo) { _ in
      GoalDraft(measure: .milestone, bound: .atLeast(.one))
    }
  }

  /// What a person has to judge.
  static let judged = TargetRule(
    "judged", form: "words of quality, without a figure",
    examples: [
      Example("进一步加强民主管理", "judged none"),
      Example("营造良好氛围", "judged none"),
      Example("进一步营造学习氛围，提升凝聚力", "judged none"),
    ]
  ) { cursor in
    readWords(&cursor, WordsWithoutNumber.needJudgement) { _ in
      GoalDraft(measure: .judged, bound: .none)
    }
  }

  private static func readWords(
    _ cursor: inout TargetCursor, _ fits: (String) -> Bool, _ draft: (TargetCursor) -> GoalDraft
  ) -> [GoalDraft]? {
    let range = cursor.position..<cursor.clauseEnd()
    guard !cursor.clauseHoldsFigure(), fits(cursor.text(range)) else { return nil }
    // 每科室召开座谈会 is a duty of nobody knows how many.
    guard !cursor.tokens[range].contains(where: { $0.kind == .perUnknown }) else { return nil }
    var result = draft(cursor)
    result.label = cursor.original(range)
    cursor.position = range.upperBound
    return [result]
  }
}

extension TargetCursor {
  /// Whether the clause is the first of at least three words before one number (慰问劳模、困难职工、一线
  /// 职工200人次), none of which starts something of its own.
  fileprivate func opensEnumeration() -> Bool {
    var ahead = self
    var words = 0
    while !ahead.clauseHoldsFigure() {
      ahead.position = ahead.clauseEnd()
      words += 1
      guard ahead.take(.pause) else { return false }
      let text = ahead.text(ahead.position..<ahead.clauseEnd())
      if WordsWithoutNumber.areOneThingToDo(text) { return false }
    }
    return words > 1
  }
}

/// Recognises what a clause without any number asks for.
enum WordsWithoutNumber {
  private static let quotas = [
    "下达", "上级分配", "分配的任务", "目标任务", "任务指标", "指标任务", "规定任务", "年度任务", "任务数", "指标数", "计划数", "若干",
    "上级任务", "责任书", "上级要求", "完成指标", "完成任务",
  ]

  private static let verbs = [
    "召开", "制定", "制订", "出台", "完成", "组织", "举办", "开展", "建立", "修订", "编制", "编印", "签订", "成立", "印发", "发布",
    "评选", "表彰", "换届", "报送", "上报", "启动", "建成", "形成", "通过", "设立", "开设", "选举", "举行", "承办", "协办", "创建",
    "创办", "开通", "上线", "汇编", "归档", "提交", "拟定", "拟订", "起草", "审议", "撰写", "公布", "公示", "申报", "配备", "购置",
    "慰问", "走访", "参加", "参观", "总结", "发放", "征集", "检查", "接受", "办理", "筹备", "健全", "更换", "改造", "建设",
  ]

  private static let manners = [
    "按时", "按期", "如期", "及时", "顺利", "依法", "依规", "全面", "全部", "认真", "积极", "争取", "力争", "确保", "年内", "全年",
    "按要求", "按规定", "高质量", "圆满", "适时", "牵头", "负责", "并", "实现",
  ]

  private static let qualities = [
    "进一步", "营造", "氛围", "加强", "提升", "提高", "增强", "推进", "推动", "促进", "深化", "强化", "优化", "改善", "弘扬", "巩固",
    "丰富", "充分", "显著", "明显", "稳步", "不断", "有效", "良好", "和谐", "完善", "落实", "规范", "引导", "关心", "关爱", "激发",
    "凝聚", "树立", "保障", "维护", "做好", "抓好",
  ]

  /// 完成上级下达的任务: how much that is stands elsewhere.
  static func nameAQuota(_ text: String) -> Bool { quotas.contains(where: text.contains) }

  /// 召开职代会, 按时制定办法.
  static func areOneThingToDo(_ text: String) -> Bool {
    if text.contains("进一步") { return false }
    var rest = text[...]
    while let manner = manners.first(where: rest.hasPrefix) { rest = rest.dropFirst(manner.count) }
    return verbs.contains(where: rest.hasPrefix)
      || verbs.contains { rest.hasSuffix($0) && $0 == "换届" }
  }

  /// 进一步加强…, 营造…氛围.
  static func needJudgement(_ text: String) -> Bool { qualities.contains(where: text.contains) }
}
