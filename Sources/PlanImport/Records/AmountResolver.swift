public import GoalModel

/// Decides for which goal of an item each amount was said.
///
/// A name or a position decides; else the kind and the unit of the amount do. What fits several goals
/// is refused unless it is named, so that nothing is counted where nobody meant it.
public struct AmountResolver: Sendable {
  /// The item whose goals the amounts are for.
  public let item: PlanItem

  /// Creates a resolver for one item.
  public init(_ item: PlanItem) { self.item = item }

  /// Amounts with their goals, and what the office should know about them.
  public struct Resolution: Hashable, Sendable {
    /// The amounts in the order they were said.
    public var amounts: [Amount] = []

    /// Amounts that load with a warning: no goal counts them, money was said with a hedge, or more
    /// were counted than there are.
    public var remarks: [TargetPhrase.Remark] = []
  }

  /// Gives every amount its goal.
  ///
  /// - Throws: `AmountResolutionError` where an amount fits several goals, or names none.
  public func resolve(_ amounts: [NamedAmount]) throws(AmountResolutionError) -> Resolution {
    var resolution = Resolution()
    for amount in amounts {
      let resolved = try resolve(amount)
      resolution.amounts.append(resolved)
      if item.goals(counting: resolved).isEmpty {
        resolution.remarks.append(TargetPhrase.Remark(.unitNotCounted, found: resolved.text))
      }
      if case .quantity(_, _?, _) = resolved.value, resolved.unit == .yuan {
        resolution.remarks.append(TargetPhrase.Remark(.moneyHedged, found: resolved.text))
      }
      if isOverDenominator(resolved) {
        resolution.remarks.append(TargetPhrase.Remark(.overDenominator, found: resolved.text))
      }
    }
    return resolution
  }

  private func resolve(_ named: NamedAmount) throws(AmountResolutionError) -> Amount {
    let amount = named.amount
    if let position = named.position {
      guard item.goals.indices.contains(position) else {
        throw .noSuchGoal(named: "\(position + 1)", goals: goalNames(item.goals.indices))
      }
      return meant(amount, position)
    }
    if case .step(let step) = amount.value { try checkStep(step) }
    let fitting = fittingGoals(amount)
    if !named.label.isEmpty {
      let labelled = goals(labelled: named.label)
      if labelled.count == 1 { return meant(amount, labelled[0]) }
      let both = labelled.filter(fitting.contains)
      if both.count == 1 { return meant(amount, both[0]) }
      // 参加 115人次 of an item that counts 人次 once: the word only told the story.
      guard labelled.isEmpty, fitting.count < 2 else {
        throw .noSuchGoal(named: named.label, goals: goalNames(item.goals.indices))
      }
    }
    guard fitting.count < 2 else {
      throw .fitsSeveralGoals(amount.text, goals: goalNames(fitting))
    }
    // A bare number is of the only goal's unit.
    if amount.unit == nil, isNumber(amount), let only = fitting.first, item.goals.count == 1 {
      return Amount(text: amount.text, value: amount.value, unit: item.goals[only].unit)
    }
    return amount
  }

  private func meant(_ amount: Amount, _ goal: Int) -> Amount {
    amount.meant(
      forGoal: goal, unit: amount.unit ?? (isNumber(amount) ? item.goals[goal].unit : nil))
  }

  private func isNumber(_ amount: Amount) -> Bool {
    switch amount.value {
    case .quantity, .ratio: true
    case .verdict, .step: false
    }
  }

  private func fittingGoals(_ amount: Amount) -> [Int] {
    if amount.unit == nil, isNumber(amount), item.goals.count > 1 {
      // Without a unit a number could be any goal's, whatever it measures.
      let measured = item.goals.indices.filter { !item.goals[$0].measure.isMilestone }
      return measured.count > 1 ? measured : item.goals(counting: amount)
    }
    return item.goals(counting: amount)
  }

  private func goals(labelled label: String) -> [Int] {
    let wanted = FoldedText(label).joined
    let exact = item.goals.indices.filter { FoldedText(item.goals[$0].label).joined == wanted }
    if !exact.isEmpty { return exact }
    return item.goals.indices.filter {
      let goal = item.goals[$0]
      return FoldedText(goal.label).joined.contains(wanted)
        || FoldedText(goal.phrase).joined.contains(wanted)
    }
  }

  private func goalNames(_ goals: some Sequence<Int>) -> [String] {
    goals.map { item.goals[$0].phrase.isEmpty ? item.title : item.goals[$0].phrase }
  }

  private func checkStep(_ step: String) throws(AmountResolutionError) {
    let steps = item.goals.flatMap { goal -> [String] in
      if case .weightedSteps(let steps) = goal.measure { steps.map(\.name) } else { [] }
    }
    guard steps.contains(step) else { throw .noSuchStep(step, steps: steps) }
  }

  private func isOverDenominator(_ amount: Amount) -> Bool {
    guard case .ratio(let part, of: let whole?, _) = amount.value, part > whole else {
      return false
    }
    return !item.goals(counting: amount).contains { item.goals[$0].measure == .amountRatio }
  }
}

/// Why an amount was given no goal; each case carries what was said and what there is.
public enum AmountResolutionError: Error, Hashable, Sendable {
  /// It fits several goals; a name or a position before it decides.
  case fitsSeveralGoals(String, goals: [String])

  /// No goal, or more than one, goes by this name or position.
  case noSuchGoal(named: String, goals: [String])

  /// The item has no step of this name.
  case noSuchStep(String, steps: [String])
}
