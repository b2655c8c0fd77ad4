public import GoalModel

/// Why a table cannot tick an item off, and what it is told with.
struct RefusedTick {
  /// What is told.
  let kind: TableProblem.Kind

  /// The goals that stand in the way; empty where they have no words.
  let goals: String

  /// Looks at an item that is not met; nobody should record more of a limit that has held so far.
  init(_ result: ItemResult) {
    let open = result.goals.filter { $0.met != .yes }
    let isEarly = open.areHeldSoFar
    kind = isEarly ? .tickEarly : .tickRefused
    goals = open.filter { !$0.goal.nameInPlan.isEmpty }
      .map { isEarly ? "\($0.goal.nameInPlan)（\($0.goal.timing.due)）" : $0.goal.nameInPlan }
      .joined(separator: "、")
  }

  /// What was found: the words that tick it off, and the goals.
  func found(_ said: String) -> String { goals.isEmpty ? said : "\(said) → \(goals)" }
}

extension [GoalResult] {
  /// Whether all of them are limits within which everything has stayed so far: nothing is missing but
  /// the rest of their time.
  public var areHeldSoFar: Bool {
    !isEmpty && allSatisfy { $0.goal.holds && $0.met == .open && $0.hasData }
  }
}
