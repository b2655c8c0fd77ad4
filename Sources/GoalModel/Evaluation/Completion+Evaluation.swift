internal import ExactNumbers

extension Completion {
  /// Computes what a plan comes to at the end of `day`: a pure function of plan, records and day.
  ///
  /// With `isClosing` (年终结算) an item due on or before the day is past due. The cost is linear in
  /// items and outcomes.
  public init(of records: PlanRecords, on day: CalendarDay, isClosing: Bool = false) {
    let plan = records.plan
    let weights = PlanWeights.weights(of: plan.items)
    let someWeightIsGiven = plan.items.contains { $0.weight != nil }
    let results = zip(plan.items, weights).map { item, weight in
      ItemEvaluation(
        item: item, outcomes: records.outcomes[item.id] ?? [], ticks: records.ticks[item.id] ?? [],
        year: plan.year, settings: plan.settings
      ).result(
        on: day, isClosing: isClosing, weight: weight,
        isWeightMissing: item.weight == nil && someWeightIsGiven)
    }
    let sections = plan.settings.sectionWeights
    let adjusted = PlanWeights.scaled(results, by: sections) { $0.isInScope && $0.isRated }
    let leaves = zip(results, adjusted).map { RollUpLeaf($0, weight: $1 ?? $0.weight) }
    let originally = PlanWeights.scaled(results, by: sections) {
      $0.met != .notApplicable && $0.isRated
    }
    // Where an item weighs the same on both bases, both share its leaf.
    let original = results.indices.compactMap { place in
      originally[place].map { weight in
        leaves[place].weight == weight
          ? leaves[place] : RollUpLeaf(results[place], weight: weight)
      }
    }
    self.init(
      plan: plan, day: day, isClosing: isClosing, items: results,
      total: Self.group(nil, "", leaves, day),
      originalYear: RollUp(leaves: original, day: day).originalYear,
      groups: Group.Kind.allCases.flatMap { Self.groups($0, plan.items, leaves, day) })
  }

  private static func group(
    _ kind: Group.Kind?, _ name: String, _ leaves: [RollUpLeaf], _ day: CalendarDay
  ) -> Group {
    let rollUp = RollUp(leaves: leaves, day: day)
    return Group(kind: kind, name: name, rates: rollUp.rates, counts: rollUp.counts)
  }

  private static func groups(
    _ kind: Group.Kind, _ items: [PlanItem], _ leaves: [RollUpLeaf], _ day: CalendarDay
  ) -> [Group] {
    var order: [String] = []
    var members: [String: [RollUpLeaf]] = [:]
    for (item, leaf) in zip(items, leaves) {
      let name = item.groupName(by: kind)
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(leaf)
    }
    switch kind {
    case .section, .department: break
    case .category:
      let rank = Dictionary(
        uniqueKeysWithValues: Category.allCases.enumerated().map { ($1.rawValue, $0) })
      order.sort { rank[$0, default: 0] < rank[$1, default: 0] }
    case .month: order.sort { (Int($0) ?? 0) < (Int($1) ?? 0) }
    }
    return order.map { group(kind, $0, members[$0] ?? [], day) }
  }
}

extension PlanItem {
  /// The name of the group the item belongs to: section, category, department or month of its due day.
  public func groupName(by kind: Completion.Group.Kind) -> String {
    switch kind {
    case .section: section
    case .category: category.rawValue
    case .department: department
    case .month: String(due.month)
    }
  }
}
