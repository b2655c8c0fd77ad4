internal import ExactNumbers

extension PlanItem {
  /// The goals, counted from 0, that count an amount.
  ///
  /// An amount said for one goal counts there alone. Otherwise its kind and unit decide: steps and
  /// verdicts go to milestones and judged goals, shares to ratios, numbers to what counts their
  /// unit; a number of a unit that also heads a ratio belongs to the ratio only if nothing else
  /// counts it. A positive amount no other goal counts completes a milestone.
  public func goals(counting amount: Amount) -> [Int] {
    if let goal = amount.goal { return goals.indices.contains(goal) ? [goal] : [] }
    switch amount.value {
    case .verdict:
      return goals.indices.filter { goals[$0].measure.isMilestone || goals[$0].measure == .judged }
    case .step(let name):
      return goals.indices.filter { index in
        guard case .weightedSteps(let steps) = goals[index].measure else { return false }
        return steps.contains { $0.name == name }
      }
    case .ratio:
      return matching(amount.unit) { $0.isRatio }
    case .quantity(let quantity, _, _):
      let plain = matching(amount.unit) { !$0.isRatio && $0.countsNumbers }
      if !plain.isEmpty { return plain }
      let ratios = matching(amount.unit) { $0.isRatio }
      if !ratios.isEmpty { return ratios }
      guard quantity > .zero else { return [] }
      return goals.indices.filter { goals[$0].measure == .milestone }
    }
  }

  /// The goals of a fitting measure that count `unit`; those that name the unit go before those that
  /// name none.
  private func matching(_ unit: CountingUnit?, _ fits: (Measure) -> Bool) -> [Int] {
    let fitting = goals.indices.filter { fits(goals[$0].measure) }
    guard let unit else { return fitting }
    let named = fitting.filter { goals[$0].unit == unit }
    return named.isEmpty ? fitting.filter { goals[$0].unit == nil } : named
  }
}

extension Measure {
  /// Whether plain numbers are what the measure folds.
  fileprivate var countsNumbers: Bool {
    switch self {
    case .sum, .last, .distinct, .cadence, .incidents: true
    case .ratio, .amountRatio, .everyCase, .milestone, .weightedSteps, .judged: false
    }
  }
}
