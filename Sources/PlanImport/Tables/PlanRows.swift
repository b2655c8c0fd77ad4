internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// Reads the rows under a header into items.
struct PlanRows {
  let view: SheetView
  let table: FoundTable<PlanField>
  let festivals: FestivalCalendar
  private let classifier: RowClassifier
  private let months: MonthColumns
  private let budgetUnit: UnitColumn
  private let targetUnit: String
  private let results: ResultReader

  /// The items found, in the order of their rows.
  private(set) var items: [PlanTableItem] = []

  /// The rows that are no items, and why.
  private(set) var leftOut: [TableReport.LeftOut] = []

  /// Everything found on the way.
  private(set) var problems: [TableProblem] = []

  private var section = ""
  private var ordinals: [String] = []
  private var weightBlanks: [CellAddress] = []
  private var filledDown: Set<Int> = []

  init(
    _ view: SheetView, _ table: FoundTable<PlanField>, festivals: FestivalCalendar,
    moneyUnit: String, finder: TableFinder<PlanField>
  ) {
    self.view = view
    self.table = table
    self.festivals = festivals
    classifier = RowClassifier(view, table, finder: finder)
    months = MonthColumns(table)
    let budgetRemark =
      table.columns[.budget].flatMap { table.headers[$0] }
      .map(HeaderDictionary<PlanField>.remark) ?? ""
    let money = [budgetRemark, moneyUnit].first { UnitColumn($0).unit == .yuan }
    budgetUnit = UnitColumn(money ?? "元")
    let targetRemark =
      table.columns[.target].flatMap { table.headers[$0] }
      .map(HeaderDictionary<PlanField>.remark) ?? ""
    targetUnit = UnitColumn.isUnit(targetRemark) ? targetRemark : ""
    results = ResultReader(view, table, festivals: festivals, budgetUnit: budgetUnit)
  }

  /// Reads all rows.
  mutating func read() {
    var ordinal = ""
    rows: for row in table.firstRow..<max(table.firstRow, view.grid.rowCount) {
      switch classifier.kind(of: row) {
      case .blank:
        continue
      case .total:
        leaveOut(row, .total)
      case .note:
        leaveOut(row, .note)
      case .header:
        leaveOut(row, .header)
      case .otherTable:
        let first = view.cells(inRow: row).first?.column ?? 0
        note(.tableLeftOut, CellAddress(row: row, column: first), view.text(row, first))
        break rows
      case .section(let heading):
        section = SectionName.name(heading)
        ordinal = SectionName.ordinal(of: heading) ?? ""
      case .item:
        if let column = table.columns[.section], let heading = view.place(row, column) {
          let text = SheetView.text(of: heading.cell)
          section = SectionName.name(text)
          ordinal = SectionName.ordinal(of: text) ?? ""
        }
        noteErrors(row)
        readItem(row, ordinal: ordinal)
      }
    }
    settleWeights()
    let numbers = ItemNumbers(items, ordinals: ordinals)
    items = numbers.items
    for index in numbers.repeated {
      noteRepeated(.numberRepeated, index, .number, items[index].item.number)
    }
    noteRepeatedTitles()
  }

  // MARK: One row

  private mutating func readItem(_ row: Int, ordinal: String) {
    guard let titlePlace = place(row, .title), !SheetView.isError(titlePlace.cell) else {
      noteRowWithoutTitle(row)
      return
    }
    let cellText = SheetView.text(of: titlePlace.cell)
    let address = CellAddress(row: row, column: table.columns[.title] ?? titlePlace.address.column)
    let reader = PlanItemReader(
      view: view, table: table, festivals: festivals, row: row, months: months,
      budgetUnit: budgetUnit, targetUnit: targetUnit)
    let read = reader.item(
      id: PlanItem.ID(String(items.count + 1)), title: cellText, section: section)
    problems += read.problems
    if table.columns[.weight] != nil, read.item.weight == nil {
      weightBlanks.append(CellAddress(row: row, column: table.columns[.weight] ?? 0))
    }
    if titlePlace.isFilledDown { filledDown.insert(items.count) }
    items.append(
      PlanTableItem(
        item: read.item, sheet: view.grid.name, cell: address.description,
        ambiguities: read.ambiguities, statedID: reader.statedID,
        results: results.results(row: row, of: read.item)))
    ordinals.append(ordinal)
  }

  private mutating func leaveOut(_ row: Int, _ reason: TableReport.LeftOutReason) {
    guard let first = view.cells(inRow: row).first else { return }
    leftOut.append(
      TableReport.LeftOut(
        cell: CellAddress(row: row, column: first.column).description,
        text: SheetView.text(of: first.cell), reason: reason))
  }

  private func place(_ row: Int, _ field: PlanField) -> SheetView.Place? {
    table.columns[field].flatMap { view.place(row, $0) }
  }

  /// Only a row that says something about an item misses its title; a numbered empty line does not.
  private mutating func noteRowWithoutTitle(_ row: Int) {
    let telling: [PlanField] = [.content, .target, .department, .person, .due, .weight, .budget]
    let own = telling.compactMap { table.columns[$0] }.filter { view.grid[row, $0] != nil }
    guard let first = own.min(), let column = table.columns[.title] else { return }
    note(.rowWithoutTitle, CellAddress(row: row, column: column), view.text(row, first))
  }

  private mutating func noteErrors(_ row: Int) {
    for (column, cell) in view.cells(inRow: row) where SheetView.isError(cell) {
      note(.errorValue, CellAddress(row: row, column: column), cell.text)
    }
  }

  private mutating func note(_ kind: TableProblem.Kind, _ address: CellAddress, _ found: String) {
    problems.append(
      TableProblem(kind, sheet: view.grid.name, cell: address.description, found: found))
  }

  // MARK: The table as a whole

  /// A table without any weight weighs all items alike; blanks among weights are told.
  private mutating func settleWeights() {
    guard items.contains(where: { $0.item.weight != nil }) else {
      for index in items.indices { items[index].item.weight = .one }
      return
    }
    let unreadable = Set(problems.filter { $0.kind == .weightUnreadable }.map(\.cell))
    for address in weightBlanks where !unreadable.contains(address.description) {
      note(.weightBlank, address, "")
    }
  }

  private mutating func noteRepeatedTitles() {
    var seen: Set<String> = []
    for index in items.indices {
      let title = FoldedText(items[index].item.title).joined
      // A title merged over several rows is one title, not a repeated one.
      if !seen.insert(title).inserted, !filledDown.contains(index) {
        noteRepeated(.titleRepeated, index, .title, items[index].item.title)
      }
    }
  }

  private mutating func noteRepeated(
    _ kind: TableProblem.Kind, _ index: Int, _ field: PlanField, _ found: String
  ) {
    guard let row = CellAddress(items[index].cell)?.row, let column = table.columns[field] else {
      return
    }
    note(kind, CellAddress(row: row, column: column), found)
  }
}
