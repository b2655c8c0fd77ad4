internal import GoalModel

/// The verb an office says of a kind of work: 举办培训, 召开会议, 开展竞赛.
enum OfficeVerb {
  /// Verbs a title may begin with; it then needs no other.
  private static let opening = [
    "召开", "举办", "开展", "组织", "推荐", "慰问", "评选", "表彰", "制定", "修订", "制订", "落实",
    "完成", "推进", "做好", "加强", "建立", "健全", "发放", "走访", "救助", "征集", "编印", "参加",
    "选送", "办理", "签订", "接待", "维护", "探望", "帮扶", "宣传", "创建", "办好", "改善", "提高",
  ]

  /// Verbs of a target that fit any title: 举办四期 of 工会小组长培训班.
  private static let ofTarget = ["召开", "举办", "开展", "组织", "制定", "修订", "制订"]

  /// Whether a title begins with a verb of its own.
  static func opens(_ title: String) -> Bool { opening.contains(where: title.hasPrefix) }

  /// Whether the words before a number are such a verb and nothing else.
  static func isPlain(_ label: String) -> Bool { label.isEmpty || ofTarget.contains(label) }

  /// The verb before a title; empty where the title brings its own or none is sure to fit.
  static func before(_ item: PlanItem, _ goal: Goal) -> String {
    if opens(item.title) { return "" }
    if let said = ofTarget.first(where: goal.phrase.hasPrefix) { return said }
    return of(item.category)
  }

  /// The verb of a kind of work; empty where none fits whatever it is.
  private static func of(_ category: Category) -> String {
    switch category {
    case .meeting: "召开"
    case .training, .cultureAndSport: "举办"
    case .competition, .visitAndRelief, .survey, .publicity, .award, .rights: "开展"
    case .healthCheck: "组织"
    case .proposal: "办理"
    case .disclosure, .fund, .insurance, .organisation, .files, .other: ""
    }
  }
}
