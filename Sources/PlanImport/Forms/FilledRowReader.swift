internal import ExactNumbers
public import GoalModel
internal import SpreadsheetGrid

/// Reads what a row of a fill-in sheet says was done of its item.
///
/// Unlike the results of a plan table its amounts come on top of what was done so far, and only the column
/// 完成 √ declares an item finished.
public struct FilledRowReader: Sendable {
  private let festivals: FestivalCalendar

  /// Creates a reader for the sheets of a plan year.
  public init(year: Int) { festivals = FestivalCalendar(year: year) }

  /// What a row says of an item; words are given as they stand, changed or not.
  ///
  /// The √ of an item that `isTicked` went out with the sheet and declares nothing new.
  public func results(of row: FilledRow, for item: PlanItem, isTicked: Bool) -> ItemResults {
    var line = ResultLine(item: item, row: row.row - 1, sheet: row.sheet)
    readStatus(row, &line)
    if isTicked, let done = line.results.status, done.status == .done {
      line.results.status = ItemResults.SaidStatus(status: .open, said: done.said)
    }
    readDay(row, &line)
    readAmount(row, &line)
    line.results.evidence = evidence(row)
    line.results.remarks = ItemRemarks(
      done: row.cells[.account]?.text, reason: row.cells[.reason]?.text,
      next: row.cells[.next]?.text)
    // A day alone does not say that all of it is done: there is a column for that.
    line.keepDayFromTicking()
    return line.results
  }

  /// Whether a cell says as much as an empty one: a dash, 无.
  public static func saysNothing(_ text: String) -> Bool {
    let folded = FoldedText(text).joined
    return folded == "无" || isDash(text)
  }

  /// Whether a cell is left out with a dash.
  public static func isDash(_ text: String) -> Bool {
    FoldedText(text).joined.allSatisfy { "/-.、,".contains($0) }
  }

  /// What was typed into a cell; `nil` where it says nothing.
  private func said(_ field: FormField, _ row: FilledRow, _ line: inout ResultLine)
    -> (said: ItemResults.Said, filled: FilledRow.Said)?
  {
    guard let filled = row.cells[field], !Self.saysNothing(filled.text) else { return nil }
    let said = ItemResults.Said(text: filled.text, cell: filled.cell)
    guard !SheetView.isError(filled.value) else {
      line.note(.resultUnreadable, said)
      return nil
    }
    return (said, filled)
  }

  private func readStatus(_ row: FilledRow, _ line: inout ResultLine) {
    guard let (said, _) = said(.status, row, &line) else { return }
    guard let status = StatusWords.status(inStatusColumn: said.text) else {
      return line.note(.resultUnreadable, said)
    }
    line.take(status, said)
  }

  private func readDay(_ row: FilledRow, _ line: inout ResultLine) {
    guard let (said, filled) = said(.day, row, &line) else { return }
    guard let day = DoneDay(filled.value, in: festivals) else {
      return line.note(.resultDayUnreadable, said)
    }
    line.results.day = ItemResults.SaidDay(first: day.first, last: day.last, said: said)
  }

  private func readAmount(_ row: FilledRow, _ line: inout ResultLine) {
    guard let (said, filled) = said(.amount, row, &line) else { return }
    guard !filled.isShared else { return line.note(.resultForSeveralItems, said) }
    // A spreadsheet makes a day of 11/12; nobody knows what was typed.
    guard filled.value.kind != .date else { return line.note(.resultUnreadable, said) }
    if let status = StatusWords.status(of: said.text), !line.isShare(said.text) {
      guard status == .done, isSomethingToDo(line.item) else { return line.take(status, said) }
      line.results.amounts.append(
        ItemResults.Said(text: Verdict.done.rawValue, cell: said.cell))
      return
    }
    line.takeAmount(said, header: nil, column: .none)
  }

  /// Whether 完成 can be recorded of one of the goals, rather than only declared of the item.
  private func isSomethingToDo(_ item: PlanItem) -> Bool {
    item.goals.contains { $0.measure == .milestone || $0.measure == .judged }
  }

  private func evidence(_ row: FilledRow) -> [String] {
    guard let filled = row.cells[.evidence], !Self.saysNothing(filled.text),
      !SheetView.isError(filled.value)
    else { return [] }
    return filled.text.split { ";；".contains($0) || $0.isNewline }
      .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }
}
