internal import ExactNumbers
internal import GoalModel
internal import SheetDocument

extension SheetCell {
  /// The sign for a figure that does not exist, which is neither 0 nor 100.
  static let noFigure = "—"

  /// A cell of text; an empty one stays blank, with its border.
  static func text(_ text: String, _ style: CellStyle, columns: Int = 1) -> SheetCell {
    SheetCell(text.isEmpty ? .blank : .text(text), style, columns: columns)
  }

  /// A cell with the number of an item as written; digits alone become a number, so that the column
  /// sorts as people count.
  static func itemNumber(_ text: String, _ style: CellStyle) -> SheetCell {
    let isPlain =
      (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
      && !text.hasPrefix("0")
    guard isPlain, let number = Fraction(text) else { return .text(text, style) }
    return SheetCell(.number(number), style)
  }

  /// A cell with a count.
  static func count(_ count: Int) -> SheetCell {
    SheetCell(.number(Fraction(count)), SheetStyles.number)
  }

  /// A cell with a share as leadership reads it, or the sign for none.
  static func share(_ share: Fraction?) -> SheetCell {
    guard let share else { return none }
    return SheetCell(.number(DisplayedPercent(share).share), SheetStyles.percent)
  }

  /// A cell with a share as it is, shown as leadership reads it.
  static func exactShare(_ share: Fraction) -> SheetCell {
    let style = SheetStyles.centered.with { style in
      style.format = .share
      if share.signum > 0, share < Fraction(1, 2000) { style.format = .smallShare }
      if share > .one, share < Fraction(20_010, 20_000) { style.format = .shareAboveAll }
    }
    return SheetCell(.number(share), style)
  }

  /// A cell with a number of things or an amount of money, shown to the hundredth where it has so many
  /// places.
  static func amount(_ amount: Fraction, _ unit: CountingUnit? = nil) -> SheetCell {
    SheetCell(.number(amount), amountStyle(amount, unit))
  }

  /// The look of an amount: money that is not whole has two places.
  static func amountStyle(_ amount: Fraction, _ unit: CountingUnit? = nil) -> CellStyle {
    let isShort = Fraction(amount.plainDecimal(atMost: 2)) == amount && unit != .yuan
    return amount.isWhole || isShort ? SheetStyles.number : SheetStyles.hundredths
  }

  /// A cell with a day, blank where there is none.
  static func day(_ day: CalendarDay?) -> SheetCell {
    guard let (year, month, day) = day?.components else {
      return SheetCell(.blank, SheetStyles.date)
    }
    return SheetCell(.date(year: year, month: month, day: day), SheetStyles.date)
  }

  /// A cell that says there is no figure.
  static var none: SheetCell { text(noFigure, SheetStyles.centered) }

  /// The same cell in a row of totals.
  var asTotal: SheetCell { SheetCell(content, SheetStyles.total(style), columns: columns) }
}

extension SheetRow {
  /// A row that is high enough for its texts in columns of these widths.
  static func fitting(_ cells: [SheetCell], in widths: [Double], atLeast least: Double = 20)
    -> SheetRow
  {
    var column = 0
    var height = least
    for cell in cells {
      let end = min(column + cell.columns, widths.count)
      if case .text(let text) = cell.content, cell.style.wraps, column < end {
        let lines = TextMeasure.lineCount(
          text, width: widths[column..<end].reduce(0, +), size: cell.style.size)
        height = max(height, TextMeasure.height(lines: lines, size: cell.style.size))
      }
      column += cell.columns
    }
    // Excel shows no row higher than 409 points.
    return SheetRow(cells, height: min(height, 409))
  }
}
