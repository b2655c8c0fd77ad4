internal import ExactNumbers
public import GoalModel
internal import PlanImport

/// A goal stated part by part instead of in a phrase; every part is text as typed.
public struct GoalStatement: Hashable, Sendable {
  /// The name of the measure, such as `sum` or `cadence`.
  public var measure: String
  /// The name of the bound, such as `atLeast` or `between`.
  public var bound: String?
  /// The value aimed at; of a cadence how often per slot.
  public var target: String?
  /// The lower end of an interval.
  public var lower: String?
  /// The upper end of an interval.
  public var upper: String?
  /// The value growth, increase or decrease starts from.
  public var baseline: String?
  /// The growth, as a share: `10%` or `1/10`.
  public var growth: String?
  /// The unit.
  public var unit: String?
  /// The slot of a cadence, such as `month` or `quarter`.
  public var per: String?

  /// States a measure; everything else is nothing yet.
  public init(measure: String) { self.measure = measure }

  /// What is wrong with a statement.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no such measure, bound or period.
    case unknownName(option: String, found: String, known: [String])
    /// A number cannot be read.
    case notANumber(option: String, found: String)
    /// A part is missing.
    case missing(option: String)
    /// The goal cannot be evaluated.
    case impossible(GoalError)
  }

  /// The goal with the timing of the item, and the phrase a table would state it with.
  func goal(from start: CalendarDay, to due: CalendarDay) throws(Fault) -> Goal {
    let measure = try measureModel()
    let bound = try boundModel(of: measure)
    let counted = unit.map { CountingUnit($0) }
    do throws(GoalError) {
      let draft = try Goal(
        phrase: "", measure: measure, bound: bound, unit: counted,
        timing: Timing(.linear, from: start, to: due))
      return try Goal(
        phrase: GoalPhrase(draft).text, measure: measure, bound: bound, unit: counted,
        timing: Timing(Self.schedule(of: draft), from: start, to: due))
    } catch {
      throw .impossible(error)
    }
  }

  /// The usual schedule of a goal stated without a phrase (goal model, "Timing").
  private static func schedule(of goal: Goal) -> Schedule {
    if goal.holds { return .periods }
    switch goal.measure {
    case .milestone, .judged, .weightedSteps: return .step
    case .cadence: return .slots
    case .everyCase: return .asItGoes
    default: return .linear
    }
  }

  private func measureModel() throws(Fault) -> Measure {
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
    case "cadence":
      let known = Cadence.Period.allCases.map(\.rawValue)
      guard let per else { throw .missing(option: "per") }
      guard let period = Cadence.Period(rawValue: per) else {
        throw .unknownName(option: "per", found: per, known: known)
      }
      let times = try target.map { text throws(Fault) in try number(text, "target") } ?? .one
      do throws(GoalError) { return .cadence(try Cadence(times: times, per: period)) } catch {
        throw .impossible(error)
      }
    default:
      throw .unknownName(
        option: "measure", found: measure,
        known: [
          "sum", "last", "distinct", "ratio", "amountRatio", "milestone", "cadence", "incidents",
          "everyCase", "judged",
        ])
    }
  }

  private func boundModel(of measure: Measure) throws(Fault) -> Bound {
    switch measure {
    case .milestone, .everyCase, .weightedSteps: return .atLeast(.one)
    case .cadence(let cadence): return .atLeast(cadence.times)
    case .incidents: return .atMost(.zero)
    case .judged: return .none
    default: break
    }
    switch bound ?? "atLeast" {
    case "atLeast": return .atLeast(try required(target, "target"))
    case "atMost": return .atMost(try required(target, "target"))
    case "exactly": return .exactly(try required(target, "target"))
    case "between": return .between(try required(lower, "lower"), try required(upper, "upper"))
    case "about":
      guard lower != nil || upper != nil else { return .about(try required(target, "target")) }
      return .about(
        try required(target, "target"), lower: try required(lower, "lower"),
        upper: try required(upper, "upper"))
    case "increase":
      return .increase(from: try required(baseline, "baseline"), to: try required(target, "target"))
    case "decrease":
      return .decrease(from: try required(baseline, "baseline"), to: try required(target, "target"))
    case "growthRelative":
      return .growthRelative(
        by: try required(growth, "growth"), from: try optional(baseline, "baseline"))
    case "growthPoints":
      return .growthPoints(
        by: try required(growth, "growth"), from: try optional(baseline, "baseline"))
    case "unknown": return .unknown
    case let name:
      throw .unknownName(
        option: "bound", found: name,
        known: [
          "atLeast", "atMost", "exactly", "between", "about", "increase", "decrease",
          "growthRelative", "growthPoints", "unknown",
        ])
    }
  }

  private func required(_ text: String?, _ option: String) throws(Fault) -> Fraction {
    guard let text else { throw .missing(option: option) }
    return try number(text, option)
  }

  private func optional(_ text: String?, _ option: String) throws(Fault) -> Fraction? {
    guard let text else { return nil }
    return try number(text, option)
  }

  /// A number as typed: `12`, `0.95`, `19/20` or `95%`.
  private func number(_ text: String, _ option: String) throws(Fault) -> Fraction {
    let isPercent = text.hasSuffix("%")
    guard let value = Fraction(isPercent ? String(text.dropLast()) : text) else {
      throw .notANumber(option: option, found: text)
    }
    return isPercent ? value / Fraction(100) : value
  }
}
