import ExactNumbers
import GoalModel
import Testing
import Wording

/// An item of every kind of measure and bound with the clause written for it by hand.
struct ProseSample: CustomTestStringConvertible, Sendable {
  let title: String
  var category = Category.other
  var label = ""
  var measure = Measure.sum
  var bound = Bound.unknown
  var unit: String?
  var schedule = Schedule.linear
  var due = "2026-12-31"
  var records: [(String, Amount)] = []
  let clause: String

  var testDescription: String { clause }

  func item(_ number: Int) throws -> PlanItem {
    let due = try #require(CalendarDay(due))
    let goal = try Goal(
      phrase: "目标", label: label, measure: measure, bound: bound,
      unit: unit.map { CountingUnit($0) },
      timing: Timing(schedule, from: .first(of: 2026), to: due))
    var item = PlanItem(id: PlanItem.ID("2026-\(number)"), title: title, due: due, goals: [goal])
    item.section = "各项工作"
    item.category = category
    return item
  }

  /// What was recorded; every record is proved.
  func outcomes(of item: PlanItem) throws -> [Outcome] {
    try records.enumerated().map { index, record in
      var outcome = Outcome(
        id: .init(index + 1), item: item.id, day: try #require(CalendarDay(record.0)),
        amounts: [record.1])
      outcome.evidence = [.reference("档案盒1-\(index + 1)")]
      return outcome
    }
  }

  private static func count(_ text: String, _ unit: String, _ hedge: Hedge? = nil) throws -> Amount
  {
    try ResultSample.count(text, unit, hedge)
  }

  private static func share(_ n: String, _ d: String, _ unit: String) throws -> Amount {
    try ResultSample.share(n, d, unit)
  }

  /// Everything as of 30 June.
  static var all: [ProseSample] {
    get throws { try counts + levels + shares + deeds }
  }

  private static var counts: [ProseSample] {
    get throws {
      [
        // 6 of 12.
        ProseSample(
          title: "岗位技能竞赛", category: .competition, bound: .atLeast(Fraction(12)), unit: "次",
          records: [("2026-05-01", try count("6", "次"))],
          clause: "开展岗位技能竞赛6次（计划12次，完成率50.0%）"),
        ProseSample(
          title: "工会小组长培训班", category: .training, label: "培训", bound: .atLeast(Fraction(185)),
          unit: "人次", records: [("2026-05-01", try count("185", "人次"))],
          clause: "举办工会小组长培训班，完成185人次（计划185人次）"),
        ProseSample(
          title: "慰问困难职工", category: .visitAndRelief, bound: .atLeast(Fraction(50)), unit: "户",
          records: [("2026-05-01", try count("50", "户", .moreThan))],
          clause: "慰问困难职工50多户（计划50户）"),
        ProseSample(
          title: "职工代表团组会议", category: .meeting, bound: .exactly(Fraction(2)), unit: "次",
          records: [("2026-05-01", try count("1", "次"))],
          clause: "召开职工代表团组会议1次（计划正好2次，完成率50.0%）"),
        ProseSample(
          title: "先进个人", bound: .between(Fraction(2), Fraction(3)), unit: "名",
          records: [("2026-05-01", try count("4", "名"))],
          clause: "先进个人完成4名（计划2至3名，超出上限1名，完成率66.7%）"),
        ProseSample(
          title: "素质拓展", category: .training, bound: .about(Fraction(40)), unit: "人次",
          records: [("2026-05-01", try count("40", "人次"))],
          clause: "举办素质拓展，完成40人次（计划40人次左右，即36至44人次）"),
        // (15 − 10) ÷ (20 − 10).
        ProseSample(
          title: "院报投稿", category: .publicity,
          bound: .increase(from: Fraction(10), to: Fraction(20)), unit: "篇",
          records: [("2026-05-01", try count("15", "篇"))],
          clause: "开展院报投稿，完成15篇（计划由10篇增加到20篇，完成率50.0%）"),
        ProseSample(
          title: "会议费控制", category: .fund, bound: .atMost(Fraction(10000)), unit: "元",
          schedule: .periods, records: [("2026-05-01", try count("5381.5", "元"))],
          clause: "会议费控制已用5381.50元（限额10000元，占用率53.8%，控制中）"),
        ProseSample(
          title: "劳动争议", bound: .decrease(from: Fraction(8), to: Fraction(4)), unit: "件",
          schedule: .periods, records: [("2026-05-01", try count("1", "件"))],
          clause: "劳动争议1件（上年8件，上限4件，控制中）"),
        ProseSample(
          title: "无偿献血", bound: .unknown, unit: "人次",
          records: [("2026-05-01", try count("115", "人次"))],
          clause: "无偿献血已记录115人次（目标待明确，不计算完成率）"),
        ProseSample(
          title: "入会人数", bound: .growthRelative(by: Fraction(1, 10), from: nil), unit: "人次",
          records: [("2026-05-01", try count("30", "人次"))],
          clause: "入会人数已记录30人次（计划增长10%，上年基数待明确，不计算完成率）"),
        ProseSample(
          title: "信访接待", bound: .atLeast(Fraction(12)), unit: "次",
          clause: "信访接待（计划12次，未统计）"),
      ]
    }
  }

  private static var levels: [ProseSample] {
    get throws {
      [
        ProseSample(
          title: "会员发展", measure: .last,
          bound: .increase(from: Fraction(406), to: Fraction(430)), unit: "人",
          records: [("2026-06-30", try count("418", "人"))],
          clause: "会员发展现为418人（目标由406人增加到430人，完成率50.0%）"),
        ProseSample(
          title: "食堂月亏损", measure: .last,
          bound: .decrease(from: Fraction(100_000), to: Fraction(80000)), unit: "元",
          records: [("2026-06-30", try count("90000", "元"))],
          clause: "食堂月亏损现为90000元（目标由100000元降到80000元，完成率50.0%）"),
        ProseSample(
          title: "互助金", measure: .last,
          bound: .growthRelative(by: Fraction(1, 10), from: Fraction(70000)), unit: "元",
          records: [("2026-06-30", try count("73500", "元"))],
          clause: "互助金现为73500元（在70000元基础上增长10%，目标77000元，完成率50.0%）"),
        ProseSample(
          title: "备用金", measure: .last, bound: .between(Fraction(1000), Fraction(2000)),
          unit: "元", schedule: .periods, records: [("2026-06-30", try count("1500", "元"))],
          clause: "备用金现为1500元（应保持在1000至2000元，控制中）"),
        ProseSample(
          title: "医疗互助受益", label: "受益不重复人数", measure: .distinct,
          bound: .atLeast(Fraction(60)), unit: "人",
          records: [("2026-05-01", try count("36", "人"))],
          clause: "医疗互助受益不重复人数36人（计划60人，完成率60.0%）"),
      ]
    }
  }

  private static var shares: [ProseSample] {
    get throws {
      [
        // 24/26 ÷ 95% = 480/494 = 97.2%.
        ProseSample(
          title: "提案办结", category: .proposal, label: "办结率", measure: .ratio,
          bound: .atLeast(Fraction(19, 20)), unit: "件", schedule: .asItGoes,
          records: [("2026-05-01", try share("24", "26", "件"))],
          clause: "提案办结率92.3%（24/26件，目标95%，完成率97.2%）"),
        ProseSample(
          title: "女职工保险", label: "全覆盖", measure: .ratio, bound: .atLeast(.one), unit: "人",
          records: [("2026-05-01", try share("196", "200", "人"))],
          clause: "女职工保险完成98.0%（196/200人，目标100%，完成率98.0%）"),
        // 56.9% is 6.9 of the 10 points.
        ProseSample(
          title: "建议采纳", label: "采纳率", measure: .ratio,
          bound: .growthPoints(by: Fraction(1, 10), from: Fraction(1, 2)), unit: "条",
          records: [("2026-05-01", try share("33", "58", "条"))],
          clause: "建议采纳率56.9%（33/58条，在50%基础上提高10个百分点，目标60%，完成率69.0%）"),
        ProseSample(
          title: "年度预算执行", label: "执行率", measure: .amountRatio,
          bound: .between(Fraction(9, 10), .one), unit: "元",
          records: [("2026-05-01", try share("45", "100", "元"))],
          clause: "年度预算执行率45.0%（45/100元，目标90%至100%，完成率50.0%）"),
        ProseSample(
          title: "住院职工探望", measure: .everyCase, bound: .atLeast(.one), unit: "人次",
          schedule: .asItGoes, records: [("2026-05-01", try share("15", "16", "人次"))],
          clause: "住院职工探望应办16人次、已办15人次（93.8%）"),
      ]
    }
  }

  private static var deeds: [ProseSample] {
    get throws {
      [
        ProseSample(
          title: "迎新春文艺晚会", category: .cultureAndSport, measure: .milestone,
          bound: .atLeast(.one), schedule: .step, due: "2026-02-16",
          records: [("2026-02-18", ResultSample.verdict(.done))],
          clause: "2月18日举办迎新春文艺晚会（比时限晚2天）"),
        ProseSample(
          title: "召开职工代表大会", category: .meeting, measure: .milestone, bound: .atLeast(.one),
          schedule: .step, due: "2026-03-31",
          records: [("2026-02-25", ResultSample.verdict(.done))], clause: "2月25日召开职工代表大会"),
        ProseSample(
          title: "端午进病区", measure: .milestone, bound: .atLeast(.one), schedule: .step,
          due: "2026-06-19", clause: "端午进病区尚未完成（时限6月19日，已逾期11天）"),
        ProseSample(
          title: "小组规范化",
          measure: .weightedSteps([
            .init(name: "方案", weight: Fraction(2, 5)), .init(name: "实施", weight: Fraction(3, 5)),
          ]), bound: .atLeast(.one), schedule: .step,
          records: [("2026-03-01", Amount(text: "方案完成", value: .step("方案")))],
          clause: "小组规范化已完成40%（分2步：方案40%、实施60%，完成率40.0%）"),
        ProseSample(
          title: "公开栏更新", measure: .cadence(try Cadence(times: .one, per: .quarter)),
          bound: .atLeast(.one), unit: "次", schedule: .slots,
          records: [("2026-05-01", try count("1", "次"))],
          clause: "公开栏更新完成1个季度（每季度1次，共4个季度、已过2个季度，有缺项，完成率25.0%）"),
        // Silence is not zero: one month was reported, six are over.
        ProseSample(
          title: "财务纪律", measure: .incidents, bound: .atMost(.zero), unit: "起",
          schedule: .periods, records: [("2026-01-31", try count("0", "起"))],
          clause: "财务纪律，已报告的1个月均未发生（要求零发生，已过6个月，有缺报）"),
        ProseSample(
          title: "读书活动", measure: .judged, bound: .none, schedule: .step,
          records: [("2026-05-01", ResultSample.verdict(.mostly))], clause: "读书活动评定为“基本完成”"),
      ]
    }
  }
}
