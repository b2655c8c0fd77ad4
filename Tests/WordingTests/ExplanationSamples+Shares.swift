import ExactNumbers
import GoalModel

extension ExplanationSamples {
  private static func sample(
    _ measure: Measure, _ bound: Bound, _ unit: String?, _ schedule: Schedule,
    _ records: [(String, Amount)], due: String = "2026-12-31", on day: String = "2026-06-30",
    isClosing: Bool = false
  ) -> ResultSample {
    ResultSample(
      measure: measure, bound: bound, unit: unit, schedule: schedule, due: due,
      records: records.map { .init(day: $0.0, amount: $0.1) }, day: day, isClosing: isClosing)
  }

  static var holding: [Statement] {
    get throws {
      let ceiling = Bound.atMost(Fraction(10_100))
      func used(_ amount: String, _ hedge: Hedge? = nil) throws -> [(String, Amount)] {
        [("2026-02-27", try ResultSample.count(amount, "元", hedge))]
      }
      let months = try ["2026-01-31", "2026-02-28", "2026-04-30"].map {
        ($0, try ResultSample.count("0", "例"))
      }
      let incident = try ResultSample.count("1", "例")
      return [
        try Statement(
          sample(.sum, ceiling, "元", .periods, try used("5381.5")),
          "限额10100元，已用5381.50元，占用率53.3%，控制中。",
          "Limit 10100 yuan, used 5381.50 yuan, 53.3% of the limit, holding."),
        try Statement(
          sample(.sum, ceiling, "元", .periods, try used("10367")),
          "限额10100元，已用10367元，占用率102.6%，超出267元。",
          "Limit 10100 yuan, used 10367 yuan, 102.6% of the limit, 267 yuan above it."),
        try Statement(
          sample(
            .sum, ceiling, "元", .periods, try used("5381.5"), on: "2026-12-31", isClosing: true),
          "限额10100元，已用5381.50元，占用率53.3%，未突破。",
          "Limit 10100 yuan, used 5381.50 yuan, 53.3% of the limit, it held."),
        // 10100多 lies above 10100, by how much nobody knows; 近10200 may lie below.
        try Statement(
          sample(.sum, ceiling, "元", .periods, try used("10100", .moreThan)),
          "限额10100元，已用10100多元，占用率100.0%，已突破。",
          "Limit 10100 yuan, used more than 10100 yuan, 100.0% of the limit, above it."),
        try Statement(
          sample(.sum, ceiling, "元", .periods, try used("10200", .nearly)),
          "限额10100元，已用近10200元，占用率101.0%，准确数须核实。",
          "Limit 10100 yuan, used nearly 10200 yuan, 101.0% of the limit, "
            + "the exact figure is to be verified."),
        try Statement(
          sample(.sum, ceiling, "元", .periods, []), "限额10100元，尚未填报。",
          "Limit 10100 yuan, nothing reported yet."),
        try Statement(
          sample(
            .sum, .decrease(from: Fraction(40), to: Fraction(20)), "件", .periods,
            [("2026-02-27", try ResultSample.count("8", "件"))]),
          "上年40件，上限20件，已有8件，占用率40.0%，控制中。",
          "Last year 40 cases, limit 20 cases, so far 8 cases, 40.0% of the limit, holding."),
        try Statement(
          sample(
            .last, .between(Fraction(100), Fraction(120)), "人", .periods,
            [("2026-06-30", try ResultSample.count("125", "人"))]),
          "应保持在100至120人，现为125人，高于上限5人。",
          "To stay within 100 to 120 persons, now 125 persons, 5 persons above it."),
        try Statement(
          sample(.incidents, .atMost(.zero), "例", .periods, months, on: "2026-04-30"),
          "要求零发生，目前未发生，已过4个月，已报告3个月，有缺报。",
          "None may happen, none so far, 4 of 12 months over, 3 reported, some reports missing."),
        try Statement(
          sample(
            .incidents, .atMost(.zero), "例", .periods, [("2026-01-20", incident)],
            on: "2026-01-31"),
          "要求零发生，已发生1例，已过1个月，已报告1个月。",
          "None may happen, 1 incident happened, 1 of 12 months over, 1 reported."),
      ]
    }
  }

  static var shares: [Statement] {
    get throws {
      let share = try ResultSample.share("24", "26", "件")
      return [
        try Statement(
          sample(.ratio, .atLeast(Fraction(19, 20)), "件", .asItGoes, [("2026-05-29", share)]),
          "目标95%，实际92.3%（24/26件），完成率97.2%。",
          "Planned 95%, actual 92.3% (24/26 cases), completion 97.2%."),
        // 181 ÷ 365 = 49.6 % of 100 %.
        try Statement(
          sample(.ratio, .atLeast(.one), "人", .linear, []),
          "目标100%，尚未填报，按进度应达到49.6%。",
          "Planned 100%, nothing reported yet, expected by now 49.6%."),
        try Statement(
          sample(
            .amountRatio, .between(Fraction(9, 10), .one), "元", .linear,
            [("2026-06-30", try ResultSample.share("110", "100", "元"))]),
          "目标90%至100%，实际110.0%（110/100元），超出上限10个百分点，按进度应达到44.6%，完成率90.0%。",
          "Planned 90% to 100%, actual 110.0% (110/100 yuan), 10 points above the limit, "
            + "expected by now 44.6%, completion 90.0%."),
        try Statement(
          sample(
            .ratio, .atMost(Fraction(1, 20)), "件", .periods,
            [("2026-06-30", try ResultSample.share("3", "100", "件"))]),
          "上限5%，实际3.0%（3/100件），控制中。", "Limit 5%, actual 3.0% (3/100 cases), holding."),
        try Statement(
          sample(
            .everyCase, .atLeast(.one), "人次", .asItGoes,
            [("2026-05-29", try ResultSample.share("15", "16", "人次"))]),
          "应办16人次，已办15人次，尚差1人次，完成率93.8%。",
          "16 attendances arose, 15 attendances handled, 1 attendance outstanding, "
            + "completion 93.8%."),
        try Statement(
          sample(
            .everyCase, .atLeast(.one), "件", .asItGoes,
            [("2026-05-29", try ResultSample.count("0", "件"))]),
          "本期没有此类事项，不计入。", "No such case arose, not counted."),
        try Statement(
          sample(
            .ratio, .atLeast(.one), "人", .asItGoes,
            [("2026-05-29", try ResultSample.share("41", "40", "人"))]),
          "目标100%，实际102.5%（41/40人），完成率100.0%，分子大于分母，须核实。",
          "Planned 100%, actual 102.5% (41/40 persons), completion 100.0%, "
            + "more counted than there are, to be verified."),
      ]
    }
  }
}
