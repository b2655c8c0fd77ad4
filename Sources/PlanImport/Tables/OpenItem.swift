internal import SpreadsheetGrid

/// The rows of an item while they are being collected.
struct OpenItem {
  /// The rows so far.
  var rows: [RowCells]

  /// What is said above them.
  let context: RowContext

  /// The cell that says what is to be done.
  let title: SheetView.Place

  /// Whether the rows its title is merged over are this one item; several departments have one each.
  let isOneItem: Bool

  /// Which of the items it is whose number is merged over their rows; `nil` for a number of its own.
  let part: Int?

  /// Begins an item in a row, below the item that came before.
  init(_ cells: RowCells, title: SheetView.Place, context: RowContext, below above: OpenItem?) {
    rows = [cells]
    self.context = context
    self.title = title
    // The rows under a merged title are looked through once, at the first of them.
    let isSameTitle = above?.title.address == title.address
    isOneItem =
      isSameTitle ? above?.isOneItem ?? true : Self.hasOneDepartment(title, cells.columns)
    if isOneItem {
      part = nil
    } else if isSameTitle, !cells.holds(.number) {
      part = (above?.part ?? 1) + 1
    } else {
      part = Self.sharesNumber(cells) ? 1 : nil
    }
  }

  /// Whether a row belongs to the item: its title is merged down to here, or the row names nothing new
  /// and only adds a target, a step or a day.
  ///
  /// Rows with numbers or departments of their own are items of their own.
  func goesOn(with cells: RowCells, _ title: SheetView.Place?) -> Bool {
    guard let last = rows.last?.row else { return false }
    if cells.holds(.number) { return last == cells.row - 1 && repeats(cells) }
    if let title {
      return title.isFilledDown && title.address == self.title.address && isOneItem
    }
    let isUntitled = cells.place(.title) == nil && last == cells.row - 1
    guard isUntitled, !cells.holds(.department), !cells.holds(.section) else { return false }
    return [.target, .content, .due].contains(where: cells.holds)
  }

  /// Whether a row says the same number and title again and another target, as a sheet does that has a
  /// row for every goal.
  private func repeats(_ cells: RowCells) -> Bool {
    guard let above = rows.last, cells.holds(.title), cells.holds(.target) else { return false }
    let isSame = [PlanField.number, .title, .department].allSatisfy {
      cells.text($0) == above.text($0)
    }
    return isSame && cells.text(.target) != above.text(.target)
  }

  /// Whether the rows a title is merged over have one department for all of them.
  private static func hasOneDepartment(_ title: SheetView.Place, _ columns: PlanColumns) -> Bool {
    let view = columns.view
    guard let column = columns.table.columns[.department],
      let area = view.area(around: title.address)
    else { return true }
    let rows = area.first.row...max(area.first.row, min(area.last.row, view.grid.rowCount))
    return Set(rows.map { view.text($0, column) }.filter { !$0.isEmpty }).count < 2
  }

  /// Whether the number of a row is merged down over the rows below.
  private static func sharesNumber(_ cells: RowCells) -> Bool {
    guard let place = cells.place(.number) else { return false }
    let area = cells.columns.view.area(around: place.address)
    return area.map { $0.last.row > $0.first.row } ?? false
  }
}
