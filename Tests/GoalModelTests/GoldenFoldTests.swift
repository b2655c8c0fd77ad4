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

/// Makes organisations of every kind, none of them looked at by a person.
private struct OrganisationGenerator {
  var random: SeededGenerator

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// One to twenty figures of one kind; a unit may report several strata, and some report nothing.
  mutating func figures() -> [UnitFigure] {
    let kind = number(0...3)
    return (0..<number(1...20)).map { _ in
      let unit = number(0...11)
      return UnitFigure(
        unit: "\(unit)", parent: ["", "甲", "乙"][unit % 3], stratum: ["", "内", "外"][number(0...2)],
        content: content(kind))
    }
  }

  private mutating func content(_ kind: Int) -> UnitFigure.Content {
    let isMissing = number(0...4) == 0
    let whole = Fraction(number(0...30))
    let part = Fraction(number(0...40), number(1...3))
    switch kind {
    case 0: return .count(isMissing ? nil : part, target: whole)
    case 1: return .ratio(isMissing ? nil : part, of: whole)
    case 2:
      let persons = (0..<number(0...5)).map { _ in "\(number(0...9))" }
      return .persons(isMissing ? nil : Set(persons))
    default:
      return .levels((0..<number(0...3)).map { _ in number(0...2) == 0 ? nil : whole })
    }
  }

  /// The figures folded in random order: cut into parts, which are then merged two by two at random.
  mutating func foldedInParts(_ figures: [UnitFigure]) -> OrganisationFold {
    var rest = figures.shuffled(using: &random)[...]
    var parts = [OrganisationFold()]
    while !rest.isEmpty {
      let size = number(1...min(5, rest.count))
      parts.append(OrganisationFold(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    while parts.count > 1 {
      let one = parts.remove(at: number(0...(parts.count - 1)))
      let other = parts.remove(at: number(0...(parts.count - 1)))
      parts.append(one.merging(other))
    }
    return parts[0]
  }
}

@Suite("What holds for every organisation")
struct FoldPropertyTests {
  /// Two thousand organisations, in twenty lots that run side by side.
  private static let lots = Array(0..<20)
  private static let organisationsPerLot = 100

  @Test("parts in any order and grouping come to the same as the whole", arguments: lots)
  func parts(lot: Int) {
    var generator = OrganisationGenerator(random: SeededGenerator(seed: UInt64(5000 + lot)))
    for _ in 0..<Self.organisationsPerLot {
      let figures = generator.figures()
      let whole = OrganisationFold(figures)
      let target = Fraction(generator.number(1...20))
      for _ in 0..<3 {
        let folded = generator.foldedInParts(figures)
        #expect(folded == whole)
        #expect(
          OrganisationSummary(folded, target: target)
            == OrganisationSummary(whole, target: target))
      }
    }
  }
}
