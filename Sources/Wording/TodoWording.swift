public import GoalModel

extension Todo.Heading {
  /// The heading in words.
  public func name(in language: Language) -> String {
    switch self {
    case .overdue: language.say("已逾期或突破限额", "overdue or beyond a limit")
    case .dueThisMonth: language.say("本月到期", "due this month")
    case .thisMonth: language.say("本月要办要报", "to do and report this month")
    case .behind: language.say("进度滞后", "behind schedule")
    case .unreported: language.say("待填报", "not reported yet")
    case .questions: language.say("待补佐证、待审核、待明确", "evidence, review or target outstanding")
    }
  }
}
