public import GoalModel

extension Light {
  /// What the colour is called, for legends and for readers who cannot see it.
  public func name(in language: Language) -> String {
    switch self {
    case .done: language.say("已完成", "done")
    case .blue: language.say("蓝灯", "blue")
    case .green: language.say("绿灯", "green")
    case .yellow: language.say("黄灯", "yellow")
    case .red: language.say("红灯", "red")
    case .grey: language.say("灰灯", "grey")
    case .white: language.say("未到期", "white")
    case .void: language.say("不计入", "not counted")
    }
  }

  /// What the colour stands for, in a few words.
  public func meaning(in language: Language) -> String {
    switch self {
    case .done: language.say("目标已达到", "the goal is met")
    case .blue:
      language.say("数字已达到，待补佐证或待审核", "met by number, evidence or review outstanding")
    case .green: language.say("按进度推进", "on schedule")
    case .yellow: language.say("进度滞后、临近到期、有缺项或待核实", "behind, due soon or to be checked")
    case .red: language.say("已逾期、严重滞后或突破限额", "overdue, far behind or a limit broken")
    case .grey: language.say("未填报或目标待明确", "not reported, or no target stated")
    case .white: language.say("尚未到期，暂无进度要求", "nothing is expected yet")
    case .void: language.say("经批准取消、延至下年或无此类事项", "called off or deferred with approval, or n/a")
    }
  }
}

extension LightWord {
  /// The word that stands beside the colour.
  public func name(in language: Language) -> String {
    switch self {
    case .notCounted: language.say("不计入", "not counted")
    case .evidenceWanted: language.say("待补佐证", "evidence wanted")
    case .reviewWanted: language.say("待审核", "review wanted")
    case .done: language.say("已完成", "done")
    case .targetUnclear: language.say("目标待明确", "target to be stated")
    case .toBeVerified: language.say("待核实", "to be verified")
    case .limitBroken: language.say("突破限额", "limit broken")
    case .incidentHappened: language.say("已发生", "it happened")
    case .outOfRange: language.say("超出范围", "out of range")
    case .overdue: language.say("已逾期", "overdue")
    case .notDue: language.say("未到期", "not due")
    case .notReported: language.say("未填报", "not reported")
    case .dueSoon: language.say("临近到期", "due soon")
    case .onTrack: language.say("进度正常", "on track")
    case .behind: language.say("进度滞后", "behind")
    case .farBehind: language.say("严重滞后", "far behind")
    case .slotsMissed: language.say("有缺项", "slots missed")
    }
  }
}
