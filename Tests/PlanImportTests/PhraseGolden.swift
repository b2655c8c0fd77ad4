import ExactNumbers
import Foundation
import GoalModel
import Testing

@testable import PlanImport

/// Target phrases with their goals, and due phrases with their days.
struct PhraseGolden: Decodable {
  let year: Int
  let targets: [Target]
  let dues: [Due]

  static func load() throws -> PhraseGolden {
    try JSONDecoder().decode(PhraseGolden.self, from: GoldenFiles.data("phrases.json"))
  }

  struct Target: Decodable, CustomTestStringConvertible {
    let phrase: String
    let goals: [Expected]
    var testDescription: String { phrase }
  }

  struct Due: Decodable, CustomTestStringConvertible {
    let phrase: String
    let due: String
    var testDescription: String { phrase }
  }

  /// What the file says of a goal; what it does not say is not compared.
  struct Expected: Decodable {
    let measure: String?
    let bound: String
    let target: String?
    let unit: String?
    let per: String?
    let lower: String?
    let upper: String?
    let baseline: String?
    let growth: String?
    let shares: [String]?
    let steps: [[String]]?

    /// Every difference from a draft, in words.
    func differences(from draft: GoalDraft) -> [String] {
      var found: [String] = []
      func compare(_ name: String, _ expected: String?, _ actual: String?) {
        if let expected, expected != actual { found.append("\(name): \(actual ?? "-")") }
      }
      compare("measure", measure, draft.measure.name)
      compare("bound", bound, draft.bound.name)
      compare("target", target, draft.bound.target?.description)
      compare("unit", unit, draft.unit?.name)
      compare("lower", lower, draft.bound.ends?.lower.description)
      compare("upper", upper, draft.bound.ends?.upper.description)
      compare("baseline", baseline, draft.bound.baseline?.description)
      if case .growthRelative(let by, _) = draft.bound { compare("growth", growth, "\(by)") }
      if case .growthPoints(let by, _) = draft.bound { compare("growth", growth, "\(by)") }
      if case .cadence(let cadence) = draft.measure { compare("per", per, cadence.period.rawValue) }
      if let shares, shares != draft.shares.map({ "\($0.amount)" }) { found.append("shares") }
      if let steps, case .weightedSteps(let actual) = draft.measure,
        steps != actual.map({ [$0.name, "\($0.weight)"] })
      {
        found.append("steps: \(actual)")
      }
      return found
    }
  }
}
