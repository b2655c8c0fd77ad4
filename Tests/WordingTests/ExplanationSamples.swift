import ExactNumbers
import GoalModel

/// Goals with the sentences written for them by hand.
enum ExplanationSamples {
  typealias Statement = ExplanationTests.Statement

  private static func counted(
    _ bound: Bound, _ unit: String, _ records: [(String, Amount)], measure: Measure = .sum,
    schedule: Schedule = .linear, due: String = "2026-12-31", on day: String = "2026-06-30",
    isClosing: Bool = false
  ) -> ResultSample {
    ResultSample(
      measure: measure, bound: bound, unit: unit, schedule: schedule, due: due,
      records: records.map { .init(day: $0.0, amount: $0.1) }, day: day, isClosing: isClosing)
  }

  static var counts: [Statement] {
    get throws {
      let ten = try ResultSample.count("10", "次")
      let twelve = Bound.atLeast(Fraction(12))
      return [
        // 335 of 365 days: 12 × 335 ÷ 365 = 11.01.
        try Statement(
          counted(twelve, "次", [("2026-05-01", ten)], on: "2026-12-01"),
          "计划12次，已完成10次，按进度应完成11次，完成率83.3%。",
          "Planned 12 times, done 10 times, expected by now 11 times, completion 83.3%."),
        try Statement(
          counted(twelve, "次", [("2026-05-01", ten)], on: "2027-01-01"),
          "计划12次，已完成10次，尚差2次，完成率83.3%。",
          "Planned 12 times, done 10 times, 2 times short, completion 83.3%."),
        try Statement(
          counted(.atLeast(Fraction(8)), "次", [("2026-05-01", ten)]),
          "计划8次，已完成10次，超额2次，完成率100.0%。",
          "Planned 8 times, done 10 times, 2 times more than planned, completion 100.0%."),
        try Statement(
          counted(twelve, "次", []),
          "计划12次，尚未填报，按进度应完成5次。",
          "Planned 12 times, nothing reported yet, expected by now 5 times."),
        try Statement(
          counted(.atLeast(.zero), "次", [("2026-05-01", ten)]),
          "目标为零，已完成10次，完成率100.0%。",
          "The target is zero, done 10 times, completion 100.0%."),
        try Statement(
          counted(
            .exactly(.one), "次", [("2026-05-01", try ResultSample.count("2", "次"))],
            on: "2026-12-31"),
          "计划正好1次，已完成2次，多1次，完成率0.0%。",
          "Planned exactly 1 time, done 2 times, 1 time too many, completion 0.0%."),
        try Statement(
          counted(
            .between(Fraction(2), Fraction(3)), "名",
            [("2026-05-01", try ResultSample.count("2", "名"))]),
          "计划2至3名，已完成2名，完成率100.0%。",
          "Planned 2 to 3 persons, done 2 persons, completion 100.0%."),
        try Statement(
          counted(
            .about(Fraction(40)), "人次",
            [("2026-05-01", try ResultSample.count("40", "人次", .moreThan))]),
          "计划40人次左右（36至44人次），已完成40多人次，完成率100.0%，准确数须核实。",
          "Planned about 40 attendances (36 to 44 attendances), done more than 40 attendances, "
            + "completion 100.0%, the exact figure is to be verified."),
        try Statement(
          counted(
            .atLeast(Fraction(60)), "人", [("2026-05-01", try ResultSample.count("35", "人"))],
            measure: .distinct),
          "计划60人，已有35人（不重复），按进度应完成29人，完成率58.3%。",
          "Planned 60 persons, so far 35 persons, each counted once, expected by now 29 persons, "
            + "completion 58.3%."),
        try Statement(
          counted(
            .atLeast(Fraction(70000)), "元",
            [("2026-06-30", try ResultSample.count("71586.4", "元"))], measure: .last),
          "目标70000元，现为71586.40元，高出目标1586.40元，完成率100.0%。",
          "Planned 70000 yuan, now 71586.40 yuan, 1586.40 yuan more than planned, "
            + "completion 100.0%."),
        try Statement(
          counted(.unknown, "人次", [("2026-05-01", try ResultSample.count("115", "人次"))]),
          "目标待明确，已记录115人次。", "Target to be stated, recorded 115 attendances."),
        try Statement(
          counted(.unknown, "人次", []), "目标待明确，尚无记录。",
          "Target to be stated, nothing recorded yet."),
      ]
    }
  }

  static var changes: [Statement] {
    get throws {
      let members = try ResultSample.count("417", "人")
      let loss = try ResultSample.count("91000", "元")
      return [
        try Statement(
          counted(
            .increase(from: Fraction(406), to: Fraction(430)), "人", [("2026-06-30", members)],
            measure: .last),
          "由406人增加到430人，现为417人，已增加11人，按进度应达到417人，完成率45.8%。",
          "From 406 persons up to 430 persons, now 417 persons, up by 11 persons, "
            + "expected by now 417 persons, completion 45.8%."),
        try Statement(
          counted(
            .increase(from: Fraction(420), to: Fraction(430)), "人", [("2026-06-30", members)],
            measure: .last),
          "由420人增加到430人，现为417人，反而减少3人，按进度应达到424人，完成率0.0%。",
          "From 420 persons up to 430 persons, now 417 persons, down by 3 persons, the wrong way, "
            + "expected by now 424 persons, completion 0.0%."),
        // 100000 − 20000 × 181 ÷ 365 = 90082.19.
        try Statement(
          counted(
            .decrease(from: Fraction(100_000), to: Fraction(80_000)), "元", [("2026-06-30", loss)],
            measure: .last),
          "由100000元降到80000元，现为91000元，已降低9000元，按进度应达到90082.19元，完成率45.0%。",
          "From 100000 yuan down to 80000 yuan, now 91000 yuan, down by 9000 yuan, "
            + "expected by now 90082.19 yuan, completion 45.0%."),
        try Statement(
          counted(
            .growthRelative(by: Fraction(1, 10), from: Fraction(70_000)), "元",
            [("2026-06-30", try ResultSample.count("77000", "元"))], measure: .last),
          "在70000元基础上增长10%，目标77000元，现为77000元，已增加7000元，完成率100.0%。",
          "10% above 70000 yuan, planned 77000 yuan, now 77000 yuan, up by 7000 yuan, "
            + "completion 100.0%."),
        try Statement(
          counted(
            .growthRelative(by: Fraction(1, 10), from: nil), "元", [("2026-06-30", loss)],
            measure: .last),
          "计划增长10%，上年基数待明确，已记录91000元。",
          "Planned growth 10%, last year's figure to be stated, recorded 91000 yuan."),
        try Statement(
          counted(
            .growthRelative(by: Fraction(1, 10), from: .zero), "元", [("2026-06-30", loss)],
            measure: .last),
          "计划增长10%，上年基数为零，无法计算，已记录91000元。",
          "Planned growth 10%, last year's figure is zero, nothing to compute, "
            + "recorded 91000 yuan."),
        try Statement(
          counted(
            .growthPoints(by: Fraction(1, 10), from: Fraction(1, 2)), "条",
            [("2026-06-30", try ResultSample.share("33", "58", "条"))], measure: .ratio),
          "在50%基础上提高10个百分点，目标60%，实际56.9%（33/58条），按进度应达到55.0%，完成率69.0%。",
          "10 points above 50%, planned 60%, actual 56.9% (33/58 entries), expected by now 55.0%, "
            + "completion 69.0%."),
        try Statement(
          counted(
            .growthPoints(by: Fraction(1, 10), from: nil), "条",
            [("2026-06-30", try ResultSample.share("33", "58", "条"))], measure: .ratio),
          "计划提高10个百分点，上年基数待明确，已记录56.9%（33/58条）。",
          "Planned rise 10 points, last year's figure to be stated, "
            + "recorded 56.9% (33/58 entries)."),
      ]
    }
  }
}
