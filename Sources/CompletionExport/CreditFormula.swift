internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The rule of a goal's bound as a formula over the target and the actual beside it, so that a reviewer
/// who changes an actual sees the rates move.
struct CreditFormula {
  let result: GoalResult
  let layout: ItemLayout
  let language: Language

  private var goal: Goal { result.goal }
  private var actual: CellReference { layout.cell(.actual) }
  private var target: CellReference { layout.cell(.aim) }
  private var lower: CellReference { layout.cell(.lower) }
  private var upper: CellReference { layout.cell(.upper) }

  /// Whether the actual is a softened figure in words, so that a number stands beside it.
  var isHedged: Bool {
    if case .amount(_, _?)? = result.actual { true } else { false }
  }

  /// The cell with the number to compute with.
  var figure: CellReference { isHedged ? layout.cell(.figure) : actual }

  /// The credit from 0 to 1, or an empty text where there is no number to compute with.
  ///
  /// `nil` where no rule gives a figure: an unstated target, nothing it could apply to, a cadence
  /// without a slot, or a bound that is not the figure shown as target.
  var formula: SheetFormula? {
    guard !goal.isUndefined, result.met != .notApplicable else { return nil }
    if case .judged = goal.measure { return verdict }
    guard let raw else { return nil }
    return "IF(ISNUMBER(\(figure)),\(raw),\(text: ""))"
  }

  private var verdict: SheetFormula {
    let (done, notDone) = (Verdict.done.name(in: language), Verdict.notDone.name(in: language))
    return """
      IF(\(actual)=\(text: done),1,IF(\(actual)=\(text: notDone),0,\(text: "")))
      """
  }

  private var raw: SheetFormula? {
    switch goal.measure {
    case .cadence: (result.slots?.all ?? 0) > 0 ? share : nil
    case .milestone, .weightedSteps, .everyCase: goal.bound == .atLeast(.one) ? share : nil
    case .incidents: goal.bound == .atMost(.zero) ? bounded : nil
    case .sum, .last, .distinct, .ratio, .amountRatio: bounded
    case .judged: nil
    }
  }

  private var share: SheetFormula { "MAX(0,MIN(1,\(figure)/\(target)))" }

  private var bounded: SheetFormula? {
    switch goal.bound {
    case .atLeast(let target): target.isZero ? "1" : share
    case .atMost:
      held(
        """
        IF(\(figure)<=\(target),1,IF(\(target)=0,0,1-(\(figure)-\(target))/\(target)))
        """)
    case .exactly: "MAX(0,1-ABS(\(figure)-\(target))/ABS(\(target)))"
    case .between, .about:
      held(
        """
        IF(\(figure)<\(lower),\(figure)/\(lower),\
        IF(\(figure)>\(upper),1-(\(figure)-\(upper))/\(upper),1))
        """)
    case .increase, .decrease, .growthRelative, .growthPoints:
      held("(\(figure)-\(lower))/(\(target)-\(lower))")
    case .unknown, .none: nil
    }
  }

  /// The degree shared out over the months of a goal that holds, and kept between 0 and 1.
  private func held(_ raw: SheetFormula) -> SheetFormula {
    goal.holds
      ? "MAX(0,MIN(1,\(raw)*\(layout.cell(.periods))))" : "MAX(0,MIN(1,\(raw)))"
  }

  /// The lower end or the baseline, for its hidden column.
  var lowerValue: Fraction? { goal.bound.ends?.lower ?? goal.bound.baseline }

  /// The upper end, for its hidden column.
  var upperValue: Fraction? { goal.bound.ends?.upper }

  /// The share of months that count, of a goal that holds.
  ///
  /// Zero incidents count the months with a report; any other limit is confirmed for every month that
  /// has ended once anything is reported.
  var periodsValue: Fraction? {
    guard goal.holds, let slots = result.slots else { return nil }
    let confirmed = goal.measure == .incidents ? slots.filledOfEnded : slots.ended
    return Fraction(confirmed, max(slots.all, 1))
  }
}
