public import GoalModel

extension Met {
  /// Whether the goal is met, in a word.
  public func name(in language: Language) -> String {
    switch self {
    case .yes: language.say("达到", "met")
    case .no: language.say("未达到", "not met")
    case .open: language.say("未定", "open")
    case .check: language.say("待核实", "to be verified")
    case .notApplicable: language.say("不适用", "not applicable")
    }
  }
}

extension ItemState {
  /// What has been decided about the item, in a word.
  public func name(in language: Language) -> String {
    switch self {
    case .active: language.say("在办", "active")
    case .cancelUnapproved: language.say("取消待批", "cancellation not approved")
    case .cancelled: language.say("已取消", "cancelled")
    case .deferred: language.say("延至下年", "deferred")
    case .closedShort: language.say("未达标办结", "closed short")
    }
  }
}

extension TableProblem.Severity {
  /// How grave a problem is, in a word.
  public func name(in language: Language) -> String {
    switch self {
    case .error: language.say("错误", "error")
    case .warning: language.say("提醒", "warning")
    }
  }
}

extension Verdict {
  /// The verdict in a word; in Chinese as people record it.
  public func name(in language: Language) -> String {
    switch self {
    case .done: language.say(rawValue, "done")
    case .mostly: language.say(rawValue, "mostly done")
    case .notDone: language.say(rawValue, "not done")
    }
  }
}
