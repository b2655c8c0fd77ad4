internal import GoalModel
internal import SpreadsheetGrid

/// The cells of one row, or of one of the parts it was split into.
struct RowCells {
  let columns: PlanColumns
  let row: Int

  /// The row above that names the month, where months are only written at the first of their rows.
  var timeRow: Int?

  /// The texts of a part, where the row holds several.
  var parts: [PlanField: String] = [:]

  /// The value of a field; `nil` where there is none.
  func place(_ field: PlanField) -> SheetView.Place? {
    guard let column = columns.table.columns[field] else { return nil }
    if let own = columns.view.place(row, column) { return own }
    guard field == .time, let timeRow else { return nil }
    return columns.view.place(timeRow, column)
  }

  /// The text of a field; empty where there is none.
  func text(_ field: PlanField) -> String {
    parts[field] ?? place(field).map { SheetView.text(of: $0.cell) } ?? ""
  }

  /// Whether the row itself holds a value of a field, not only the merged area around it.
  func holds(_ field: PlanField) -> Bool {
    columns.table.columns[field].map { columns.view.holds(row, $0) } ?? false
  }

  /// Whether a cell is left empty on purpose: /, —, 无.
  static func saysNothing(_ text: String) -> Bool {
    let folded = FoldedText(text).joined
    return folded == "无" || folded.allSatisfy { "/-.·、,".contains($0) }
  }

  func problem(_ kind: TableProblem.Kind, _ field: PlanField, _ found: String) -> TableProblem {
    TableProblem(
      kind, sheet: columns.view.grid.name, cell: columns.address(field, row).description,
      found: found)
  }
}
