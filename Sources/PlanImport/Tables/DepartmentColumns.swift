internal import SpreadsheetGrid

/// Columns that are departments, with a mark in the row of every item they have to do with.
///
///     事项      | 工会办公室 | 人事科 | 财务科
///     职代会    | ▲         | △     |
struct DepartmentColumns {
  /// The columns from left to right; empty where the table has none.
  let columns: [(column: Int, name: String)]

  init(_ view: SheetView, _ table: FoundTable<PlanField>) {
    let open = table.headedColumns.filter { column in
      table.field(ofColumn: column) == nil
        && PeriodColumns.period(table.headers[column] ?? "") == nil
    }
    let named = open.compactMap { column -> (column: Int, name: String)? in
      let name = (table.headers[column] ?? "").split(whereSeparator: \.isNewline).joined()
      let group = FoldedText(table.groups[column] ?? "").joined
      let isGrouped = ["部门", "科室", "责任", "分工", "单位"].contains(where: group.contains)
      guard isGrouped || DepartmentNames.looksLikeBody(name) else { return nil }
      return (column, name)
    }
    let isMatrix = named.count > 1 && Self.areMarked(named.map(\.column), view, table)
    columns = isMatrix ? named : []
  }

  /// How many rows are looked at to see whether the columns hold marks.
  private static let looked = 300

  private static func areMarked(
    _ columns: [Int], _ view: SheetView, _ table: FoundTable<PlanField>
  ) -> Bool {
    let rows = (table.firstRow..<max(table.firstRow, view.grid.rowCount)).prefix(looked)
    let texts = rows.flatMap { row in
      columns.filter { view.holds(row, $0) }.map { view.text(row, $0) }
    }
    // A note under the table may stand in these columns.
    let marks = texts.filter { mark($0) != nil }
    return marks.count > 1 && marks.count * 4 > texts.count * 3
  }

  private enum Mark { case lead, help, any }

  private static func mark(_ text: String) -> Mark? {
    switch FoldedText(text).joined {
    case "▲", "★", "■", "◆", "牵头", "主办", "主责", "主", "A", "R", "负责": .lead
    case "△", "☆", "□", "◇", "○", "◎", "配合", "协办", "协", "参与", "C", "S": .help
    case "√", "✓", "✔", "☑", "·", "1", "是", "Y": .any
    default: nil
    }
  }

  /// The departments marked in a row: those that lead first.
  func names(_ view: SheetView, row: Int) -> DepartmentNames {
    let marked = columns.compactMap { column, name in
      Self.mark(view.text(row, column)).map { (name: name, mark: $0) }
    }
    let leads = marked.filter { $0.mark == .lead }
    // With one kind of mark only, the first department answers for the item.
    return DepartmentNames(
      leads: leads.map(\.name) + marked.filter { $0.mark == .any }.map(\.name),
      helps: marked.filter { $0.mark == .help }.map(\.name))
  }
}
