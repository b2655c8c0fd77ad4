internal import ExactNumbers

/// The weights of a plan's items as the roll-up uses them.
enum PlanWeights {
  /// The weight of each item: as planned; the mean of the given ones for a blank among them; 1 where
  /// none is given.
  static func weights(of items: [PlanItem]) -> [Fraction] {
    let given = items.compactMap(\.weight)
    let mean = FractionSum(given).total.divided(by: Fraction(given.count)) ?? .one
    return items.map { $0.weight ?? mean }
  }

  /// Scales the weights of `items` so that every section weighs what the plan says.
  ///
  /// Where no section carries a weight the items' own weights stand. A section without a weight
  /// among weighted ones gets the mean of the given.
  static func scaled(_ items: [ItemResult], by sections: [String: Fraction]) -> [Fraction] {
    let own = items.map(\.weight)
    let names = Set(items.map(\.item.section))
    let given = names.compactMap { sections[$0] }
    guard !given.isEmpty else { return own }
    let mean = FractionSum(given).total / Fraction(given.count)
    var totals: [String: FractionSum] = [:]
    for item in items { totals[item.item.section, default: FractionSum()].add(item.weight) }
    return items.map { item in
      let section = item.item.section
      let total = totals[section]?.total ?? .one
      return (item.weight * (sections[section] ?? mean)).divided(by: total) ?? .zero
    }
  }
}
