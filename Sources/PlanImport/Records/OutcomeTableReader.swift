public import GoalModel
public import SpreadsheetGrid

/// Reads a table of outcomes, of which many are recorded at once.
///
/// Items and amounts are looked up by the caller, who knows the plan; here every row gets its day,
/// and what is missing is told with its cell.
public struct OutcomeTableReader: Sendable {
  private let file: String
  private let year: Int
  private let today: CalendarDay
  private let finder = TableFinder(dictionary: HeaderDictionary.outcomes)

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - file: The file's name, for the problems.
  ///   - year: The plan year, for days without one.
  ///   - today: What `today` and 今天 mean.
  public init(file: String = "", year: Int, today: CalendarDay) {
    self.file = file
    self.year = year
    self.today = today
  }

  /// The rows of the sheet whose header fits best; other sheets with such a header are told.
  public func read(_ grids: [Grid]) -> Reading<[OutcomeRow]> {
    let tables = grids.compactMap { grid -> (view: SheetView, table: FoundTable<OutcomeField>)? in
      let view = SheetView(grid)
      return finder.table(in: view).map { (view, $0) }
    }
    guard let best = tables.max(by: { $0.table.score < $1.table.score }) else {
      let sheet = grids.first?.name ?? ""
      return Reading(
        [], problems: [TableProblem(.noHeader, file: file, sheet: sheet, cell: "", found: "")])
    }
    var reading = read(best.view, best.table)
    for other in tables where other.view.grid.name != best.view.grid.name {
      guard other.table.columns.count > 2 else { continue }
      let cell = CellAddress(row: other.table.headerRow, column: 0).description
      reading.note(
        TableProblem(
          .tableLeftOut, file: file, sheet: other.view.grid.name, cell: cell,
          found: other.view.grid.name))
    }
    return reading
  }

  private func read(_ view: SheetView, _ table: FoundTable<OutcomeField>) -> Reading<[OutcomeRow]> {
    var reading = Reading<[OutcomeRow]>([])
    let header = CellAddress(row: table.headerRow, column: table.headers.keys.min() ?? 0)
    for field in [OutcomeField.day, .item, .amount] where table.columns[field] == nil {
      reading.note(
        TableProblem(
          .columnMissing, file: file, sheet: view.grid.name, cell: header.description,
          found: field.usualHeader))
    }
    guard let day = table.columns[.day], let item = table.columns[.item],
      let amount = table.columns[.amount]
    else { return reading }
    for row in table.firstRow..<max(table.firstRow, view.grid.rowCount) {
      let outcome = OutcomeLine(
        view: view, table: table, row: row, day: day, item: item, amount: amount)
      guard outcome.holdsAnything else { continue }
      read(outcome, into: &reading)
    }
    if reading.value.isEmpty, reading.problems.isEmpty {
      reading.note(
        TableProblem(
          .noItems, file: file, sheet: view.grid.name, cell: header.description, found: ""))
    }
    return reading
  }

  /// Keeps a row that is complete, and tells everything that is missing from one that is not.
  private func read(_ line: OutcomeLine, into reading: inout Reading<[OutcomeRow]>) {
    func problem(_ kind: TableProblem.Kind, _ cell: String, _ found: String) {
      reading.note(
        TableProblem(kind, file: file, sheet: line.view.grid.name, cell: cell, found: found))
    }
    let dayText = line.text(.day)
    let day = day(line, dayText)
    if day == nil { problem(.dayUnreadable, line.cells.day, dayText) }
    let item = line.text(.item)
    if item.isEmpty { problem(.itemUnknown, line.cells.item, "") }
    let amounts = line.text(.amount)
    if amounts.isEmpty { problem(.amountMissing, line.cells.amounts, "") }
    guard let day, !item.isEmpty, !amounts.isEmpty else { return }
    reading.value.append(
      OutcomeRow(
        sheet: line.view.grid.name, row: line.row + 1, day: day, item: item, amounts: amounts,
        evidence: line.text(.evidence).split { ";；".contains($0) }.map { String($0).trimmingBlanks }
          .filter { !$0.isEmpty },
        recordedBy: line.text(.recordedBy), note: line.text(.note), cells: line.cells))
  }

  /// The day of a row, as said or as a spreadsheet stores it.
  private func day(_ line: OutcomeLine, _ text: String) -> CalendarDay? {
    if let phrase = try? DayPhrase(text, year: year, today: today) { return phrase.day }
    // Day 25569 of the 1900 date system is 1 January 1970.
    guard line.kind(.day) == .number, let serial = Int(text), (36_526...58_440).contains(serial)
    else { return nil }
    return CalendarDay(number: serial - 25_569)
  }
}

/// One row of an outcome table as it is being read.
private struct OutcomeLine {
  let view: SheetView
  let table: FoundTable<OutcomeField>
  let row: Int
  let day: Int
  let item: Int
  let amount: Int

  var holdsAnything: Bool {
    [day, item, amount].contains { view.grid[row, $0].map { !SheetView.isBlank($0) } ?? false }
  }

  func text(_ field: OutcomeField) -> String {
    (table.columns[field].map { view.text(row, $0) } ?? "").trimmingBlanks
  }

  func kind(_ field: OutcomeField) -> Cell.Kind? {
    table.columns[field].flatMap { view.place(row, $0)?.cell.kind }
  }

  var cells: OutcomeRow.Cells {
    func cell(_ column: Int) -> String { CellAddress(row: row, column: column).description }
    return OutcomeRow.Cells(day: cell(day), item: cell(item), amounts: cell(amount))
  }
}
