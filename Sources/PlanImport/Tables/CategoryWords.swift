internal import GoalModel

/// Tells the kind of work an item is by the words of its section, its title and its target.
enum CategoryWords {
  /// The category of an item, and whether it had to be inferred.
  static func category(section: String, title: String, target: String)
    -> (category: Category, isInferred: Bool)
  {
    let heading = FoldedText(section).joined
    if let named = Category.allCases.first(where: { $0.officeName == heading }) {
      return (named, false)
    }
    let found = rank(in: title) ?? rank(in: target)
    return (found.map { words[$0].category } ?? .other, true)
  }

  /// The first row of the list one of whose words stands in a text.
  ///
  /// Every item of a table passes here, so the text is gone through once and not once for every word.
  private static func rank(in text: String) -> Int? {
    let characters = FoldedText(text).characters.filter { $0 != "\n" }
    var best: Int?
    for place in characters.indices {
      for word in wordsByStart[characters[place]] ?? [] where word.rank < best ?? .max {
        if characters[place...].starts(with: word.characters) { best = word.rank }
      }
    }
    return best
  }

  private static let wordsByStart: [Character: [(characters: [Character], rank: Int)]] = {
    var byStart: [Character: [(characters: [Character], rank: Int)]] = [:]
    for (rank, row) in words.enumerated() {
      for word in row.words.map(Array.init) {
        if let first = word.first { byStart[first, default: []].append((word, rank)) }
      }
    }
    return byStart
  }()

  /// The words by which a kind of work is known; narrow ones stand before wide ones.
  private static let words: [(category: Category, words: [String])] = [
    (.healthCheck, ["体检", "筛查", "健康检查"]),
    (.proposal, ["提案", "合理化建议", "金点子"]),
    (.disclosure, ["公开", "公示"]),
    (.survey, ["测评", "评议", "满意度", "满意率", "问卷", "调查表"]),
    (.insurance, ["保险", "互助保障", "医疗互助", "互助金", "投保", "参保"]),
    (.fund, ["经费", "预算", "财务", "会费", "账户", "决算", "审计", "会议费", "亏损", "结余"]),
    (.rights, ["合同", "争议", "权益", "维权", "上访", "信访", "法律"]),
    (.award, ["评先", "评优", "表彰", "先进", "劳模", "典型", "评选"]),
    (.visitAndRelief, ["慰问", "送温暖", "送清凉", "帮扶", "救助", "探望", "走访", "困难", "结对", "必访", "欢送", "敬老"]),
    (.competition, ["竞赛", "比武", "比赛", "大赛", "练兵"]),
    (.training, ["培训", "讲座", "讲堂", "夜校", "学习班", "素质拓展", "三基", "课堂"]),
    (.meeting, ["职代会", "职工代表大会", "会议", "座谈会", "议事会", "例会", "大会"]),
    (
      .cultureAndSport,
      [
        "文体", "运动会", "晚会", "联谊", "灯谜", "长跑", "摄影", "文艺", "趣味", "球赛", "歌咏", "书画", "春游", "健步", "读书",
        "生日",
      ]
    ),
    (.publicity, ["宣传", "院报", "专版", "简报", "新闻", "公众号", "信息报送"]),
    (.files, ["档案", "台账", "归档"]),
    (.organisation, ["换届", "会员", "分会", "工会小组", "建家", "职工之家", "组织建设", "入会"]),
  ]
}
