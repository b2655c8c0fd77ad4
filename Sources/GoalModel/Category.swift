/// The kind of work a plan item is, from the built-in list of the goal model.
///
/// The raw value is the name outside programs read in `--json`.
public enum Category: String, Hashable, Sendable, CaseIterable {
  /// 会议.
  case meeting
  /// 培训.
  case training
  /// 竞赛.
  case competition
  /// 健康体检.
  case healthCheck
  /// 文体活动.
  case cultureAndSport
  /// 慰问帮扶.
  case visitAndRelief
  /// 提案办理.
  case proposal
  /// 院务公开.
  case disclosure
  /// 民主测评.
  case survey
  /// 经费管理.
  case fund
  /// 互助保障.
  case insurance
  /// 宣传.
  case publicity
  /// 评先评优.
  case award
  /// 组织建设.
  case organisation
  /// 权益维护.
  case rights
  /// 档案台账.
  case files
  /// 其他.
  case other

  /// The name of the category in the office, which a table's 类别 column may use.
  public var officeName: String {
    switch self {
    case .meeting: "会议"
    case .training: "培训"
    case .competition: "竞赛"
    case .healthCheck: "健康体检"
    case .cultureAndSport: "文体活动"
    case .visitAndRelief: "慰问帮扶"
    case .proposal: "提案办理"
    case .disclosure: "院务公开"
    case .survey: "民主测评"
    case .fund: "经费管理"
    case .insurance: "互助保障"
    case .publicity: "宣传"
    case .award: "评先评优"
    case .organisation: "组织建设"
    case .rights: "权益维护"
    case .files: "档案台账"
    case .other: "其他"
    }
  }
}
