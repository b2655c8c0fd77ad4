import ExactNumbers
import Foundation
import GoalModel

/// A golden file that says something the model has no word for.
struct GoldenFileError: Error { let message: String }

extension GoldenCase {
  /// The file named by an environment variable, or the repository's own copy.
  static func data(_ variable: String, _ name: String) throws -> Data {
    let own = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let path = ProcessInfo.processInfo.environment[variable]
    return try Data(contentsOf: path.map { URL(filePath: $0) } ?? own)
  }

  static func all() throws -> [GoldenCase] {
    try JSONDecoder().decode([GoldenCase].self, from: data("GOLDEN_CASES", "cases.json"))
  }

  /// The plan and the records of the case, in the model's own terms.
  func planRecords() throws -> PlanRecords {
    var plan = Plan(year: year, title: title, items: try items.map { try $0.model() })
    plan.settings = try planSettings()
    var outcomes: [PlanItem.ID: [Outcome]] = [:]
    let numbers = Dictionary(
      uniqueKeysWithValues: records.enumerated().compactMap { index, record in
        record.id.map { ($0, Outcome.ID(index + 1)) }
      })
    for (index, record) in records.enumerated() where isKnown(record) {
      let outcome = try record.model(
        id: Outcome.ID(index + 1), corrects: record.corrects.flatMap { numbers[$0] })
      outcomes[outcome.item, default: []].append(outcome)
    }
    let ticks = try (self.ticks ?? []).map {
      GoalModel.Tick(item: PlanItem.ID($0.item), day: try day($0.day), by: "工会干事")
    }
    return PlanRecords(
      plan: plan, outcomes: outcomes, ticks: Dictionary(grouping: ticks, by: \.item))
  }

  /// Whether a record had been entered by the moment the case looks back to.
  private func isKnown(_ record: Record) -> Bool {
    guard let limit = settings?.knownAt else { return true }
    return (record.entered ?? record.day) <= limit
  }

  private func planSettings() throws -> PlanSettings {
    var result = PlanSettings()
    guard let settings else { return result }
    if let days = settings.reminderDays { result.reminderDays = days }
    if let thresholds = settings.thresholds {
      result.yellowThreshold = Fraction(thresholds[0])
      result.redThreshold = Fraction(thresholds[1])
    }
    if let rule = settings.evidence {
      guard let known = PlanSettings.EvidenceRule(rawValue: rule) else {
        throw GoldenFileError(message: rule)
      }
      result.evidence = known
    }
    result.sectionWeights = try (settings.sectionWeights ?? [:]).mapValues(fraction)
    return result
  }
}

func day(_ text: String) throws -> CalendarDay {
  guard let day = CalendarDay(text) else { throw GoldenFileError(message: text) }
  return day
}

func fraction(_ text: String) throws -> Fraction {
  guard let value = Fraction(text) else { throw GoldenFileError(message: text) }
  return value
}

extension GoldenCase.Item {
  fileprivate func model() throws -> PlanItem {
    var item = PlanItem(
      id: PlanItem.ID(number), title: title, due: try day(due),
      goals: try goals.map { try $0.model() })
    item.number = number
    item.section = section ?? ""
    item.originalDue = try originalDue.map(day) ?? item.due
    switch weight {
    case .absent: item.weight = .one
    case .blank: item.weight = nil
    case .given(let text): item.weight = try fraction(text)
    }
    if let state {
      guard let known = ItemState(rawValue: state) else { throw GoldenFileError(message: state) }
      item.state = known
    }
    return item
  }
}

extension GoldenCase.Goal {
  fileprivate func model() throws -> Goal {
    let timing = try Timing(scheduleModel(), from: day(start), to: day(due))
    return try Goal(
      phrase: "", measure: measureModel(), bound: boundModel(), unit: unit.map { CountingUnit($0) },
      timing: timing, weight: try weight.map(fraction) ?? .one)
  }

  private func required(_ text: String?) throws -> Fraction {
    guard let text else { throw GoldenFileError(message: "a number is missing") }
    return try fraction(text)
  }

  private func measureModel() throws -> Measure {
    switch measure {
    case "sum": return .sum
    case "last": return .last
    case "distinct": return .distinct
    case "ratio": return .ratio
    case "amountRatio": return .amountRatio
    case "milestone": return .milestone
    case "incidents": return .incidents
    case "everyCase": return .everyCase
    case "judged": return .judged
    case "weightedSteps":
      return .weightedSteps(
        try (steps ?? []).map {
          Measure.Step(
            name: $0.name, weight: try fraction($0.weight), due: try $0.due.map(day))
        })
    case "cadence":
      guard let period = per.flatMap(Cadence.Period.init(rawValue:)) else { break }
      return .cadence(try Cadence(times: required(target), per: period))
    default: break
    }
    throw GoldenFileError(message: measure)
  }

  private func boundModel() throws -> Bound {
    switch bound {
    case "atLeast": return .atLeast(try required(target))
    case "atMost": return .atMost(try required(target))
    case "exactly": return .exactly(try required(target))
    case "between": return .between(try required(lower), try required(upper))
    case "about":
      return .about(try required(target), lower: try required(lower), upper: try required(upper))
    case "increase": return .increase(from: try required(baseline), to: try required(target))
    case "decrease": return .decrease(from: try required(baseline), to: try required(target))
    case "growthRelative":
      return .growthRelative(by: try required(growth), from: try baseline.map(fraction))
    case "growthPoints":
      return .growthPoints(by: try required(growth), from: try baseline.map(fraction))
    case "unknown": return .unknown
    case "none": return .none
    default: throw GoldenFileError(message: bound)
    }
  }

  private func scheduleModel() throws -> Schedule {
    switch schedule {
    case "linear": return .linear
    case "step": return .step
    case "slots": return .slots
    case "periods": return .periods
    case "asItGoes": return .asItGoes
    case "byPeriod":
      return .byPeriod(
        try (shares ?? []).map {
          .init(share: try fraction($0.share), end: try day($0.end))
        })
    default: throw GoldenFileError(message: schedule ?? "no schedule")
    }
  }
}

extension GoldenCase.Record {
  fileprivate func model(id: Outcome.ID, corrects: Outcome.ID?) throws -> Outcome {
    var outcome = Outcome(
      id: id, item: PlanItem.ID(item), day: try GoalModelTests.day(day),
      amounts: try amounts.map { try $0.model() })
    outcome.evidence = evidence.map { [.reference($0)] } ?? []
    guard let review = Outcome.Review(rawValue: state) else {
      throw GoldenFileError(message: state)
    }
    outcome.review = review
    outcome.corrects = corrects
    outcome.isWithdrawn = withdrawn ?? false
    outcome.isConfirmed = confirmed ?? false
    return outcome
  }
}

extension GoldenCase.Amount {
  fileprivate func model() throws -> Amount {
    let counted = unit.map { CountingUnit($0) }
    if let verdict {
      guard let known = Verdict(rawValue: verdict) else { throw GoldenFileError(message: verdict) }
      return Amount(text: verdict, value: .verdict(known))
    }
    if let step { return Amount(text: step, value: .step(step)) }
    if let numerator {
      return Amount(
        text: numerator,
        value: .ratio(
          try Quantity(numerator), of: try denominator.map { try Quantity($0) },
          isCumulative: cumulative ?? false),
        unit: counted)
    }
    guard let value else { throw GoldenFileError(message: "an amount without a value") }
    let softened = try hedge.map { name in
      guard let known = Hedge(rawValue: name) else { throw GoldenFileError(message: name) }
      return known
    }
    return Amount(
      text: value,
      value: .quantity(try Quantity(value), softened, persons: persons.map { Set($0) }),
      unit: counted)
  }
}
