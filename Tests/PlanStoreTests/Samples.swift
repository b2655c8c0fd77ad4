import ExactNumbers
import GoalModel
import PlanStore
import Testing

/// A plan and outcomes in which every field has a value that is not its default.
enum Samples {
  static let source = TableSource(
    name: "计划表.xlsx", sha256: String(repeating: "0123456789abcdef", count: 4),
    layouts: [
      RememberedLayout(columns: [.init(word: "干什么", field: "title"), .init(word: "谁")]),
      RememberedLayout(columns: [.init(word: "", field: "due")]),
    ])

  static let meeting = PlanItem.ID("2026-001")
  static let training = PlanItem.ID("2026-002")

  static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  static func fraction(_ text: String) throws -> Fraction { try #require(Fraction(text)) }

  /// The plan with every field of plan, settings and item, and goals of every kind.
  static func plan(year: Int = 2026, version: Int = 3) throws -> Plan {
    var settings = PlanSettings()
    settings.reminderDays = 7
    settings.yellowThreshold = Fraction(25, 2)
    settings.redThreshold = Fraction(35)
    settings.evidence = .every
    settings.reviews = true
    settings.sectionWeights = ["民主管理": Fraction(2, 3), "维权帮扶": Fraction(1, 3)]
    var full = PlanItem(
      id: meeting, title: "召开职工代表大会", due: try day("2026-09-30"), goals: try allGoals())
    full.number = "一.1"
    full.section = "民主管理"
    full.category = .meeting
    full.isCategoryInferred = false
    full.department = "工会办公室"
    full.coDepartments = ["院办", "人事科"]
    full.person = "王秀英"
    full.targetText = "不少于2次"
    full.dueText = "三季度"
    full.note = "与李强商定"
    full.weight = try fraction("123456789012345678901234567890/11")
    full.originalDue = try day("2026-06-30")
    full.state = .cancelUnapproved
    full.extra = [
      .init(header: "经费来源", text: "工会经费"), .init(header: "", text: "无表头"),
    ]
    let plain = PlanItem(
      id: training, title: "培训", due: try day("2026-12-31"),
      goals: [try goal(.milestone, .atLeast(.one))])
    return Plan(
      year: year, title: "工会工作计划", organisation: "市医院工会", version: version,
      items: [full, plain], settings: settings)
  }

  /// A goal for every measure, every bound and every schedule.
  static func allGoals() throws -> [Goal] {
    let steps = [
      Measure.Step(name: "方案", weight: Fraction(1, 3), due: try day("2026-03-31")),
      Measure.Step(name: "实施", weight: Fraction(2, 3)),
    ]
    let cadences = try Cadence.Period.allCases.map {
      Measure.cadence(try Cadence(times: Fraction(3, 2), per: $0))
    }
    let measures: [Measure] =
      [
        .sum, .last, .distinct, .ratio, .amountRatio, .milestone, .weightedSteps(steps),
        .incidents, .everyCase, .judged,
      ] + cadences
    let bounds: [Bound] = [
      .atLeast(Fraction(2)), .atMost(Fraction(0)), .exactly(Fraction(5, 2)),
      .between(Fraction(1), Fraction(3)), .about(Fraction(10)),
      .about(Fraction(10), lower: Fraction(8), upper: Fraction(11)),
      .increase(from: Fraction(5), to: Fraction(8)), .decrease(from: Fraction(8), to: Fraction(5)),
      .growthRelative(by: Fraction(1, 10), from: Fraction(200)),
      .growthRelative(by: Fraction(1, 10), from: nil),
      .growthPoints(by: Fraction(1, 20), from: Fraction(9, 10)),
      .growthPoints(by: Fraction(1, 20), from: nil), .unknown, .none,
    ]
    let shares = [
      Schedule.PeriodShare(share: Fraction(2), end: try day("2026-03-31")),
      Schedule.PeriodShare(share: Fraction(10, 3), end: try day("2026-06-30")),
    ]
    let schedules: [Schedule] = [
      .linear, .byPeriod(shares), .step, .slots, .periods, .asItGoes,
    ]
    return try measures.map { try goal($0, .atLeast(Fraction(1))) }
      + bounds.map { try goal(.sum, $0) }
      + schedules.map { try goal(.sum, .unknown, $0, unit: nil) }
  }

  static func goal(
    _ measure: Measure, _ bound: Bound, _ schedule: Schedule = .linear,
    unit: CountingUnit? = .attendances
  ) throws -> Goal {
    try Goal(
      phrase: "不少于2次", label: "答复率", measure: measure, bound: bound, unit: unit,
      timing: Timing(schedule, from: day("2026-02-01"), to: day("2026-11-30")),
      weight: Fraction(7, 3))
  }

  /// Amounts of every kind, none of which counts persons by id.
  static func amounts() throws -> [Amount] {
    let money = Amount(
      text: "2067.00元", value: .quantity(try Quantity("2067.00")), unit: .yuan)
    let hedged = try Hedge.allCases.map {
      Amount(
        text: "50多条", value: .quantity(try Quantity(50), $0), unit: CountingUnit("条"), goal: 2)
    }
    return [
      money,
      Amount(text: "-0.5", value: .quantity(try Quantity("-0.5"))),
      Amount(
        text: "398/406人", value: .ratio(try Quantity(398), of: try Quantity(406)), unit: .persons),
      Amount(
        text: "累计300人",
        value: .ratio(try Quantity(300), of: nil, isCumulative: true), unit: .persons, goal: 0),
      Amount(
        text: "999999999999999.999999",
        value: .ratio(try Quantity("999999999999999.999999"), of: try Quantity("0.000001"))),
      Amount(text: "方案完成", value: .step("方案")),
      Amount(text: "", value: .step("")),
    ] + hedged + Verdict.allCases.map { Amount(text: $0.rawValue, value: .verdict($0)) }
  }

  /// An outcome with a value in every field, under an id that only the ledger can make true.
  static func fullOutcome(id: Int, correcting corrected: Int? = nil) throws -> Outcome {
    var outcome = Outcome(
      id: Outcome.ID(id), item: meeting, day: try day("2026-05-20"), amounts: try amounts())
    outcome.evidence = [
      .reference("档案盒3-12"), .file(name: "签到表.pdf", sha256: source.sha256),
    ]
    outcome.recordedBy = "王秀英"
    outcome.note = "李强因病缺席"
    outcome.review = .returned
    outcome.corrects = corrected.map { Outcome.ID($0) }
    outcome.isWithdrawn = true
    outcome.isConfirmed = true
    return outcome
  }

  /// An outcome with nothing but what it must have.
  static func plainOutcome(id: Int = 0, item: PlanItem.ID = training, times: Int = 1) throws
    -> Outcome
  {
    Outcome(
      id: Outcome.ID(id), item: item, day: try day("2026-01-05"),
      amounts: [
        Amount(text: "\(times)次", value: .quantity(try Quantity(times)), unit: CountingUnit("次"))
      ])
  }
}
