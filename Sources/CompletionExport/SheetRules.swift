internal import ExactNumbers
internal import GoalModel
internal import Wording

/// The rules behind the figures, for the last lines of the overview.
struct SheetRules {
  private let settings: PlanSettings
  private let language: Language

  init(_ settings: PlanSettings, in language: Language) {
    self.settings = settings
    self.language = language
  }

  var lines: [String] {
    let yellow = settings.yellowThreshold.plainDecimal()
    let red = settings.redThreshold.plainDecimal()
    return [
      language.say(
        "完成率按权重加权计算，每个目标最高计100%，超额部分不抵补其他事项；全部完成才显示100.0%。",
        "Completion is weighted; no goal counts above 100%, so a surplus pays for nothing else. "
          + "Only all of it shows 100.0%."),
      language.say(
        "差距＝完成率－按进度应完成的比例：落后\(yellow)个百分点起为进度滞后，超过\(red)个百分点为严重滞后；"
          + "距时限\(settings.reminderDays)天以内为临近到期。",
        "Gap = completion less what was expected: \(yellow) points behind is yellow, more than "
          + "\(red) is red; \(settings.reminderDays) days before the due day is due soon."),
      language.say(
        "限额、零发生等须全年保持的目标，到期前显示“控制中”和占用率，不计为已完成。",
        "A goal that must hold all year shows “holding” and the share used until it is due."),
      language.say(
        "没有填报不等于零，所报的0是数据；没有基数的比率显示“—”。",
        "Nothing reported is not zero; a reported 0 is data. A rate over nothing shows —."),
      language.say(
        "“50多”“近200”等约数照原样显示，按所报数字计算。",
        "Softened figures are shown as reported and counted as the number stated."),
    ]
  }
}
