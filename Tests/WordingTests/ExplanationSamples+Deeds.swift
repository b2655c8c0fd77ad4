import ExactNumbers
import GoalModel

extension ExplanationSamples {
  private static func deed(
    _ measure: Measure, _ schedule: Schedule, _ records: [(String, Amount)], unit: String? = nil,
    bound: Bound = .atLeast(.one), due: String = "2026-12-31", on day: String = "2026-06-30"
  ) -> ResultSample {
    ResultSample(
      measure: measure, bound: bound, unit: unit, schedule: schedule, due: due,
      records: records.map { .init(day: $0.0, amount: $0.1) }, day: day)
  }

  static var deeds: [Statement] {
    get throws {
      let done = ResultSample.verdict(.done)
      let steps = Measure.weightedSteps([
        .init(name: "方案", weight: Fraction(1, 5)), .init(name: "动员", weight: Fraction(3, 10)),
        .init(name: "实施", weight: Fraction(1, 2)),
      ])
      let step = Amount(text: "方案完成", value: .step("方案"))
      let monthly = Measure.cadence(try Cadence(times: .one, per: .month))
      let fortnightly = Measure.cadence(try Cadence(times: Fraction(2), per: .month))
      let quarterly = Measure.cadence(try Cadence(times: .one, per: .quarter))
      let once = try ResultSample.count("1", "次")
      return [
        try Statement(
          deed(.milestone, .step, [("2026-05-20", done)], due: "2026-04-30"),
          "已于5月20日完成，比时限晚20天。", "Done on 20 May, 20 days late."),
        try Statement(
          deed(.milestone, .step, [], due: "2026-06-19"), "应于6月19日前完成，尚未完成。",
          "Due by 19 June, not done yet."),
        try Statement(
          deed(steps, .step, [("2026-03-10", step)]),
          "分3步（方案20%、动员30%、实施50%），已完成20%。",
          "3 steps (方案20%, 动员30%, 实施50%), done 20%."),
        try Statement(
          deed(steps, .step, []), "分3步（方案20%、动员30%、实施50%），尚未完成任何一步。",
          "3 steps (方案20%, 动员30%, 实施50%), none done yet."),
        try Statement(
          deed(
            quarterly, .slots, [("2026-03-26", once), ("2026-06-25", once)], unit: "次"),
          "每季度1次，共4个季度，已过2个季度，已完成2个季度，完成率50.0%。",
          "1 time every quarter, 4 quarters in all, 2 quarters over, 2 quarters kept, "
            + "completion 50.0%."),
        try Statement(
          deed(monthly, .slots, [("2026-01-26", once)], unit: "次", on: "2026-02-28"),
          "每月1次，共12个月，已过2个月，已完成1个月，有缺项，完成率8.3%。",
          "1 time every month, 12 months in all, 2 months over, 1 month kept, some missed, "
            + "completion 8.3%."),
        try Statement(
          deed(fortnightly, .slots, [("2026-01-26", once)], unit: "次", on: "2026-01-28"),
          "每月2次，共12个月，折合完成0.5个月，完成率4.2%。",
          "2 times every month, 12 months in all, as much as 0.5 months kept, completion 4.2%."),
        try Statement(
          deed(monthly, .slots, [], on: "2026-02-28"), "每月1次，共12个月，已过2个月，尚未填报。",
          "1 every month, 12 months in all, 2 months over, nothing reported yet."),
        try Statement(
          deed(.judged, .step, [("2026-06-01", done)], bound: .none), "评定为“完成”。",
          "Judged done."),
        try Statement(
          deed(
            .judged, .step, [("2026-06-01", ResultSample.verdict(.mostly))], bound: .none),
          "评定为“基本完成”，待核实，暂不计入完成率。",
          "Judged mostly done, to be settled, in no rate yet."),
        try Statement(
          deed(.judged, .step, [], bound: .none), "尚未评定。", "Not judged yet."),
      ]
    }
  }

  static var remarks: [Statement] {
    get throws {
      let once = try ResultSample.count("1", "次")
      func twice(_ second: ResultSample.Record, due: String = "2026-12-31") -> ResultSample {
        ResultSample(
          bound: .atLeast(Fraction(2)), unit: "次", due: due,
          records: [.init(day: "2026-03-12", amount: once), second])
      }
      return [
        try Statement(
          twice(.init(day: "2026-04-12", amount: once, review: .pending)),
          "计划2次，已完成1次，完成率50.0%，另有1条待审核。",
          "Planned 2 times, done 1 time, completion 50.0%, 1 more waiting for review."),
        try Statement(
          twice(.init(day: "2026-04-12", amount: once, review: .returned)),
          "计划2次，已完成1次，完成率50.0%，另有1条被退回。",
          "Planned 2 times, done 1 time, completion 50.0%, 1 more sent back."),
        try Statement(
          twice(.init(day: "2025-12-30", amount: once)),
          "计划2次，已完成1次，完成率50.0%，另有1条不在计划年度未计入。",
          "Planned 2 times, done 1 time, completion 50.0%, 1 outside the plan year left out."),
        try Statement(
          twice(.init(day: "2026-05-20", amount: once), due: "2026-04-30"),
          "计划2次，已完成2次，完成率100.0%，比时限晚20天。",
          "Planned 2 times, done 2 times, completion 100.0%, 20 days late."),
        try Statement(
          ResultSample(
            measure: .milestone, bound: .atLeast(.one), schedule: .step,
            records: [
              .init(day: "2026-01-26", amount: ResultSample.verdict(.done), isProved: false)
            ]),
          "已于1月26日完成，佐证材料待补。", "Done on 26 January, evidence outstanding."),
      ]
    }
  }
}
