internal import GoalModel

/// Words that say how far something is done.
enum VerdictWords {
  private static let verdicts: [(words: [String], verdict: Verdict)] = [
    (["基本完成", "大部完成", "基本办结"], .mostly),
    (["未完成", "没有完成", "没完成", "未办结"], .notDone),
    (["完成", "已完成", "全部完成", "办结", "已办结", "done"], .done),
  ]

  /// The verdict a text is, if it is nothing else.
  static func value(of words: String) -> Amount.Value? {
    verdicts.first { $0.words.contains(words.lowercased()) }.map { .verdict($0.verdict) }
  }

  /// The step a text says is done: 方案 in 方案完成.
  static func step(in words: String) -> String? {
    for ending in ["已完成", "完成"] where words.hasSuffix(ending) && words.count > ending.count {
      let name = String(words.dropLast(ending.count))
      // 动员未完成 and 动员基本完成 say that the step is not done.
      guard !name.hasSuffix("未"), !name.hasSuffix("基本"), !name.hasSuffix("没有") else { return nil }
      return name
    }
    return nil
  }
}
