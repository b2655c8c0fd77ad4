public import ExactNumbers

/// What the figures of all units come to, and what a reader should be warned about.
public struct OrganisationSummary: Hashable, Sendable {
  /// The pooled rate; `nil` where there is nothing to divide by.
  public let pooled: Fraction?

  /// The sum of what was reported, or the number of different persons.
  public let actual: Fraction

  /// The mean of the units' own rates, shown only to be compared; a unit with 0 of 0 is left out.
  public let meanOfRates: Fraction?

  /// The share of units that met their target; only counts have targets.
  public let unitsMet: Fraction?

  /// The share that was reported: of units for counts, of denominators for ratios.
  public let reported: Fraction?

  /// The pooled rate of each unit; `nil` where it has nothing to divide by.
  public let byUnit: [String: Fraction?]

  /// The pooled rate of each parent.
  public let byParent: [String: Fraction?]

  /// The units that have not reported, in order of their names.
  public let missing: [String]

  /// The units whose last level is older than the last period, in order of their names.
  public let stale: [String]

  /// What makes the pooled figure easy to misread.
  public let warnings: Set<Warning>

  /// A trap in a pooled figure; the raw value is the name outside programs read.
  public enum Warning: String, Hashable, Sendable, CaseIterable {
    /// The mean of the rates differs from the pooled rate by more than five points.
    case meanDiffers = "mean-differs"

    /// In every stratum one unit is ahead, pooled the other.
    case simpson

    /// One unit holds more than half of the denominator.
    case dominantUnit = "dominant-unit"
  }

  /// Sums up a fold; `target` is that of the whole, where persons are counted.
  public init(_ fold: OrganisationFold, target: Fraction? = nil) {
    let leaves = fold.leaves.sorted { $0.key < $1.key }
    let units = Dictionary(grouping: leaves, by: \.key.unit)
    let persons = leaves.reduce(into: Set<String>()) { $0.formUnion($1.value.persons) }
    let rates = units.mapValues { Self.rate($0.map(\.value)) }
    switch fold.kind {
    case .persons:
      actual = Fraction(persons.count)
      pooled = target.flatMap { min(Fraction(persons.count), $0).divided(by: $0) }
    default:
      actual = FractionSum(leaves.map(\.value.actual)).total
      pooled = Self.rate(leaves.map(\.value))
    }
    let known = rates.values.compactMap(\.self)
    meanOfRates = FractionSum(known).total.divided(by: Fraction(known.count))
    unitsMet =
      fold.kind == .count
      ? Self.share(of: units) { $0.allSatisfy(\.value.isMet) } : nil
    reported =
      fold.kind == .ratio
      ? FractionSum(leaves.map(\.value.reported)).total
        .divided(by: FractionSum(leaves.map(\.value.denominator)).total)
      : Self.share(of: units) { $0.contains(where: \.value.isReported) }
    byUnit = rates
    byParent = Dictionary(grouping: leaves.filter { !$0.value.parent.isEmpty }, by: \.value.parent)
      .mapValues { Self.rate($0.map(\.value)) }
    missing = units.filter { !$0.value.contains(where: \.value.isReported) }.keys.sorted()
    stale = units.filter { $0.value.contains(where: \.value.isStale) }.keys.sorted()
    warnings = Self.warnings(units, rates, pooled: pooled, mean: meanOfRates)
  }

  private typealias Units = [String: [(key: OrganisationFold.Place, value: OrganisationFold.Leaf)]]

  private static func rate(_ leaves: [OrganisationFold.Leaf]) -> Fraction? {
    FractionSum(leaves.map(\.numerator)).total
      .divided(by: FractionSum(leaves.map(\.denominator)).total)
  }

  private static func share(
    of units: Units,
    where holds: ([(key: OrganisationFold.Place, value: OrganisationFold.Leaf)]) -> Bool
  ) -> Fraction? {
    Fraction(units.values.count(where: holds)).divided(by: Fraction(units.count))
  }

  private static func warnings(
    _ units: Units, _ rates: [String: Fraction?], pooled: Fraction?, mean: Fraction?
  ) -> Set<Warning> {
    var warnings: Set<Warning> = []
    if let pooled, let mean, (pooled - mean).magnitude > Fraction(5, 100) {
      warnings.insert(.meanDiffers)
    }
    let held = units.mapValues { FractionSum($0.map(\.value.denominator)).total }
    let all = FractionSum(held.values).total
    if held.values.contains(where: { $0 * Fraction(2) > all }) { warnings.insert(.dominantUnit) }
    if isContradictedByStrata(units, rates) { warnings.insert(.simpson) }
    return warnings
  }

  /// Whether some unit is behind another in every stratum they share, but ahead of it when pooled.
  private static func isContradictedByStrata(_ units: Units, _ rates: [String: Fraction?]) -> Bool {
    let strata = units.mapValues { leaves in
      Dictionary(uniqueKeysWithValues: leaves.map { ($0.key.stratum, rate([$0.value])) })
    }.filter { $0.value.count > 1 }
    for (one, itsStrata) in strata {
      for (other, otherStrata) in strata where one != other {
        guard let ahead = rates[one] ?? nil, let behind = rates[other] ?? nil, ahead > behind
        else { continue }
        let shared = itsStrata.keys.filter { otherStrata[$0] != nil }
        let isReversed = shared.allSatisfy { stratum in
          guard let mine = itsStrata[stratum] ?? nil, let theirs = otherStrata[stratum] ?? nil
          else { return false }
          return theirs > mine
        }
        if shared.count > 1, isReversed { return true }
      }
    }
    return false
  }
}
