internal import GoalModel
internal import SpreadsheetGrid

/// What the cells of columns say about them, where their headers do not.
///
/// Only what cannot be mistaken is taken from cells: numbers that count the rows, and days.
struct ColumnContents {
  /// The fields of columns.
  private(set) var fields: [PlanField: Int] = [:]

  /// How many rows are looked at.
  private static let looked = 60

  /// Whether a text is a day does not depend on the year.
  private static let calendar = FestivalCalendar(year: 2000)

  init(_ view: SheetView, _ table: FoundTable<PlanField>) {
    guard let title = table.columns[.title] else { return }
    let rows = Array(table.firstRow..<max(table.firstRow, view.grid.rowCount)).prefix(Self.looked)
      .filter { view.holds($0, title) }
    let known = Set(table.columns.values)
    let months = Set(PeriodColumns(table).columns.map(\.column))
    let open = table.range.prefix { $0 < view.grid.columnCount }
      .filter { !known.contains($0) && !months.contains($0) }
    if table.columns[.number] == nil {
      fields[.number] = open.first { $0 < title && Self.counts(view, rows, $0) }
    }
    if table.columns[.due] == nil, table.columns[.time] == nil {
      // A headed column about another year says when something was, not when it will be.
      fields[.due] = open.first { column in
        !HeaderDictionary.plan.isOfPastYear(table.headers[column] ?? "")
          && Self.holdsDays(view, rows, column)
      }
    }
  }

  /// Whether a column holds 1, 2, 3 from the first row on.
  private static func counts(_ view: SheetView, _ rows: [Int], _ column: Int) -> Bool {
    let numbers = rows.prefix(3).map { ItemNumber.text(view.text($0, column)) }
    return numbers.count > 1 && zip(numbers, 1...).allSatisfy { $0 == String($1) }
  }

  /// Whether nearly all cells of a column are days or months and nothing else.
  private static func holdsDays(
    _ view: SheetView, _ rows: [Int], _ column: Int
  ) -> Bool {
    let places = rows.compactMap { view.place($0, column) }
    guard places.count > 1 else { return false }
    let days = places.count { place in
      if place.cell.kind == .date { return true }
      let text = SheetView.text(of: place.cell)
      // Days of any year will do here; a bare number is no day by itself.
      guard place.cell.kind == .text, text.count < 20,
        text.contains(where: { "月日年季节前".contains($0) })
      else { return false }
      let problem = DuePhrase(text, in: calendar).problem
      return problem == nil || problem == .dueOutsideYear
    }
    return days * 5 >= places.count * 4
  }
}
