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

  /// Scales the weights of those `items` that count so that every section weighs what the plan says;
  /// the others have none.
  ///
  /// Where no section carries a weight the items' own weights stand. A section without a weight
  /// among weighted ones gets the mean of the given.
  static func scaled(
    _ items: [ItemResult], by sections: [String: Fraction], where counts: (ItemResult) -> Bool
  ) -> [Fraction?] {
    var totals: [String: FractionSum] = [:]
    // Without weights of sections nobody asks for the totals.
    for item in items where !sections.isEmpty && counts(item) {
      totals[item.item.section, default: FractionSum()].add(item.weight)
    }
    let given = totals.keys.compactMap { sections[$0] }
    guard !given.isEmpty else { return items.map { counts($0) ? $0.weight : nil } }
    let mean = FractionSum(given).total / Fraction(given.count)
    return items.map { item in
      guard counts(item) else { return nil }
      let section = item.item.section
      let total = totals[section]?.total ?? .one
      return (item.weight * (sections[section] ?? mean)).divided(by: total) ?? .zero
    }
  }
}
