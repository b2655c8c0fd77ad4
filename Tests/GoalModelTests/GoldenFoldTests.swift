import ExactNumbers
import Foundation
import GoalModel
import Testing

/// One exact case of an organisation roll-up, as the golden file states it.
struct GoldenFold: Decodable, CustomTestStringConvertible, Sendable {
  let id, title, kind: String
  let target: String?
  let units: [Unit]
  let expected: Expected

  var testDescription: String { "\(id) \(title)" }

  struct Unit: Decodable {
    let unit: String
    let target, actual, numerator, denominator, parent, stratum: String?
    let persons: [String]?
    let series: [String?]?
    let `repeat`: Int?
  }

  struct Expected: Decodable {
    let pooled, actual, meanOfRates, unitsMet, reported: String?
    let byUnit, byParent: [String: String]?
    let missing, stale, warnings: [String]?
  }

  static func all() throws -> [GoldenFold] {
    try JSONDecoder().decode(
      [GoldenFold].self, from: GoldenCase.data("GOLDEN_FOLD", "fold.json"))
  }

  func figures() throws -> [UnitFigure] {
    try units.flatMap { unit in
      let content = try content(of: unit)
      return (1...(unit.repeat ?? 1)).map { number in
        UnitFigure(
          unit: unit.repeat == nil ? unit.unit : "\(unit.unit)\(number)",
          parent: unit.parent ?? "", stratum: unit.stratum ?? "", content: content)
      }
    }
  }

  private func content(of unit: Unit) throws -> UnitFigure.Content {
    func required(_ text: String?) throws -> Fraction {
      guard let text else { throw GoldenFileError(message: "\(id): a number is missing") }
      return try fraction(text)
    }
    switch kind {
    case "count":
      return .count(try unit.actual.map(fraction), target: try required(unit.target))
    case "ratio":
      return .ratio(try unit.numerator.map(fraction), of: try required(unit.denominator))
    case "distinct": return .persons(unit.persons.map { Set($0) })
    case "last": return .levels(try (unit.series ?? []).map { try $0.map(fraction) })
    default: throw GoldenFileError(message: kind)
    }
  }
}

@Suite("The exact cases of organisation roll-ups")
struct GoldenFoldTests {
  @Test("every figure and warning is as stated", arguments: try GoldenFold.all())
  func figures(of golden: GoldenFold) throws {
    let summary = OrganisationSummary(
      OrganisationFold(try golden.figures()), target: try golden.target.map(fraction))
    let expected = golden.expected
    if let pooled = expected.pooled { #expect(summary.pooled?.description == pooled) }
    if let actual = expected.actual { #expect(summary.actual.description == actual) }
    if let mean = expected.meanOfRates { #expect(summary.meanOfRates?.description == mean) }
    if let met = expected.unitsMet { #expect(summary.unitsMet?.description == met) }
    if let reported = expected.reported { #expect(summary.reported?.description == reported) }
    for (unit, rate) in expected.byUnit ?? [:] {
      #expect((summary.byUnit[unit] ?? nil)?.description == rate)
    }
    for (parent, rate) in expected.byParent ?? [:] {
      #expect((summary.byParent[parent] ?? nil)?.description == rate)
    }
    if let missing = expected.missing { #expect(summary.missing == missing) }
    if let stale = expected.stale { #expect(summary.stale == stale) }
    if let warnings = expected.warnings {
      #expect(Set(summary.warnings.map(\.rawValue)) == Set(warnings))
    }
  }

  @Test("levels add up by their last known value, and a unit without a recent one is named")
  func levels() {
    // 甲 last reported 110, 乙 last reported 95 one period ago: 110 + 95 = 205.
    let fold = OrganisationFold([
      UnitFigure(unit: "甲", content: .levels([Fraction(100), Fraction(110)])),
      UnitFigure(unit: "乙", content: .levels([Fraction(95), nil])),
      UnitFigure(unit: "丙", content: .levels([nil, nil])),
    ])
    let summary = OrganisationSummary(fold)
    #expect(summary.actual == Fraction(205))
    #expect(summary.stale == ["乙"])
    #expect(summary.missing == ["丙"])
  }

  @Test("folding parts in any order and grouping gives the same")
  func associative() throws {
    let parts = try GoldenFold.all().filter { $0.kind == "count" }.flatMap { try $0.figures() }
      .prefix(40).enumerated().map { place, figure in
        OrganisationFold([
          UnitFigure(unit: "\(place % 7)", parent: figure.parent, content: figure.content)
        ])
      }
    let fromTheLeft = parts.reduce(OrganisationFold()) { $0.merging($1) }
    let fromTheRight = parts.reversed().reduce(OrganisationFold()) { $1.merging($0) }
    let byHalves = parts[..<20].reduce(OrganisationFold()) { $0.merging($1) }
      .merging(parts[20...].reduce(OrganisationFold()) { $0.merging($1) })
    #expect(fromTheLeft == fromTheRight)
    #expect(fromTheLeft == byHalves)
  }
}
