internal import ExactNumbers

/// The figures of many units, pooled: folding parts in any order or grouping gives the same.
///
/// Leaves are pooled and averages never averaged. A unit that has not reported keeps its denominator
/// and is listed.
public struct OrganisationFold: Hashable, Sendable {
  /// What is known of one unit in one stratum.
  struct Leaf: Hashable, Sendable {
    var parent: String
    /// Credit or numerator; a count is capped by its target, so a surplus here fills no gap there.
    var numerator = Fraction.zero
    /// Target or denominator.
    var denominator = Fraction.zero
    /// The part of the denominator that was reported on.
    var reported = Fraction.zero
    /// The uncapped sum of what was reported.
    var actual = Fraction.zero
    var persons: Set<String> = []
    var isReported = false
    var isStale = false
    var isMet = true
  }

  /// Which leaf a figure belongs to.
  struct Place: Hashable, Comparable, Sendable {
    let unit: String
    let stratum: String

    static func < (left: Place, right: Place) -> Bool {
      (left.unit, left.stratum) < (right.unit, right.stratum)
    }
  }

  /// What the figures of an organisation are.
  enum Kind: Int, Hashable, Comparable, Sendable {
    case count, ratio, persons, levels

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var leaves: [Place: Leaf] = [:]
  private(set) var kind: Kind?

  /// The fold of no figure at all.
  public init() {}

  /// The fold of some figures.
  public init(_ figures: some Sequence<UnitFigure>) {
    for figure in figures { merge(OrganisationFold(figure)) }
  }

  private init(_ figure: UnitFigure) {
    var leaf = Leaf(parent: figure.parent)
    switch figure.content {
    case .count(let actual, let target):
      kind = .count
      leaf.denominator = target
      leaf.isReported = actual != nil
      leaf.actual = actual ?? .zero
      leaf.numerator = min(leaf.actual, target)
      leaf.reported = actual == nil ? .zero : target
      leaf.isMet = actual.map { $0 >= target } ?? false
    case .ratio(let numerator, let denominator):
      kind = .ratio
      leaf.denominator = denominator
      leaf.isReported = numerator != nil
      leaf.actual = numerator ?? .zero
      leaf.numerator = leaf.actual
      leaf.reported = numerator == nil ? .zero : denominator
    case .persons(let persons):
      kind = .persons
      leaf.isReported = persons != nil
      leaf.persons = persons ?? []
    case .levels(let series):
      kind = .levels
      let last = series.last { $0 != nil } ?? nil
      leaf.isReported = last != nil
      leaf.isStale = last != nil && (series.last ?? nil) == nil
      leaf.actual = last ?? .zero
    }
    leaves[Place(unit: figure.unit, stratum: figure.stratum)] = leaf
  }

  /// The fold of both parts together.
  public func merging(_ other: OrganisationFold) -> OrganisationFold {
    var copy = self
    copy.merge(other)
    return copy
  }

  private mutating func merge(_ other: OrganisationFold) {
    // Units report one kind; were kinds mixed by mistake, the order of merging must not decide.
    kind = [kind, other.kind].compactMap(\.self).min()
    leaves.merge(other.leaves) { mine, theirs in
      var both = mine
      both.parent = max(mine.parent, theirs.parent)
      both.numerator = mine.numerator + theirs.numerator
      both.denominator = mine.denominator + theirs.denominator
      both.reported = mine.reported + theirs.reported
      both.actual = mine.actual + theirs.actual
      both.persons.formUnion(theirs.persons)
      both.isReported = mine.isReported || theirs.isReported
      both.isStale = mine.isStale || theirs.isStale
      both.isMet = mine.isMet && theirs.isMet
      return both
    }
  }
}
