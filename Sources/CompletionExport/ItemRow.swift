internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// One goal of one item as the sheet 完成情况 shows it.
struct ItemRow {
  let item: ItemResult
  let result: GoalResult
  let isClosed: Bool
  let day: CalendarDay
  let evidence: String
  let remarks: ItemRemarks
  let language: Language

  private var goal: Goal { result.goal }
  private var figures: AmountWording { AmountWording(in: language) }

  /// Whether the target and the actual are shares rather than amounts.
  private var isShare: Bool {
    if case .weightedSteps = goal.measure { return true }
    return goal.measure.isRatio
  }

  /// The number as written.
  var number: SheetCell { .itemNumber(item.item.number, SheetStyles.number) }

  /// The number aimed at; in words where it is no single number.
  var aim: SheetCell {
    if goal.isUndefined {
      return .text(language.say("待明确", "to be stated"), SheetStyles.centered)
    }
    switch goal.measure {
    case .judged: return .none
    case .milestone: return .amount(.one)
    case .weightedSteps, .everyCase: return .exactShare(.one)
    case .cadence: return .amount(Fraction(result.slots?.all ?? 0))
    case .incidents: return .amount(.zero)
    case .sum, .last, .distinct, .ratio, .amountRatio: break
    }
    switch goal.bound {
    case .between(let lower, let upper): return .text(range(lower, upper), SheetStyles.centered)
    case .about(let target, _, _):
      let said = isShare ? figures.statedShare(target) : figures.number(target)
      return .text(language.say("\(said)左右", "about \(said)"), SheetStyles.centered)
    default:
      guard let target = goal.bound.target else { return .none }
      return isShare ? .exactShare(target) : .amount(target, goal.unit)
    }
  }

  private func range(_ lower: Fraction, _ upper: Fraction) -> String {
    isShare
      ? figures.statedShare(lower) + language.say("至", " to ") + figures.statedShare(upper)
      : figures.range(lower, upper, nil)
  }

  /// What is counted.
  var unit: String {
    switch goal.measure {
    case .cadence(let cadence): cadence.period.unit(in: language)
    case .judged: ""
    case .milestone: goal.unit?.name ?? language.say("项", "")
    default: isShare ? CountingUnit.percent.name : goal.unit?.name ?? ""
    }
  }

  /// What was achieved; a softened figure stays text as people say it.
  var actual: SheetCell {
    switch result.actual {
    case nil:
      return result.met == .notApplicable ? .none : .text("", SheetStyles.number)
    case .verdict(let verdict)?:
      return .text(verdict.name(in: language), SheetStyles.centered)
    case .share?:
      return result.actual?.value.map { .exactShare($0) } ?? .none
    case .amount(let value, nil)?:
      return isShare ? .exactShare(value) : .amount(value, goal.unit)
    case .amount(let value, let hedge?)?:
      return .text(figures.amount(value, nil, hedge: hedge), SheetStyles.centered)
    }
  }

  /// Whether the goal must hold and its year is not over, so that it says so instead of a percentage.
  var isHolding: Bool { goal.holds && !isClosed && result.light != .void }

  private var isBroken: Bool {
    [.limitBroken, .incidentHappened, .outOfRange].contains(result.word)
  }

  /// What a goal that holds says: the share used, what has been broken, or that nothing is known.
  var holding: String {
    guard let actual = result.actual?.value else { return SheetCell.noFigure }
    let word =
      isBroken ? result.word.name(in: language) : language.say("控制中", "holding")
    // Of incidents their number is shown, and of a level that stays inside a range the level itself.
    guard let limit = goal.bound.target, goal.bound.ends == nil,
      let used = result.used ?? actual.divided(by: limit)
    else { return word + "\n" + figures.amount(actual, goal.unit) }
    let share = figures.share(used)
    return word + "\n" + language.say("占用\(share)", "\(share) used")
  }

  /// What should be there by now.
  var expected: SheetCell {
    guard let expected = result.expectedActual, result.met != .notApplicable else { return .none }
    return isShare ? .exactShare(expected) : .amount(expected, goal.unit)
  }

  /// How far ahead of the schedule, in percentage points.
  var gap: SheetCell {
    guard let gap = result.gap, !isHolding, !goal.isUndefined else { return .none }
    return SheetCell(.number(gap), SheetStyles.points)
  }

  /// The word of the light, and what has been decided about the item where that explains it.
  var status: String {
    switch item.item.state {
    case .closedShort where result.met != .yes: ItemState.closedShort.name(in: language)
    case .cancelled, .deferred, .cancelUnapproved:
      result.word.name(in: language) + "\n" + item.item.state.name(in: language)
    case .active, .closedShort: result.word.name(in: language)
    }
  }

  /// How long the goal is overdue; blank where it is not, as where a limit did not hold.
  var daysOverdue: SheetCell {
    let days = goal.timing.due.days(to: day)
    guard result.word == .overdue, days > 0, !goal.holds else {
      return .text("", SheetStyles.number)
    }
    return .count(days)
  }
}
