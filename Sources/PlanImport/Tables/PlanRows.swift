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

  /// The rows of an item so far, and what is said above them.
  private struct OpenItem {
    var rows: [RowCells]
    let context: RowContext
    let title: SheetView.Place
    /// Whether the rows its title is merged over are this one item.
    let isOneItem: Bool
    /// Which of the items it is whose number is merged over their rows; `nil` for a number of its own.
    let part: Int?
  }

  init(_ columns: PlanColumns, finder: TableFinder<PlanField>, context: RowContext) {
    self.columns = columns
    self.context = context
    classifier = RowClassifier(columns.view, columns.table, finder: finder)
  }

  /// Reads all rows up to the end of the sheet or the next table.
  mutating func read() {
    var isBehindNote = false
    rows: for row in table.firstRow..<max(table.firstRow, view.grid.rowCount) {
      let kind = classifier.kind(of: row)
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
        if isBehindNote, goesOnWithNote(row) {
          leaveOut(row, .note)
        } else {
          isBehindNote = false
          takeRow(row)
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

  private mutating func takeRow(_ row: Int) {
    headings = []
    if let column = table.columns[.section], let heading = view.place(row, column) {
      let text = SheetView.text(of: heading.cell)
      context.section = SectionName.name(text)
      context.ordinal = SectionName.ordinal(of: text) ?? ""
    }
    noteErrors(row)
    noteBareColumns(row)
    var cells = RowCells(columns: columns, row: row)
    // A month that heads its rows is written at the first of them.
    if let column = table.columns[.time], column < columns.title {
      if view.place(row, column) != nil { timeRow = row } else { cells.timeRow = timeRow }
    }
    let title = cells.place(.title).flatMap { SheetView.isError($0.cell) ? nil : $0 }
    if var item = open, goesOn(item, with: cells, title) {
      item.rows.append(cells)
      open = item
      if view.grid.hiddenRows.contains(row) { hiddenRows.append(row) }
      return
    }
    let above = open
    close()
    guard let title else {
      noteRowWithoutTitle(cells)
      return
    }
    if view.grid.hiddenRows.contains(row) { hiddenRows.append(row) }
    let isOne = hasOneDepartment(title)
    var part: Int?
    if !isOne, title.isFilledDown, !cells.holds(.number) {
      part = (above?.part ?? 1) + 1
    } else if !isOne, sharesNumber(cells) {
      part = 1
    }
    open = OpenItem(rows: [cells], context: context, title: title, isOneItem: isOne, part: part)
  }

  /// Whether a row belongs to the item above it: its title is merged down to here, or the row names
  /// nothing new and only adds a target, a step or a day.
  ///
  /// Rows with numbers or departments of their own are items of their own.
  private func goesOn(_ item: OpenItem, with cells: RowCells, _ title: SheetView.Place?) -> Bool {
    guard let last = item.rows.last?.row, !cells.holds(.number) else { return false }
    if let title {
      return title.isFilledDown && title.address == item.title.address && item.isOneItem
    }
    let isUntitled = cells.place(.title) == nil && last == cells.row - 1
    guard isUntitled, !cells.holds(.department), !cells.holds(.section) else { return false }
    return [.target, .content, .due].contains(where: cells.holds)
  }

  /// Whether the rows a title is merged over have one department for all of them.
  private func hasOneDepartment(_ title: SheetView.Place) -> Bool {
    guard let column = table.columns[.department], let area = view.area(around: title.address)
    else { return true }
    let rows = area.first.row...min(area.last.row, view.grid.rowCount)
    return Set(rows.map { view.text($0, column) }.filter { !$0.isEmpty }).count < 2
  }

  /// Whether the number of a row is merged down over the rows below.
  private func sharesNumber(_ cells: RowCells) -> Bool {
    guard let place = cells.place(.number) else { return false }
    return view.area(around: place.address).map { $0.last.row > $0.first.row } ?? false
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
  private func goesOnWithNote(_ row: Int) -> Bool {
    let cells = view.cells(inRow: row, table.range)
    return cells.count == 1 && (cells[0].column < columns.title || table.columns.count > 2)
  }

  private mutating func close() {
    guard let item = open else { return }
    open = nil
    let made = ItemRows(
      rows: item.rows, title: item.title, context: item.context, part: item.part
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
  private mutating func noteRowWithoutTitle(_ cells: RowCells) {
    let own = view.cells(inRow: cells.row, table.range).map(\.column)
    guard own.contains(where: { $0 != table.columns[.number] }) else { return }
    leaveOut(cells.row, .untitled)
    let telling: [PlanField] = [.content, .target, .department, .person, .due, .weight, .budget]
    guard let first = telling.filter(cells.holds).compactMap({ table.columns[$0] }).min() else {
      return
    }
    note(.rowWithoutTitle, columns.address(.title, cells.row), view.text(cells.row, first))
  }

  private mutating func noteErrors(_ row: Int) {
    for (column, cell) in view.cells(inRow: row, table.range) where SheetView.isError(cell) {
      note(.errorValue, CellAddress(row: row, column: column), cell.text)
    }
  }

  /// A column without a header is told once, at its first value.
  private mutating func noteBareColumns(_ row: Int) {
    for (column, cell) in view.cells(inRow: row, table.range) {
      guard table.headers[column] == nil, table.field(ofColumn: column) == nil,
        bareColumns.insert(column).inserted
      else { continue }
      note(
        .columnWithoutHeader, CellAddress(row: row, column: column), SheetView.text(of: cell))
    }
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
