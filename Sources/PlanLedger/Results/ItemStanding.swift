internal import ExactNumbers
internal import GoalModel

/// What the ledger holds of one item, to hold new results against.
struct ItemStanding {
  private let item: PlanItem
  private let plan: Plan
  private let outcomes: [Outcome]

  /// The records that count, or wait to.
  private let standing: [Outcome]

  /// Looks up an item.
  init(_ item: PlanItem, in records: PlanRecords) {
    self.item = item
    outcomes = records.outcomes[item.id] ?? []
    let replaced = Set(
      outcomes.filter { !$0.isWithdrawn && $0.review != .returned }.compactMap(\.corrects))
    standing = outcomes.filter {
      !$0.isWithdrawn && $0.review != .returned && !replaced.contains($0.id)
    }
    // The item alone: its figures do not depend on its neighbours.
    var plan = records.plan
    plan.items = [item]
    self.plan = plan
  }

  /// Where the item stands on a day, if one more outcome is recorded.
  func result(with new: Outcome?, on day: CalendarDay) -> ItemResult? {
    let last = outcomes.map(\.id.number).max() ?? 0
    let added = new.map { outcome in
      var numbered = Outcome(
        id: Outcome.ID(last + 1), item: item.id, day: outcome.day, amounts: outcome.amounts)
      numbered.evidence = outcome.evidence
      numbered.review = outcome.review
      return numbered
    }
    let records = PlanRecords(plan: plan, outcomes: [item.id: outcomes + [added].compactMap { $0 }])
    return Completion(of: records, on: day).items.first
  }

  /// How a new amount stands to what is recorded already.
  enum Relation: Hashable {
    /// Nothing is recorded that it would count twice.
    case new
    /// It is recorded already.
    case same
    /// The records come to something else, as `2次`.
    case differs(String)
  }

  /// Holds an amount, which says what there is so far, against the records.
  func relation(of amount: Amount) -> Relation {
    for goal in item.goals(counting: amount) {
      let recorded = amounts(countedBy: goal)
      // A level replaces the one before, so that nothing counts twice.
      guard !recorded.isEmpty, item.goals[goal].measure != .last else { continue }
      switch item.goals[goal].measure {
      case .milestone:
        let isDone = result(with: nil, on: .last(of: plan.year))?.goals[goal].met == .yes
        if isDone { return .same }
      case .weightedSteps:
        if recorded.contains(where: { $0.value == amount.value }) { return .same }
      case .judged:
        if recorded.last?.value == amount.value { return .same }
      default:
        let total = Total(recorded)
        return total == Total([amount]) ? .same : .differs(total.text(unit: amount.unit))
      }
    }
    return .new
  }

  private func amounts(countedBy goal: Int) -> [Amount] {
    standing.filter { plan.contains($0.day) }.flatMap(\.amounts)
      .filter { item.goals(counting: $0).contains(goal) }
  }

  /// What amounts come to when they are added up.
  private struct Total: Hashable {
    private var number = Fraction(0)
    private var whole: Fraction?
    private var hedges: Set<Hedge> = []

    init(_ amounts: [Amount]) {
      for amount in amounts {
        switch amount.value {
        case .quantity(let quantity, let hedge, _):
          number = number + quantity.fraction
          if let hedge { hedges.insert(hedge) }
        case .ratio(let part, let all, let isCumulative):
          if isCumulative {
            number = part.fraction
            whole = all?.fraction
          } else {
            number = number + part.fraction
            if let all { whole = (whole ?? Fraction(0)) + all.fraction }
          }
        case .verdict, .step: break
        }
      }
    }

    /// The total as people say it: 2次, 38/40件.
    func text(unit: CountingUnit?) -> String {
      number.plainDecimal() + (whole.map { "/" + $0.plainDecimal() } ?? "") + (unit?.name ?? "")
    }
  }
}
