internal import ExactNumbers
internal import GoalModel
internal import SheetDocument

/// Rates as formulas over the hidden columns of the sheet 完成情况, with their exact results.
struct LiveRates {
  let layout: ItemLayout

  /// What stands above and below the line of a rate, each as a cell that computes it.
  struct Sums {
    let above: SheetCell.Content
    let below: SheetCell.Content
  }

  /// The sums of two hidden columns, over all items or over those of one part of the plan.
  func sums(
    _ rate: CompletionRates.Rate, _ above: WorkingColumn, of below: WorkingColumn,
    where key: (column: WorkingColumn, number: Int)? = nil
  ) -> Sums {
    Sums(
      above: sum(rate.numerator, above, where: key), below: sum(rate.denominator, below, where: key)
    )
  }

  private func sum(
    _ value: Fraction, _ column: WorkingColumn, where key: (column: WorkingColumn, number: Int)?
  ) -> SheetCell.Content {
    // Without rows there is nothing to sum.
    guard !layout.rows.isEmpty else { return .number(value) }
    let area = layout.area(column)
    guard let key else { return .formula("SUM(\(area))", .number(value)) }
    return .formula(
      "SUMIF(\(layout.area(key.column)),\(Fraction(key.number)),\(area))", .number(value))
  }

  /// A cell with a rate as leadership reads it, computed from the two cells that hold its sums.
  func cell(_ rate: CompletionRates.Rate, _ above: CellReference, of below: CellReference)
    -> SheetCell
  {
    guard !layout.rows.isEmpty else { return .share(rate.value) }
    let shown: SheetCell.Result =
      rate.value.map { .number(DisplayedPercent($0).share) } ?? .text(SheetCell.noFigure)
    return SheetCell(.formula(.displayed(above, of: below), shown), SheetStyles.percent)
  }
}
