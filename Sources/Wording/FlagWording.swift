public import GoalModel

extension Flag {
  /// The remark in words; nobody outside a program ever reads its code.
  public func name(in language: Language) -> String {
    switch self {
    case .over: language.say("超额完成", "more than planned")
    case .overLimit: language.say("超出上限", "above the limit")
    case .regressed: language.say("与目标方向相反", "moved the wrong way")
    case .violated: language.say("已发生", "it happened")
    case .missingReports: language.say("缺零报告", "reports missing")
    case .missedSlots: language.say("有缺项", "slots missed")
    case .zeroTarget: language.say("目标为零", "the target is zero")
    case .zeroBaseline: language.say("基数为零", "the baseline is zero")
    case .baselineUnknown: language.say("基数待明确", "baseline to be stated")
    case .targetUnknown: language.say("目标待明确", "target to be stated")
    case .notApplicable: language.say("无此类事项", "no such case")
    case .notAdditive: language.say("人员可能重复", "persons may be counted twice")
    case .overDenominator: language.say("分子大于分母", "more counted than there are")
    case .noData: language.say("尚未填报", "nothing reported")
    case .stale: language.say("数据未按月更新", "figure out of date")
    case .notStarted: language.say("未到启动时间", "not started")
    case .notDue: language.say("暂无进度要求", "nothing expected yet")
    case .dueSoon: language.say("临近到期", "due soon")
    case .dueToday: language.say("今天到期", "due today")
    case .overdue: language.say("已逾期", "overdue")
    case .late: language.say("晚于时限完成", "done late")
    case .hedged: language.say("含约数", "figure softened")
    case .pending(let count):
      language.say("\(count)条待审核", "\(count) waiting for review")
    case .returned(let count): language.say("\(count)条被退回", "\(count) sent back")
    case .evidenceMissing: language.say("佐证材料待补", "evidence missing")
    case .corrected: language.say("有更正", "corrected")
    case .withdrawn(let count): language.say("\(count)条已撤回", "\(count) withdrawn")
    case .duplicate(let count):
      language.say("\(count)条疑似重复未计入", "\(count) suspected duplicate not counted")
    case .outOfPeriod(let count):
      language.say("\(count)条不在计划年度未计入", "\(count) outside the plan year not counted")
    case .weightMissing: language.say("权重空白", "weight left blank")
    case .cancelUnapproved: language.say("取消未经批准", "cancellation not approved")
    }
  }
}
