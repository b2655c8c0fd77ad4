public import ExactNumbers

extension Completion {
  /// The weight each item has in the rates, in the order of ``items``; `nil` where it enters none.
  ///
  /// Where sections carry weights these are scaled, so they may differ from the plan's own.
  public var adjustedWeights: [Fraction?] {
    PlanWeights.scaled(items, by: plan.settings.sectionWeights) { $0.isInScope && $0.isRated }
  }

  /// The same on the original basis (年初计划), which cancelled and deferred items enter too.
  public var originalWeights: [Fraction?] {
    PlanWeights.scaled(items, by: plan.settings.sectionWeights) {
      $0.met != .notApplicable && $0.isRated
    }
  }
}
