internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The cells of a goal that are computed on the sheet, and the hidden ones they are computed from.
struct LiveRow {
  /// What an item brings to each row of its goals.
  struct Share {
    /// The number of the item in the plan, from 1.
    let item: Int

    /// The weight of the item in the rates; `nil` outside them.
    let weight: Fraction?

    /// The same on the original basis.
    let originalWeight: Fraction?

    /// The number of its part in each table of the overview, from 1.
    let parts: [Completion.Group.Kind: Int]

    /// Whether it is due by the day.
    let isDue: Bool
  }

  let row: ItemRow
  let share: Share
  let isFirstGoal: Bool
  let layout: ItemLayout

  private var result: GoalResult { row.result }
  private var item: ItemResult { row.item }
  private var credit: CreditFormula {
    CreditFormula(result: result, layout: layout, language: row.language)
  }

  /// The degree of completion, as leadership reads it.
  var completion: SheetCell {
    if row.isHolding {
      let words = row.holding
      let formula = HoldingFormula(credit: credit, layout: layout, language: row.language)
        .formula(words)
      let content = formula.map { SheetCell.Content.formula($0, .text(words)) }
      return SheetCell(content ?? .text(words), SheetStyles.centered)
    }
    guard credit.formula != nil else { return .share(result.credited) }
    let shown: SheetCell.Result =
      result.credited.map { .number(DisplayedPercent($0).share) } ?? .text(SheetCell.noFigure)
    return SheetCell(
      .formula(.displayed(layout.cell(.credit)), shown), SheetStyles.percent)
  }

  /// How far ahead of the schedule, in percentage points.
  var gap: SheetCell {
    guard credit.formula != nil, !row.isHolding else { return row.gap }
    let (credit, expected) = (layout.cell(.credit), layout.cell(.expectedShare))
    // What binary numbers add in the sixteenth place must not show as a sign.
    let formula: SheetFormula = """
      IF(ISNUMBER(\(credit)),ROUND((\(credit)-\(expected))*100,12),\(text: SheetCell.noFigure))
      """
    let shown: SheetCell.Result =
      result.gap.map { .number($0) } ?? .text(SheetCell.noFigure)
    return SheetCell(.formula(formula, shown), SheetStyles.points)
  }

  /// The hidden cells, in the order of their columns.
  var workings: [SheetCell] { WorkingColumn.allCases.map { SheetCell(content($0), CellStyle()) } }

  // MARK: The hidden columns

  private func content(_ column: WorkingColumn) -> SheetCell.Content {
    switch column {
    case .lower: number(credit.lowerValue)
    case .upper: number(credit.upperValue)
    case .figure: figure
    case .periods: number(credit.periodsValue)
    case .expectedShare: .number(result.expected)
    case .credit: exactCredit
    case .weight: number(part(of: share.weight))
    case .weighted: weighted(part(of: share.weight), at: .weight)
    case .originalWeight: number(part(of: share.originalWeight))
    case .originalWeighted: originalWeighted
    case .expectedWeighted: number(expectedWeighted)
    case .pace: pace
    case .due: .number(share.isDue ? .one : .zero)
    case .item: .number(Fraction(share.item))
    case .section: number(share.parts[.section].map { Fraction($0) })
    case .category: number(share.parts[.category].map { Fraction($0) })
    case .department: number(share.parts[.department].map { Fraction($0) })
    case .month: number(share.parts[.month].map { Fraction($0) })
    }
  }

  private func number(_ value: Fraction?) -> SheetCell.Content {
    value.map { .number($0) } ?? .blank
  }

  private var figure: SheetCell.Content {
    guard credit.isHedged, let stated = result.actual?.value else { return .blank }
    let actual = layout.cell(.actual)
    return .formula("IF(ISNUMBER(\(actual)),\(actual),\(stated))", .number(stated))
  }

  private var exactCredit: SheetCell.Content {
    guard let formula = credit.formula else { return number(result.credited) }
    return .formula(formula, result.credited.map { .number($0) } ?? .text(""))
  }

  /// The goal's part of the item's weight; goals outside the rates have none.
  private func part(of weight: Fraction?) -> Fraction? {
    guard let weight, !result.isOutsideRates else { return nil }
    let rated = item.goals.filter { !$0.isOutsideRates }
    let all = FractionSum(rated.map(\.goal.weight)).total
    return (weight * result.goal.weight).divided(by: all)
  }

  private func weighted(_ weight: Fraction?, at column: WorkingColumn) -> SheetCell.Content {
    guard let weight else { return .blank }
    return .formula(
      "\(layout.cell(column))*N(\(layout.cell(.credit)))",
      .number(weight * (result.credited ?? .zero)))
  }

  /// On the original basis what was cancelled counts 0.
  private var originalWeighted: SheetCell.Content {
    let weight = part(of: share.originalWeight)
    guard item.item.state != .cancelled else { return number(weight.map { _ in .zero }) }
    return weighted(weight, at: .originalWeight)
  }

  private var expectedWeighted: Fraction? {
    isFirstGoal ? share.weight.map { $0 * item.expected } : nil
  }

  /// Pace is taken item by item, so an item with several goals adds up its rows first.
  private var pace: SheetCell.Content {
    guard isFirstGoal, let weight = share.weight else { return .blank }
    let expected = layout.cell(.expectedWeighted)
    let value = weight * min(item.credited ?? .zero, item.expected)
    let formula: SheetFormula =
      item.goals.count == 1
      ? "MIN(\(layout.cell(.weighted)),\(expected))"
      : """
      MIN(SUMIF(\(layout.ownArea(.item)),\(layout.cell(.item)),\(layout.ownArea(.weighted))),\
      \(expected))
      """
    return .formula(formula, .number(value))
  }
}
