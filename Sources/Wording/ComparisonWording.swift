public import ExactNumbers
public import GoalModel

extension ItemComparison.Turn {
  /// What the turn is called at the head of a line.
  public func name(in language: Language) -> String {
    switch self {
    case .done: language.say("新完成", "newly done")
    case .overdue: language.say("新逾期", "newly overdue")
    case .broken: language.say("新突破", "limit broken")
    case .behind: language.say("转为滞后", "fell behind")
    case .backOnTrack: language.say("恢复正常", "back on track")
    case .fellBack: language.say("有回落", "fell back")
    case .progressed: language.say("有进展", "progressed")
    case .recorded: language.say("有新记录", "recorded")
    case .ticked: language.say("新办结", "ticked off")
    case .turned: language.say("状态变化", "status changed")
    }
  }
}

extension Adjustment {
  /// What became of the promise, in a few words.
  public func text(in language: Language) -> String {
    switch self {
    case .added: return language.say("新增", "added")
    case .removed: return language.say("删去", "removed")
    case .cancelled: return language.say("经批准取消", "called off with approval")
    case .awaitsApproval: return language.say("取消或延期待批", "awaits approval")
    case .deferred: return language.say("经批准延至下年", "deferred to another year")
    case .postponed(let old, let new):
      let days = AmountWording(in: language)
      return language.say(
        "时限由\(days.day(old))改为\(days.day(new))",
        "due day moved from \(days.day(old)) to \(days.day(new))")
    case .reinstated: return language.say("恢复", "reinstated")
    case .amended(let aspects):
      let names = aspects.map { $0.name(in: language) }
      return language.say(
        "改\(names.joined(separator: "、"))", "amended: \(names.joined(separator: ", "))")
    }
  }
}

extension Adjustment.Aspect {
  /// What the plan says there, in a word.
  public func name(in language: Language) -> String {
    switch self {
    case .title: language.say("事项", "title")
    case .target: language.say("目标", "target")
    case .due: language.say("时限", "due day")
    case .weight: language.say("权重", "weight")
    case .section: language.say("类别", "section")
    case .category: language.say("工作种类", "category")
    case .department: language.say("责任部门", "department")
    case .person: language.say("责任人", "person")
    case .number: language.say("序号", "number")
    }
  }
}

extension AmountWording {
  /// How far a rate moved, exact until it is printed: 提高11.5个百分点; 持平 where it did not move.
  ///
  /// A movement that is there never prints as 0.0.
  public func movement(_ difference: Fraction) -> String {
    let tenths = max((difference.magnitude * Fraction(1000) + Fraction(1, 2)).floor, .one)
    let points = (tenths / Fraction(10)).rounded(decimals: 1)
    return switch difference.signum {
    case 0: language.say("持平", "unchanged")
    case 1: language.say("提高\(points)个百分点", "up \(points) points")
    default: language.say("下降\(points)个百分点", "down \(points) points")
    }
  }
}
