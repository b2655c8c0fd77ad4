internal import SheetDocument

/// The different styles of a document, each with a number: the place of its first use.
struct StyleIndex {
  /// The styles in the order of their numbers.
  private(set) var styles: [CellStyle] = []

  private var numbers: [CellStyle: Int] = [:]

  /// The style met last in each column with its number: cells of a column mostly look alike, and
  /// comparing is much faster than looking up.
  private var latest: [(style: CellStyle, number: Int)] = []

  /// Numbers no style yet.
  init() {}

  /// Numbers all styles of a document.
  init(_ sheets: [WritableSheet]) {
    for row in sheets.lazy.flatMap(\.sheet.rows) {
      let cells = row.cells.span
      var column = 0
      for index in cells.indices {
        // Looking at the parts that are needed spares a copy of every cell.
        var style = cells[index].style
        if case .date = cells[index].content { style = style.showingDates }
        _ = number(of: style, inColumn: column)
        column += cells[index].columns
      }
    }
  }

  /// The number of the style of a cell in that column; a style met for the first time gets the next.
  mutating func number(of style: CellStyle, inColumn column: Int) -> Int {
    if column < latest.count, latest[column].style == style { return latest[column].number }
    let number = number(of: style)
    if column < latest.count {
      latest[column] = (style, number)
    } else if column == latest.count {
      latest.append((style, number))
    }
    return number
  }

  private mutating func number(of style: CellStyle) -> Int {
    if let known = numbers[style] { return known }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }
}

extension CellStyle {
  /// The style a date is written in: in no date's format it would show as the number of its day.
  var showingDates: CellStyle { format == .general ? with { $0.format = .date } : self }
}
