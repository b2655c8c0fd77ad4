internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// Reads the rows under a header into items.
struct PlanRows {
  /// The items found, in the order of their rows.
  private(set) var items: [RowItem] = []

  /// The rows that are no items, and why.
  private(set) var leftOut: [TableReport.LeftOut] = []

  /// Everything found on the way.
  private(set) var problems: [TableProblem] = []

  /// The row of the header of another table below, where there is one.
  private(set) var nextHeader: Int?

  /// What was said above the rows and holds below them: the heading over the next table.
  private(set) var context: RowContext

  private let columns: PlanColumns
  private let classifier: RowClassifier
  private var view: SheetView { columns.view }
  private var table: FoundTable<PlanField> { columns.table }

  /// The rows of the item that is being collected.
  private var open: OpenItem?
  private var timeRow: Int?
  private var headings: [Int] = []
  private var weightBlanks: [CellAddress] = []
  private var bareColumns: Set<Int> = []
  private var hiddenRows: [Int] = []

  init(_ columns: PlanColumns, finder: TableFinder<PlanField>, context: RowContext) {
    self.columns = columns
    self.context = context
    classifier = RowClassifier(columns.view, columns.table, finder: finder)
  }

  /// Reads all rows up to the end of the sheet or the next table.
  mutating func read() {
    var isBehindNote = false
    rows: for row in table.firstRow..<max(table.firstRow, view.grid.rowCount) {
      let cells = view.cells(inRow: row, table.range)
      let kind = classifier.kind(of: row, cells)
      if kind != .item, kind != .blank { close() }
      switch kind {
      case .blank:
        continue
      case .total:
        leaveOut(row, .total)
      case .note, .signature:
        leaveOut(row, kind == .note ? .note : .signature)
        isBehindNote = true
      case .header where headsOtherYear(row):
        nextHeader = row
        break rows
      case .header:
        leaveOut(row, .header)
        isBehindNote = false
      case .otherTable:
        nextHeader = row
        break rows
      case .department(let name):
        context.department = name
      case .section(let heading) where isBehindNote && SectionName.ordinal(of: heading) == nil:
        leaveOut(row, .note)
      case .section(let heading):
        context.section = SectionName.name(heading)
        context.ordinal = SectionName.ordinal(of: heading) ?? ""
        timeRow = nil
        headings.append(row)
      case .item:
        if isBehindNote, goesOnWithNote(cells) {
          leaveOut(row, .note)
        } else {
          isBehindNote = false
          takeRow(row, cells)
        }
      }
    }
    close()
    leaveOutHeadings()
    // The title of the next table is no note of this one.
    if let nextHeader { leftOut.removeAll { $0.reason == .note && $0.row == nextHeader - 1 } }
    leftOut.sort { $0.row < $1.row }
    settleWeights()
    noteHiddenRows()
  }

  // MARK: Rows

  private mutating func takeRow(_ number: Int, _ cells: [RowClassifier.Value]) {
    headings = []
    if let column = table.columns[.section], let heading = view.place(number, column) {
      let text = SheetView.text(of: heading.cell)
      context.section = SectionName.name(text)
      context.ordinal = SectionName.ordinal(of: text) ?? ""
    }
    noteErrors(number, cells)
    noteBareColumns(number, cells)
    var row = RowCells(columns: columns, row: number)
    // A month that heads its rows is written at the first of them.
    if let column = table.columns[.time], column < columns.title {
      if view.place(number, column) != nil { timeRow = number } else { row.timeRow = timeRow }
    }
    let title = row.place(.title).flatMap { SheetView.isError($0.cell) ? nil : $0 }
    if open?.goesOn(with: row, title) == true {
      open?.rows.append(row)
      noteHidden(row)
      return
    }
    let above = open
    close()
    guard let title else {
      noteRowWithoutTitle(row, cells)
      return
    }
    noteHidden(row)
    open = OpenItem(row, title: title, context: context, below: above)
  }

  /// Whether a header that comes again has the title of another year above it.
  private func headsOtherYear(_ row: Int) -> Bool {
    guard let heading = headings.last, heading >= row - 3,
      let text = view.cells(inRow: heading).first.map({ SheetView.text(of: $0.cell) }),
      let year = TitleLines.planYear(in: FoldedText(text).joined)
    else { return false }
    return year != columns.festivals.year
  }

  /// Whether a row behind a note only goes on with it: a lone text that names no item.
  private func goesOnWithNote(_ cells: [RowClassifier.Value]) -> Bool {
    cells.count == 1 && (cells[0].column < columns.title || table.columns.count > 2)
  }

  private mutating func close() {
    guard let item = open else { return }
    open = nil
    let made = ItemRows(
      rows: item.rows, title: item.title, context: item.context, part: item.part,
      bareColumns: bareColumns
    ).items()
    for item in made.items where table.columns[.weight] != nil && item.item.item.weight == nil {
      weightBlanks.append(columns.address(.weight, item.row))
    }
    items += made.items
    problems += made.problems
  }

  // MARK: What is told

  private mutating func leaveOut(_ row: Int, _ reason: TableReport.LeftOutReason) {
    guard let first = view.cells(inRow: row, table.range).first else { return }
    leftOut.append(
      TableReport.LeftOut(
        cell: CellAddress(row: row, column: first.column).description,
        text: SheetView.text(of: first.cell), reason: reason))
  }

  /// A heading with nothing under it heads the next table, or else was a note.
  private mutating func leaveOutHeadings() {
    guard nextHeader == nil else { return }
    for row in headings { leaveOut(row, .note) }
  }

  /// Only a row that says something about an item misses its title; a numbered empty line does not.
  private mutating func noteRowWithoutTitle(_ row: RowCells, _ cells: [RowClassifier.Value]) {
    guard cells.contains(where: { $0.column != table.columns[.number] }) else { return }
    leaveOut(row.row, .untitled)
    let telling: [PlanField] = [.content, .target, .department, .person, .due, .weight, .budget]
    guard let first = telling.filter(row.holds).compactMap({ table.columns[$0] }).min() else {
      return
    }
    note(.rowWithoutTitle, columns.address(.title, row.row), view.text(row.row, first))
  }

  private mutating func noteErrors(_ row: Int, _ cells: [RowClassifier.Value]) {
    for (column, cell) in cells where SheetView.isError(cell) {
      note(.errorValue, CellAddress(row: row, column: column), cell.text)
    }
  }

  /// A column without a header is told once, at its first value.
  private mutating func noteBareColumns(_ row: Int, _ cells: [RowClassifier.Value]) {
    for (column, cell) in cells {
      guard table.headers[column] == nil, table.field(ofColumn: column) == nil,
        bareColumns.insert(column).inserted
      else { continue }
      note(
        .columnWithoutHeader, CellAddress(row: row, column: column), SheetView.text(of: cell))
    }
  }

  private mutating func noteHidden(_ row: RowCells) {
    if view.grid.hiddenRows.contains(row.row) { hiddenRows.append(row.row) }
  }

  private mutating func noteHiddenRows() {
    guard let first = hiddenRows.first else { return }
    let shown = hiddenRows.prefix(10).map { String($0 + 1) }.joined(separator: "、")
    let rest = hiddenRows.count > 10 ? "等\(hiddenRows.count)行" : "行"
    note(.rowsHidden, columns.address(.title, first), "第\(shown)\(rest)")
  }

  /// A table without any weight weighs all items alike; blanks among weights are told.
  private mutating func settleWeights() {
    guard items.contains(where: { $0.item.item.weight != nil }) else {
      for index in items.indices { items[index].item.item.weight = .one }
      return
    }
    let unreadable = Set(problems.filter { $0.kind == .weightUnreadable }.map(\.cell))
    for address in weightBlanks where !unreadable.contains(address.description) {
      note(.weightBlank, address, "")
    }
  }

  private mutating func note(_ kind: TableProblem.Kind, _ address: CellAddress, _ found: String) {
    problems.append(
      TableProblem(kind, sheet: view.grid.name, cell: address.description, found: found))
  }
}

extension TableReport.LeftOut {
  /// The row, counted from 0.
  fileprivate var row: Int { CellAddress(cell)?.row ?? 0 }
}
