import ExactNumbers
import GoalModel
import Testing

/// A generator that gives the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes plans and records of every kind, none of them looked at by a person.
private struct PlanGenerator {
  var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func day(after: Int = 0) -> CalendarDay {
    CalendarDay.first(of: 2026).adding(days: number(after...364))
  }

  mutating func goal() throws -> Goal {
    let start = number(0...3) == 0 ? day() : CalendarDay.first(of: 2026)
    let due = max(day(), start)
    let target = Fraction(number(1...20))
    let unit = CountingUnit(["次", "人次", "元"][number(0...2)])
    let (measure, bound, schedule): (Measure, Bound, Schedule) =
      switch number(0...11) {
      case 0: (.sum, .atMost(target), .periods)
      case 1: (.sum, .exactly(target), .linear)
      case 2: (.sum, .between(target, target + Fraction(number(0...5))), .linear)
      case 3: (.last, .increase(from: target, to: target + Fraction(number(1...9))), .linear)
      case 4: (.ratio, .atLeast(Fraction(number(1...10), 10)), .asItGoes)
      case 5: (.milestone, .atLeast(.one), .step)
      case 6:
        (.cadence(try Cadence(times: Fraction(number(1...3)), per: .month)), .atLeast(.one), .slots)
      case 7: (.incidents, .atMost(.zero), .periods)
      case 8: (.sum, .decrease(from: target + .one, to: target), .periods)
      case 9:
        (
          .last, .growthRelative(by: Fraction(1, 10), from: number(0...1) == 0 ? nil : target),
          .linear
        )
      case 10: (.sum, .unknown, .linear)
      default: (.sum, .atLeast(target), .linear)
      }
    return try Goal(
      phrase: "", measure: measure, bound: bound, unit: measure.isMilestone ? nil : unit,
      timing: Timing(schedule, from: start, to: due), weight: Fraction(number(1...3)))
  }

  mutating func item(_ place: Int) throws -> PlanItem {
    var goals: [Goal] = []
    for _ in 0..<number(1...2) { goals.append(try goal()) }
    let due = goals.map(\.timing.due).max() ?? .last(of: 2026)
    var item = PlanItem(id: PlanItem.ID("\(place)"), title: "", due: due, goals: goals)
    item.weight = number(0...4) == 0 ? nil : Fraction(number(1...5))
    item.section = ["甲", "乙"][number(0...1)]
    return item
  }

  mutating func outcomes(of item: PlanItem, _ count: Int) throws -> [Outcome] {
    try (0..<count).map { place in
      let goal = item.goals[number(0...(item.goals.count - 1))]
      let amount: Amount
      switch goal.measure {
      case .ratio:
        let whole = number(0...9)
        amount = Amount(
          text: "", value: .ratio(try Quantity(number(0...whole)), of: try Quantity(whole)),
          unit: goal.unit)
      case .milestone: amount = Amount(text: "", value: .verdict(.done))
      default:
        let hedge = number(0...7) == 0 ? Hedge.allCases[number(0...3)] : nil
        amount = Amount(
          text: "", value: .quantity(try Quantity(number(0...9)), hedge), unit: goal.unit)
      }
      var outcome = Outcome(
        id: Outcome.ID(place + 1), item: item.id, day: day(), amounts: [amount])
      if number(0...2) > 0 { outcome.evidence = [.reference("\(number(0...5))")] }
      if number(0...9) == 0 { outcome.review = .pending }
      return outcome
    }
  }

  mutating func records(items count: Int, outcomes: Int) throws -> PlanRecords {
    var items: [PlanItem] = []
    var all: [PlanItem.ID: [Outcome]] = [:]
    for place in 0..<count {
      let item = try item(place)
      items.append(item)
      all[item.id] = try self.outcomes(of: item, number(0...outcomes))
    }
    return PlanRecords(plan: Plan(year: 2026, title: "", items: items), outcomes: all)
  }
}

@Suite("What holds for every plan")
struct PropertyTests {
  /// Ten thousand plans, in a hundred lots that run side by side.
  private static let lots = Array(0..<100)
  private static let plansPerLot = 100

  @Test("credit and expectation lie within 0…1, and the counts foot", arguments: lots)
  func bounds(lot: Int) throws {
    var generator = PlanGenerator(seed: lot)
    let all = Fraction.zero...Fraction.one
    for _ in 0..<Self.plansPerLot {
      let records = try generator.records(items: 2, outcomes: 4)
      let completion = Completion(
        of: records, on: generator.day(), isClosing: generator.number(0...1) == 1)
      for result in completion.items {
        #expect(all.contains(result.expected))
        #expect(result.credited.map(all.contains) ?? true)
        for goal in result.goals {
          #expect(all.contains(goal.expected))
          #expect(goal.credited.map(all.contains) ?? true)
          #expect(goal.met != .yes || goal.credited != nil)
        }
      }
      let counts = completion.total.counts
      #expect(counts.done + counts.running + counts.overdue == counts.inScope)
      #expect(counts.lights.values.reduce(0, +) == counts.items)
      let rates = completion.total.rates
      for rate in [rates.year, rates.due, rates.pace, rates.onTime, rates.ticked, rates.reported] {
        #expect(rate.value.map(all.contains) ?? true)
      }
    }
  }

  @Test("the roll-up does not depend on the order of the items", arguments: lots)
  func order(lot: Int) throws {
    var generator = PlanGenerator(seed: 1000 + lot)
    for _ in 0..<Self.plansPerLot {
      let records = try generator.records(items: 3, outcomes: 2)
      var shuffled = records.plan
      shuffled.items.shuffle(using: &generator.random)
      let day = generator.day()
      let one = Completion(of: records, on: day)
      let other = Completion(of: PlanRecords(plan: shuffled, outcomes: records.outcomes), on: day)
      #expect(one.total.rates == other.total.rates)
      #expect(one.total.counts == other.total.counts)
    }
  }

  @Test("the whole is made of its sections: numerators and denominators add up", arguments: lots)
  func grouping(lot: Int) throws {
    var generator = PlanGenerator(seed: 2000 + lot)
    for _ in 0..<Self.plansPerLot {
      let records = try generator.records(items: 3, outcomes: 2)
      let completion = Completion(of: records, on: generator.day())
      for kind in [Completion.Group.Kind.section, .month] {
        let parts = completion.groups(by: kind).map(\.rates.year)
        #expect(FractionSum(parts.map(\.numerator)).total == completion.total.rates.year.numerator)
        #expect(
          FractionSum(parts.map(\.denominator)).total == completion.total.rates.year.denominator)
      }
    }
  }

  @Test("a sum never shrinks from one day to the next", arguments: lots)
  func monotone(lot: Int) throws {
    var generator = PlanGenerator(seed: 3000 + lot)
    for _ in 0..<Self.plansPerLot {
      let timing = try Timing(.linear, from: .first(of: 2026), to: .last(of: 2026))
      let goal = try Goal(
        phrase: "", measure: .sum, bound: .atLeast(Fraction(generator.number(1...30))),
        unit: CountingUnit("次"), timing: timing)
      let item = PlanItem(
        id: PlanItem.ID("1"), title: "", due: .last(of: 2026), goals: [goal])
      let plan = Plan(year: 2026, title: "", items: [item])
      let records = PlanRecords(
        plan: plan, outcomes: [item.id: try generator.outcomes(of: item, 4)])
      let earlier = generator.day()
      let later = earlier.adding(days: generator.number(0...60))
      let one = Completion(of: records, on: earlier).items[0].goals[0].actual?.value ?? .zero
      let other = Completion(of: records, on: later).items[0].goals[0].actual?.value ?? .zero
      #expect(one <= other)
    }
  }

  @Test("correcting a record and correcting it back changes no figure", arguments: lots)
  func correctingBack(lot: Int) throws {
    var generator = PlanGenerator(seed: 4000 + lot)
    for _ in 0..<Self.plansPerLot {
      let item = try generator.item(0)
      let plan = Plan(year: 2026, title: "", items: [item])
      let outcomes = try generator.outcomes(of: item, generator.number(1...4))
      // Only a record that counts can be corrected.
      guard let victim = outcomes.first(where: { $0.review == .accepted }) else { continue }
      let wrong = try generator.outcomes(of: item, 1)[0]
      func correction(_ id: Int, of old: Outcome, saying amounts: [Amount]) -> Outcome {
        var new = Outcome(
          id: Outcome.ID(id), item: item.id, day: old.day, amounts: amounts)
        new.evidence = old.evidence
        new.corrects = old.id
        new.isConfirmed = old.isConfirmed
        return new
      }
      let first = correction(101, of: victim, saying: wrong.amounts)
      let second = correction(102, of: first, saying: victim.amounts)
      let day = generator.day()
      func figures(_ outcomes: [Outcome]) -> [[Fraction?]] {
        Completion(of: PlanRecords(plan: plan, outcomes: [item.id: outcomes]), on: day)
          .items[0].goals.map { [$0.actual?.value, $0.credited, $0.expected] }
      }
      // Records of one day count in the order of entry, so the correction is compared with the same
      // record entered last.
      let reordered = outcomes.filter { $0.id != victim.id } + [victim]
      #expect(figures(reordered) == figures(outcomes + [first, second]))
    }
  }
}
