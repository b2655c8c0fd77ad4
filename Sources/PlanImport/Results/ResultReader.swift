internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// Reads what the rows of a plan table say was done.
///
/// Only a cell that is an amount, a word or a sign and nothing else is read as one. A sentence is what
/// leadership reads beside the item, and no figure is taken out of it.
struct ResultReader {
  private let view: SheetView
  private let table: FoundTable<PlanField>
  private let columns: ResultColumns
  private let festivals: FestivalCalendar
  private let budgetUnit: UnitColumn

  /// Prepares to read the rows of a table.
  init(
    _ view: SheetView, _ table: FoundTable<PlanField>, festivals: FestivalCalendar,
    budgetUnit: UnitColumn
  ) {
    self.view = view
    self.table = table
    self.festivals = festivals
    self.budgetUnit = budgetUnit
    columns = ResultColumns(table)
  }

  /// What a row says was done of its item, or of one of its items; `nil` where it says nothing.
  func results(row: Int, of item: PlanItem, part: RowPart? = nil) -> ItemResults? {
    guard !columns.isEmpty else { return nil }
    var line = ResultLine(item: item, row: row, sheet: view.grid.name)
    line.part = part
    readStatus(&line)
    readDay(&line)
    for column in columns.amounts { readAmount(column, &line) }
    readWords(&line)
    readSpent(&line)
    line.results.evidence = evidence(&line)
    // What could not be told apart may be the reason why the item is not done.
    if line.hasSharedCell { line.keepDayFromTicking() }
    return line.results.isEmpty ? nil : line.results
  }

  // MARK: Cells

  /// A cell that says something of the item: not struck through, no error, no dash.
  private func place(_ column: Int, _ line: inout ResultLine) -> SheetView.Place? {
    guard let place = view.place(line.row, column), !SheetView.isError(place.cell),
      !view.grid.struckCells.contains(place.address),
      !Self.saysNothing(SheetView.text(of: place.cell))
    else { return nil }
    line.saysAnything = true
    guard let part = line.part else { return place }
    guard let own = part.own(place.cell) else {
      line.hasSharedCell = true
      // The first of the items tells it for all of them.
      if part.isFirst {
        line.note(.resultForSeveralItems, said(SheetView.text(of: place.cell), line.row, column))
      }
      return nil
    }
    guard !Self.saysNothing(SheetView.text(of: own)) else { return nil }
    return SheetView.Place(cell: own, address: place.address, isFilledDown: place.isFilledDown)
  }

  private static func saysNothing(_ text: String) -> Bool {
    let folded = FoldedText(text).joined
    return folded == "无" || folded.allSatisfy { "/-.、,".contains($0) }
  }

  private func said(_ text: String, _ row: Int, _ column: Int) -> ItemResults.Said {
    ItemResults.Said(text: text, cell: CellAddress(row: row, column: column).description)
  }

  /// Whether a cell is merged over rows that belong to other items than the title beside it.
  private func isShared(_ row: Int, _ column: Int) -> Bool {
    guard let area = view.area(around: CellAddress(row: row, column: column)) else { return false }
    let title = table.columns[.title].flatMap {
      view.area(around: CellAddress(row: row, column: $0))
    }
    return area.first.row < (title?.first.row ?? row) || area.last.row > (title?.last.row ?? row)
  }

  // MARK: Status and day

  private func readStatus(_ line: inout ResultLine) {
    guard let column = columns.status, let place = place(column, &line) else { return }
    let said = said(SheetView.text(of: place.cell), line.row, column)
    guard let status = StatusWords.status(inStatusColumn: said.text) else {
      return line.note(.resultUnreadable, said)
    }
    line.results.status = ItemResults.SaidStatus(status: status, said: said)
  }

  private func readDay(_ line: inout ResultLine) {
    guard let column = columns.day, let place = place(column, &line) else { return }
    let said = said(SheetView.text(of: place.cell), line.row, column)
    if let day = DoneDay(place.cell, in: festivals) {
      line.results.day = ItemResults.SaidDay(first: day.first, last: day.last, said: said)
    } else if let status = StatusWords.status(of: said.text) {
      line.take(status, said)
    } else {
      line.note(.resultDayUnreadable, said)
    }
  }

  // MARK: Amounts

  private func readAmount(_ column: ResultColumns.Column, _ line: inout ResultLine) {
    guard let place = place(column.place, &line) else { return }
    let text = SheetView.text(of: place.cell)
    let said = said(text, line.row, column.place)
    if let status = StatusWords.status(of: text), !line.isShare(text) {
      return line.take(status, said)
    }
    guard !isShared(line.row, column.place) else {
      // The first of the items tells it for all of them.
      if !place.isFilledDown { line.note(.resultForSeveralItems, said) }
      return
    }
    // A spreadsheet makes a day of 12/12; nobody knows what was typed.
    guard place.cell.kind != .date else { return line.note(.resultUnreadable, said) }
    line.takeAmount(said, header: column.unit, column: unitColumn(line.row))
  }

  private func unitColumn(_ row: Int) -> UnitColumn {
    let own = table.columns[.unit].map { view.text(row, $0) } ?? ""
    guard own.isEmpty, let target = table.columns[.target].flatMap({ table.headers[$0] }) else {
      return UnitColumn(own)
    }
    let remark = HeaderDictionary<PlanField>.remark(of: target)
    return UnitColumn.isUnit(remark) ? UnitColumn(remark) : .none
  }

  private func readSpent(_ line: inout ResultLine) {
    guard let column = columns.spent, line.item.goals.contains(where: BareAmount.isBudget),
      let place = place(column.place, &line), !isShared(line.row, column.place)
    else { return }
    let text = SheetView.text(of: place.cell)
    guard
      let named = BareAmount(for: line.item).spent(text, header: column.unit, budget: budgetUnit)
    else { return }
    let said = said(text, line.row, column.place)
    guard (try? AmountPhrase(named)) != nil else { return line.note(.resultUnreadable, said) }
    line.results.amounts.append(ItemResults.Said(text: named, cell: said.cell))
  }

  // MARK: Words

  private func readWords(_ line: inout ResultLine) {
    var told: [(header: String, said: ItemResults.Said)] = []
    for column in columns.result {
      guard let place = place(column.place, &line) else { continue }
      let said = said(SheetView.text(of: place.cell), line.row, column.place)
      let isOnly = columns.result.count == 1
      if isOnly,
        line.takeResult(said, isShared: isShared(line.row, column.place), unitColumn(line.row))
      {
        continue
      }
      told.append((column.header, said))
    }
    line.results.remarks.done = Self.joined(told.map { ($0.header, $0.said.text) })
    line.results.remarks.reason = words(columns.reason, &line)
    line.results.remarks.next = words(columns.next, &line)
  }

  private func words(_ columns: [ResultColumns.Column], _ line: inout ResultLine) -> String? {
    var texts: [(header: String, text: String)] = []
    for column in columns {
      guard let place = place(column.place, &line) else { continue }
      texts.append((column.header, SheetView.text(of: place.cell)))
    }
    return Self.joined(texts)
  }

  /// One text as it is, several with the headers that tell them apart.
  private static func joined(_ texts: [(header: String, text: String)]) -> String? {
    guard texts.count > 1 else { return texts.first?.text.trimmingBlanks }
    return texts.map { header, text in
      header.split(whereSeparator: \.isNewline).joined() + "：" + text.trimmingBlanks
    }.joined(separator: "；")
  }

  private func evidence(_ line: inout ResultLine) -> [String] {
    // Beside nothing done the cell may say what is to be kept, which nobody need number.
    guard line.part == nil || line.saysAnything else { return [] }
    guard let column = columns.evidence, let place = place(column, &line) else { return [] }
    return SheetView.text(of: place.cell).split { ";；".contains($0) || $0.isNewline }
      .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }
}
