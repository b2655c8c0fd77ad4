internal import ExactNumbers
internal import GoalModel

/// Tells what makes a goal impossible, so that its reason can be said and nothing is turned round.
enum TargetFlaws {
  /// What is wrong with what a finding states; `nil` where it can be computed.
  static func flaw(
    of finding: TargetGrammar.Finding, in cursor: TargetCursor
  ) -> TableProblem.Kind? {
    let draft = finding.draft
    let numbers = cursor.tokens[finding.range].map(\.kind)
    if numbers.contains(where: { isBeyondRange($0, scale: cursor.context.unit.scale) })
      || isBeyondRange(draft)
    {
      return .numberBeyondRange
    }
    let levels = negativeLevels(of: draft)
    if numbers.count(where: isNegative) > levels { return .numberNegative }
    // In 在上年20件基础上减少30件 it is the result that is negative.
    if levels == 0, let target = draft.bound.target, target.signum < 0 { return .numberNegative }
    if draft.flaw != nil { return draft.flaw }
    if draft.measure == .ratio, shares(of: draft.bound).contains(where: { $0 > .one }) {
      return .shareAboveAll
    }
    do throws(GoalError) {
      _ = try draft.goal(within: .wholeYear(2000), year: 2000)
      return nil
    } catch {
      return kind(of: error)
    }
  }

  /// The kind of problem a goal has that the goal model refuses.
  static func kind(of error: GoalError) -> TableProblem.Kind {
    switch error {
    case .wrongDirection: .targetContradictory
    case .emptyInterval(let lower, let upper):
      lower > upper ? .targetContradictory : .goalImpossible
    case .negativeTarget: .numberNegative
    case .stepsDoNotAddUp: .stepsIncomplete
    case .cadenceNotPositive, .dueBeforeStart, .nothingToReach, .weightNotPositive:
      .goalImpossible
    }
  }

  // MARK: Numbers

  private static func isBeyondRange(_ kind: TargetToken.Kind, scale: Fraction) -> Bool {
    switch kind {
    case .number(let value, _, _):
      (try? Quantity(value)) == nil || (try? Quantity((value * scale).floor)) == nil
    case .percent(let value), .points(let value): (try? Quantity(value.floor)) == nil
    default: false
    }
  }

  private static func isBeyondRange(_ draft: GoalDraft) -> Bool {
    guard let target = draft.bound.target else { return false }
    return (try? Quantity(target.floor)) == nil
  }

  private static func isNegative(_ kind: TargetToken.Kind) -> Bool {
    switch kind {
    case .number(let value, _, _), .percent(let value), .points(let value): value.signum < 0
    default: false
    }
  }

  /// How many negative numbers a goal may state: a balance can rise from below zero, a count cannot.
  private static func negativeLevels(of draft: GoalDraft) -> Int {
    guard draft.measure == .last, draft.unit == .yuan else { return 0 }
    switch draft.bound {
    case .increase(let from, let to), .decrease(let from, let to):
      return [from, to].count { $0.signum < 0 }
    default: return 0
    }
  }

  private static func shares(of bound: Bound) -> [Fraction] {
    // A tolerance around a share may reach beyond all of it; what was stated may not.
    if case .about(let target, _, _) = bound { return [target] }
    return [bound.target, bound.baseline, bound.ends?.upper].compactMap { $0 }
  }
}
