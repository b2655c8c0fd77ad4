import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing
import Wording

/// A small office year: nine items, each with something of its own to show on 30 June.
struct SamplePlan {
  var items: [PlanItem]
  var outcomes: [PlanItem.ID: [Outcome]] = [:]
  var ticks: [PlanItem.ID: [Tick]] = [:]
  private var records = 0

  init() throws {
    items = []
    try add(
      "1", "召开职工代表大会", "民主管理", .meeting, "工会办公室", due: "2026-03-31",
      goals: [("召开职代会", .milestone, .atLeast(.one), nil, .step)])
    try record("1", "2026-02-25", .verdict(.done), nil)
    try add(
      "2", "岗位技能竞赛", "素质提升", .competition, "教育培训部",
      goals: [
        ("全年12次", .sum, .atLeast(Fraction(12)), "次", .linear),
        ("参加1860人次以上", .sum, .atLeast(Fraction(1860)), "人次", .linear),
      ])
    try record("2", "2026-05-21", .quantity(try Quantity(8)), "次")
    try record("2", "2026-05-22", .quantity(try Quantity(930), .nearly), "人次")
    try add(
      "3", "会议费控制", "经费管理", .fund, "工会财务",
      goals: [("控制在1.01万元以内", .sum, .atMost(Fraction(10_100)), "元", .periods)])
    try record("3", "2026-05-29", .quantity(try Quantity("5381.5")), "元")
    try add(
      "4", "端午进病区", "文体活动", .visitAndRelief, "文体委员会", due: "2026-06-19",
      goals: [("组织一次", .milestone, .atLeast(.one), "次", .step)])
    try add(
      "5", "无偿献血", "健康保险", .other, "",
      goals: [("超额完成上级下达的任务", .sum, .unknown, "人次", .linear)])
    try record("5", "2026-06-14", .quantity(try Quantity(115)), "人次")
    try add(
      "一.6", "=HYPERLINK(\"x\",\"y\")", "民主管理", .disclosure, "+院务公开办公室",
      goals: [
        ("每月更新不少于1次", .cadence(try Cadence(times: .one, per: .month)), .atLeast(.one), "次", .slots)
      ])
    for month in ["01", "02", "03", "05", "06"] {
      try record("一.6", "2026-\(month)-15", .quantity(try Quantity(1)), "次")
    }
    items[5].extra = [.init(header: "经费来源", text: "@工会经费")]
    try add(
      "7", "退休职工春游", "文体活动", .cultureAndSport, "文体委员会",
      goals: [("组织一次", .milestone, .atLeast(.one), "次", .step)])
    items[6].state = .cancelled
    try add(
      "8", "五四青年联谊", "文体活动", .cultureAndSport, "文体委员会", due: "2026-05-04",
      goals: [("参加120人次", .sum, .atLeast(Fraction(120)), "人次", .linear)])
    try record("8", "2026-05-04", .quantity(try Quantity(115)), "人次")
    try tick("8", short: "当天下雨")
    try add(
      "9", "劳动争议防范", "维权帮扶", .rights, "工会办公室",
      goals: [("不发生一例", .incidents, .atMost(.zero), "例", .periods)])
    try record("9", "2026-06-10", .quantity(try Quantity(1)), "例")
  }

  private typealias GoalWords = (String, Measure, Bound, String?, Schedule)

  private mutating func add(
    _ number: String, _ title: String, _ section: String, _ category: GoalModel.Category,
    _ department: String, due: String = "2026-12-31", goals: [GoalWords]
  ) throws {
    let due = try #require(CalendarDay(due))
    let goals = try goals.map { phrase, measure, bound, unit, schedule in
      try Goal(
        phrase: phrase, measure: measure, bound: bound, unit: unit.map { CountingUnit($0) },
        timing: Timing(schedule, from: .first(of: 2026), to: due))
    }
    var item = PlanItem(id: id(number), title: title, due: due, goals: goals)
    item.number = number
    item.section = section
    item.category = category
    item.department = department
    item.person = "干事"
    items.append(item)
  }

  private func id(_ number: String) -> PlanItem.ID { PlanItem.ID("2026-" + number) }

  private mutating func record(
    _ number: String, _ day: String, _ value: Amount.Value, _ unit: String?
  ) throws {
    records += 1
    var outcome = Outcome(
      id: .init(records), item: id(number), day: try #require(CalendarDay(day)),
      amounts: [Amount(text: "", value: value, unit: unit.map { CountingUnit($0) })])
    outcome.evidence = [.reference("档案盒\(records)")]
    outcomes[id(number), default: []].append(outcome)
  }

  private mutating func tick(_ number: String, short: String?) throws {
    let day = try #require(CalendarDay("2026-06-20"))
    ticks[id(number)] = [Tick(item: id(number), day: day, by: "工会主席", short: short)]
  }

  func source(
    on day: String = "2026-06-30", isClosing: Bool = false, language: Language = .chinese,
    title: String = "2026年工会工作计划", organisation: String = "市第一人民医院工会"
  ) throws -> CompletionDocument {
    let plan = Plan(year: 2026, title: title, organisation: organisation, items: items)
    let records = PlanRecords(plan: plan, outcomes: outcomes, ticks: ticks)
    let completion = Completion(
      of: records, on: try #require(CalendarDay(day)), isClosing: isClosing)
    return CompletionDocument(completion, records: records, language: language)
  }
}
