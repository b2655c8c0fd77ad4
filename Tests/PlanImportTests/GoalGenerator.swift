import ExactNumbers
import GoalModel

@testable import PlanImport

/// Goals of every kind the grammar can state, with numbers, units and names that look random.
struct GoalGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let events = ["次", "场", "期", "件", "例", "起", "篇", "条", "份", "项", "人次"]
  private static let things = ["户", "家", "名", "位", "个", "元", "幅", "册", "盆"]
  private static let labels = [
    "", "", "", "慰问", "答复率", "会议5次", "提高能力培训", "经费", "、，", "每月", "一季度", "由", "（备注）", "不重复人数",
    "期末余额",
  ]

  /// The next goal.
  mutating func next() -> GoalDraft {
    var draft = unlabelled()
    draft.label = pick(Self.labels)
    return draft
  }

  private mutating func unlabelled() -> GoalDraft {
    switch Int.random(in: 0..<13, using: &random) {
    case 0, 1: return counted(.sum, pick(Self.events + Self.things + ["周"]))
    case 2: return counted(.last, pick(Self.things + ["人", "分"]))
    case 3: return counted(.distinct, pick(["人", "人", "户", "家"]))
    case 4: return change(.sum, pick(Self.events))
    case 5: return change(.last, pick(Self.things + ["人"]))
    case 6, 7: return rate(.ratio)
    case 8: return rate(.amountRatio)
    case 9: return cadence()
    case 10: return byPeriod()
    case 11: return steps()
    default: return words()
    }
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &random)]
  }

  // MARK: Numbers

  /// A number above 0, whole or with decimals, small or as large as a quantity may be.
  private mutating func number() -> Fraction {
    let size = pick([9, 99, 999, 99_999, 1_000_000_000_000])
    let whole = Fraction(Int.random(in: 1...size, using: &random))
    guard Int.random(in: 0..<4, using: &random) == 0 else { return whole }
    return whole + Fraction(Int.random(in: 1..<1_000_000, using: &random), 1_000_000)
  }

  private mutating func two() -> (low: Fraction, high: Fraction) {
    let (one, other) = (number(), number())
    return one == other ? (one, other + .one) : (min(one, other), max(one, other))
  }

  /// A share in hundredths of a per cent, above 0.
  private mutating func share(upTo most: Int = 10_000) -> Fraction {
    Fraction(Int.random(in: 1...most, using: &random), 10_000)
  }

  // MARK: Kinds

  private mutating func counted(_ measure: Measure, _ unit: String) -> GoalDraft {
    let (low, high) = two()
    let bound = pick([
      Bound.atLeast(low), .atMost(low), .exactly(low), .between(low, high), .about(low),
      .atLeast(.zero),
    ])
    let isBare = measure == .sum && Int.random(in: 0..<8, using: &random) == 0
    return GoalDraft(measure: measure, bound: bound, unit: isBare ? nil : CountingUnit(unit))
  }

  private mutating func change(_ measure: Measure, _ unit: String) -> GoalDraft {
    let (low, high) = two()
    let bound = pick([
      Bound.increase(from: low, to: high), .decrease(from: high, to: low),
      .growthRelative(by: share(), from: low), .growthRelative(by: share(), from: nil),
      .growthRelative(by: -share(), from: nil), .growthPoints(by: share(), from: nil),
      .growthPoints(by: -share(), from: nil),
    ])
    return GoalDraft(measure: measure, bound: bound, unit: CountingUnit(unit))
  }

  private mutating func rate(_ measure: Measure) -> GoalDraft {
    // Half of all leaves room to grow.
    let (low, step) = (share(upTo: 5000), share(upTo: 4999))
    let bound = pick([
      Bound.atLeast(low), .atLeast(.one), .atMost(low), .exactly(low), .between(low, low + step),
      .about(low), .increase(from: low, to: low + step), .decrease(from: low + step, to: low),
      .growthRelative(by: step, from: low), .growthRelative(by: -step, from: low),
      .growthRelative(by: step, from: nil), .growthPoints(by: step, from: low),
      .growthPoints(by: step, from: nil), .growthPoints(by: -step, from: nil),
    ])
    let unit = pick([nil, "人", "件", "元"])
    return GoalDraft(measure: measure, bound: bound, unit: unit.map(CountingUnit.init))
  }

  private mutating func cadence() -> GoalDraft {
    let times = number()
    guard let cadence = try? Cadence(times: times, per: pick(Cadence.Period.allCases)) else {
      return words()
    }
    return GoalDraft(
      measure: .cadence(cadence), bound: .atLeast(times),
      unit: CountingUnit(pick(Self.events + Self.things)))
  }

  private mutating func byPeriod() -> GoalDraft {
    let periods = pick([
      [PlanPeriod.quarter(1), .quarter(2), .quarter(3), .quarter(4)],
      [.halfYear(1), .halfYear(2)], [.month(3), .month(9)], [.quarter(1), .halfYear(2)],
    ])
    let shares = periods.map { GoalDraft.PlannedShare(period: $0, amount: number()) }
    return GoalDraft(
      measure: .sum, bound: .atLeast(FractionSum(shares.map(\.amount)).total),
      unit: CountingUnit(pick(Self.events)), shares: shares)
  }

  private mutating func steps() -> GoalDraft {
    let first = Fraction(Int.random(in: 1...60, using: &random), 100)
    let second = Fraction(Int.random(in: 1...39, using: &random), 100)
    let due = pick([nil, CalendarDay("2026-03-31"), CalendarDay("2026-10-08")])
    let steps = [
      Measure.Step(name: "方案", weight: first, due: due), Measure.Step(name: "动员", weight: second),
      Measure.Step(name: "实施", weight: .one - first - second),
    ]
    return GoalDraft(measure: .weightedSteps(steps), bound: .atLeast(.one))
  }

  private mutating func words() -> GoalDraft {
    let unit = pick([nil, "例", "起", "次"]).map(CountingUnit.init)
    return pick([
      GoalDraft(measure: .incidents, bound: .atMost(.zero), unit: unit),
      GoalDraft(measure: .everyCase, bound: .atLeast(.one), unit: unit),
      GoalDraft(measure: .sum, bound: .unknown, unit: unit),
      GoalDraft(measure: .milestone, bound: .atLeast(.one)),
      GoalDraft(measure: .judged, bound: .none),
    ])
  }
}
