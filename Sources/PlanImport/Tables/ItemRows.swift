internal import GoalModel
internal import SpreadsheetGrid

/// The row or the rows of a table that were found to belong together, and the items in them.
struct ItemRows {
  let rows: [RowCells]
  let title: SheetView.Place
  let context: RowContext

  /// Which of several items with one number it is.
  var part: Int?

  /// The columns without a header that hold something.
  var bareColumns: Set<Int> = []

  /// The items, and what must be said about them.
  struct Made {
    var items: [RowItem] = []
    var problems: [TableProblem] = []
  }

  /// Reads the items: one, or as many as a single row lists.
  func items() -> Made {
    var made = Made()
    guard let first = rows.first else { return made }
    guard rows.count == 1 else {
      add(rows, number: number(first), title: titleText, to: &made)
      made.problems.append(
        first.problem(.rowsJoined, .title, "\(titleText)（第\(first.row + 1)至\(lastRow)行）"))
      return made
    }
    switch RowSplitter(cells: first).split() {
    case .whole:
      addWhole(first, to: &made)
    case .unmatched(let field, let text):
      addWhole(first, to: &made)
      made.problems.append(first.problem(.partsUnmatched, field, text))
    case .parts(let parts, let field):
      for (place, texts) in parts.enumerated() {
        var cells = first
        cells.parts = texts
        let base = number(first)
        let own = texts[.number].map(ItemNumber.text)
        let number = own ?? (base.isEmpty ? "" : "\(base).\(place + 1)")
        let part = RowPart(place: place, count: parts.count)
        add([cells], number: number, title: texts[.title] ?? titleText, part, to: &made)
        if field == .content, context.section.isEmpty {
          made.items[made.items.count - 1].item.item.section = titleText
        }
      }
      made.problems.append(first.problem(.rowSplit, field, first.text(field)))
    }
    return made
  }

  private var titleText: String { SheetView.text(of: title.cell) }

  private var lastRow: Int { (rows.last?.row ?? 0) + 1 }

  private func number(_ cells: RowCells) -> String {
    let number = ItemNumber.text(cells.text(.number))
    return part.map { number.isEmpty ? "" : "\(number).\($0)" } ?? number
  }

  /// One item; where the table has no numbers, its title may begin with one.
  private func addWhole(_ cells: RowCells, to made: inout Made) {
    if cells.columns.table.columns[.number] == nil, let split = ItemNumber.split(title: titleText) {
      add([cells], number: split.number, title: split.title, to: &made)
    } else {
      add([cells], number: number(cells), title: titleText, to: &made)
    }
  }

  private func results(_ rows: [RowCells], of item: PlanItem, _ part: RowPart) -> ItemResults? {
    guard let reader = rows.first?.columns.results else { return nil }
    let results = RowResults(reader: reader, rows: rows)
    return part.count == 1 ? results.results(of: item) : results.results(of: item, part: part)
  }

  private func add(
    _ rows: [RowCells], number: String, title: String,
    _ part: RowPart = RowPart(place: 0, count: 1), to made: inout Made
  ) {
    let reader = PlanItemReader(
      rows: rows, context: context, bareColumns: bareColumns, shareCount: part.count)
    guard let first = rows.first,
      var read = reader.item(id: PlanItem.ID(""), number: number, title: title)
    else { return }
    if first.columns.view.isStruck(first.row, first.columns.title) {
      read.item.state = .cancelUnapproved
      made.problems.append(first.problem(.rowStruck, .title, title))
    }
    let seen = Set(made.problems)
    made.problems += read.problems.filter { !seen.contains($0) }
    let cell = first.columns.address(.title, first.row).description
    made.items.append(
      RowItem(
        item: PlanTableItem(
          item: read.item, sheet: first.columns.view.grid.name, cell: cell,
          ambiguities: read.ambiguities, statedID: reader.statedID,
          results: results(rows, of: read.item, part)),
        row: first.row, ordinal: context.ordinal, repeatsTitle: self.title.isFilledDown))
  }
}

/// An item with what is needed to tell it from the others.
struct RowItem {
  var item: PlanTableItem

  /// The row it begins in.
  let row: Int

  /// The ordinal of its section.
  let ordinal: String

  /// Whether its title is that of a row above, merged down, and so no repetition.
  let repeatsTitle: Bool
}
