import ExactNumbers
import GoalModel
import Testing

/// A goal with what was recorded, evaluated on a day by the goal model itself.
struct ResultSample {
  var measure = Measure.sum
  var bound = Bound.unknown
  var unit: String?
  var schedule = Schedule.linear
  var start = "2026-01-01"
  var due = "2026-12-31"
  var records: [Record] = []
  var day = "2026-06-30"
  var isClosing = false
  var settings = PlanSettings()

  /// One outcome: its day, what it says, and whether it is proved and accepted.
  struct Record {
    let day: String
    let amount: Amount
    var isProved = true
    var review = Outcome.Review.accepted
  }

  var result: GoalResult {
    get throws {
      let start = try #require(CalendarDay(start))
      let due = try #require(CalendarDay(due))
      let goal = try Goal(
        phrase: "目标", measure: measure, bound: bound, unit: unit.map { CountingUnit($0) },
        timing: Timing(schedule, from: start, to: due))
      let id = PlanItem.ID("2026-1")
      let item = PlanItem(id: id, title: "事项", due: due, goals: [goal])
      let outcomes = try records.enumerated().map { index, record in
        var outcome = Outcome(
          id: .init(index + 1), item: id, day: try #require(CalendarDay(record.day)),
          amounts: [record.amount])
        if record.isProved { outcome.evidence = [.reference("档案盒1-\(index + 1)")] }
        outcome.review = record.review
        return outcome
      }
      let plan = Plan(year: 2026, title: "工作计划", items: [item], settings: settings)
      let completion = Completion(
        of: PlanRecords(plan: plan, outcomes: [id: outcomes]), on: try #require(CalendarDay(day)),
        isClosing: isClosing)
      return try #require(completion.items.first?.goals.first)
    }
  }

  /// A count as it was said: `50多条` is 50 with a hedge.
  static func count(_ value: String, _ unit: String, _ hedge: Hedge? = nil) throws -> Amount {
    Amount(
      text: value + unit, value: .quantity(try Quantity(value), hedge), unit: CountingUnit(unit))
  }

  /// A share as it was said: `24/26件`.
  static func share(_ numerator: String, _ denominator: String, _ unit: String) throws -> Amount {
    Amount(
      text: "\(numerator)/\(denominator)\(unit)",
      value: .ratio(try Quantity(numerator), of: try Quantity(denominator)),
      unit: CountingUnit(unit))
  }

  /// A verdict or the completion of one thing to do.
  static func verdict(_ verdict: Verdict) -> Amount {
    Amount(text: verdict.rawValue, value: .verdict(verdict))
  }
}
