import ExactNumbers
import GoalModel

/// A plan with records of any size, the same at every run.
///
/// Targets run from 1 to 2000 and then begin again, so there are no more unlike denominators however
/// many items there are; together they already make a rate of hundreds of digits. Items are due at
/// the ends of all twelve months; what was done for them ranges from nothing to half as much again.
struct RollUpPlan {
  let size: BenchmarkSize

  private static let year = 2026
  private static let targets = 2000
  private static let unit = CountingUnit("次")
  private static let sections = ["组织建设", "权益维护", "文体活动", "帮扶慰问", "宣传教育"]
  private static let departments = (1...40).map { "第\($0)科室" }

  /// The day to evaluate on: a part of the items is past due, the others are under way.
  static let day = CalendarDay.last(ofMonth: 9, year: year)

  /// How many days of the year the records are spread over; all of them can be seen on ``day``.
  private static let days = CalendarDay.first(of: year).days(to: day) + 1

  /// Makes the plan and its records.
  func records() throws -> PlanRecords {
    // Offices point at few boxes of files; sharing the texts keeps memory to what is measured.
    let evidence = (0..<size.recordsPerItem).map { [Evidence.reference("档案盒3-\($0 + 1)")] }
    var items: [PlanItem] = []
    items.reserveCapacity(size.items)
    var outcomes = [PlanItem.ID: [Outcome]](minimumCapacity: size.items)
    for index in 0..<size.items {
      let item = try item(index)
      items.append(item)
      outcomes[item.id] = try self.outcomes(of: item.id, index, evidence)
    }
    let plan = Plan(year: Self.year, title: "年度计划", items: items)
    return PlanRecords(plan: plan, outcomes: outcomes)
  }

  private func target(_ index: Int) -> Int { index % Self.targets + 1 }

  private func item(_ index: Int) throws -> PlanItem {
    let due = CalendarDay.last(ofMonth: index % 12 + 1, year: Self.year)
    let goal = try Goal(
      phrase: "\(target(index))次", measure: .sum, bound: .atLeast(Fraction(target(index))),
      unit: Self.unit, timing: Timing(.linear, from: .first(of: Self.year), to: due))
    var item = PlanItem(
      id: PlanItem.ID("\(Self.year)-\(index + 1)"), title: "活动", due: due, goals: [goal])
    item.section = Self.sections[index % Self.sections.count]
    item.category = Category.allCases[index % Category.allCases.count]
    item.department = Self.departments[index % Self.departments.count]
    return item
  }

  /// The records of one item, in the order of their days, with a proof each and none repeated.
  private func outcomes(of item: PlanItem.ID, _ index: Int, _ evidence: [[Evidence]]) throws
    -> [Outcome]
  {
    // 7919 is prime, so the share done looks random beside target, due day and section.
    let done = target(index) * (index * 7919 % 151) / 100
    let count = size.recordsPerItem
    return try (0..<count).map { number in
      let amount = done * (number + 1) / count - done * number / count
      var outcome = Outcome(
        id: Outcome.ID(index * count + number + 1), item: item,
        day: CalendarDay.first(of: Self.year).adding(days: Self.days * number / count),
        amounts: [
          Amount(
            text: "\(amount)次", value: .quantity(try Quantity(amount)), unit: Self.unit)
        ])
      outcome.evidence = evidence[number]
      outcome.recordedBy = "工会"
      return outcome
    }
  }
}
