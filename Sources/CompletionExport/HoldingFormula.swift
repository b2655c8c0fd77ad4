internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// What the sheet says of a goal that must hold all year, until it is closed: 控制中 with the share of
/// the limit that is used, or what has been broken.
struct HoldingFormula {
  let credit: CreditFormula
  let layout: ItemLayout
  let language: Language

  private var goal: Goal { credit.result.goal }
  private var actual: CellReference { layout.cell(.actual) }
  private var target: CellReference { layout.cell(.aim) }

  /// The longest unit a formula quotes; old versions of Excel allow no formula beyond 1,024 characters.
  private static let longestUnit = 30

  /// The formula; `words` is what the sheet says as it is written, kept where the actual is in words.
  ///
  /// `nil` where the unit is no unit but a whole sentence.
  func formula(_ words: String) -> SheetFormula? {
    guard (goal.unit?.name ?? "").utf16.count <= Self.longestUnit else { return nil }
    let otherwise = credit.isHedged ? words : SheetCell.noFigure
    return """
      IF(ISNUMBER(\(actual)),\(state)&CHAR(10)&\(use),\(text: otherwise))
      """
  }

  private var state: SheetFormula {
    let holding = language.say("控制中", "holding")
    guard let broken else { return "\(text: holding)" }
    return "IF(\(isBroken),\(text: broken.name(in: language)),\(text: holding))"
  }

  /// The word once the limit does not hold; `nil` where it may hold again before it is closed.
  private var broken: LightWord? {
    switch goal.measure {
    case .incidents: .incidentHappened
    case .last: .outOfRange
    case .sum, .distinct: .limitBroken
    default: nil
    }
  }

  private var isBroken: SheetFormula {
    guard goal.bound.ends == nil else {
      return "OR(\(actual)<\(layout.cell(.lower)),\(actual)>\(layout.cell(.upper)))"
    }
    return "\(actual)>\(target)"
  }

  private var use: SheetFormula {
    if let limit = goal.bound.target, goal.bound.ends == nil, !limit.isZero {
      let share: SheetFormula = "TEXT(\(.displayedUse(actual, of: target)),\(text: "0.0%"))"
      return language == .chinese ? "\(text: "占用")&\(share)" : "\(share)&\(text: " used")"
    }
    let number: SheetFormula =
      goal.unit == .yuan
      ? "IF(\(actual)=INT(\(actual)),TEXT(\(actual),\(text: "0")),TEXT(\(actual),\(text: "0.00")))"
      : "\(actual)"
    let (one, many) = (unit(after: .one), unit(after: Fraction(2)))
    if one == many { return "\(number)&\(text: many)" }
    return "\(number)&IF(\(actual)=1,\(text: one),\(text: many))"
  }

  /// What follows a number: the unit, in English in its singular or plural.
  private func unit(after number: Fraction) -> String {
    let amount = AmountWording(in: language).amount(number, goal.unit)
    return String(amount.dropFirst(number.description.count))
  }
}
