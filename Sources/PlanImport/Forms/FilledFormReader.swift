internal import GoalModel
public import SpreadsheetGrid

/// Reads fill-in sheets that came back, whatever offices did to them: columns moved or renamed, rows
/// sorted, filtered, deleted or inserted, hidden columns and sheets lost.
public struct FilledFormReader: Sendable {
  /// The first cell of the hidden sheet of a form.
  public static let mark = "planledger-form"

  private let file: String
  private let finder = TableFinder(dictionary: HeaderDictionary<FormField>.forms)

  /// Creates a reader; `file` is the file's name, for the problems.
  public init(file: String) { self.file = file }

  /// The rows of every sheet that is a form.
  public func read(_ grids: [Grid]) -> Reading<FilledForm> {
    let ids = Set(grids.compactMap(Self.id))
    var rows: [FilledRow] = []
    var problems: [TableProblem] = []
    var isForm = false
    for grid in grids where !grid.isHidden && Self.id(of: grid) == nil {
      let view = SheetView(grid)
      guard let table = finder.table(in: view).map(FormColumns.init), table.isForm else { continue }
      isForm = true
      problems += columnProblems(table, view)
      rows += self.rows(table, view)
    }
    if !isForm {
      let sheet = grids.first { !$0.isHidden }?.name ?? ""
      problems.append(
        TableProblem(.formNotRecognised, file: file, sheet: sheet, cell: "", found: sheet))
    }
    let form = FilledForm(id: ids.count == 1 ? ids.first : nil, rows: rows)
    return Reading(form, problems: problems)
  }

  private static func id(of grid: Grid) -> String? {
    guard grid[0, 0]?.text == mark else { return nil }
    return grid[0, 1]?.text
  }

  // MARK: Columns

  private func columnProblems(_ table: FormColumns, _ view: SheetView) -> [TableProblem] {
    let header = CellAddress(row: table.headerRow, column: table.firstColumn).description
    var problems = FormField.toFill.filter { table.columns[$0] == nil }.map { field in
      TableProblem(
        .formColumnMissing, file: file, sheet: view.grid.name, cell: header,
        found: field.usualHeader)
    }
    problems += table.renamed.map { column, header, field in
      TableProblem(
        .formColumnRenamed, file: file, sheet: view.grid.name,
        cell: CellAddress(row: table.headerRow, column: column).description,
        found: "\(header) → \(field.usualHeader)")
    }
    for (column, name) in table.unknown.sorted(by: { $0.key < $1.key }) {
      let isUsed = (table.firstRow..<max(table.firstRow, view.grid.rowCount)).contains { row in
        view.grid[row, column].map { !SheetView.isBlank($0) } ?? false
      }
      guard isUsed else { continue }
      problems.append(
        TableProblem(
          .formColumnUnknown, file: file, sheet: view.grid.name,
          cell: CellAddress(row: table.headerRow, column: column).description, found: name))
    }
    return problems
  }

  // MARK: Rows

  private func rows(_ table: FormColumns, _ view: SheetView) -> [FilledRow] {
    guard table.firstRow < view.grid.rowCount else { return [] }
    return (table.firstRow..<view.grid.rowCount).compactMap { number in
      let row = row(number, table, view)
      // Between the rows stand lines to sign, blank rows and headers that were copied.
      let isRow = row.cells[.item] != nil || row.isFilledIn
      let isHeader = row.cells.count { table.headers[$0.key] == $0.value.text } > 1
      return isRow && !isHeader ? row : nil
    }
  }

  private func row(_ row: Int, _ table: FormColumns, _ view: SheetView) -> FilledRow {
    var cells: [FormField: FilledRow.Said] = [:]
    var places: [FormField: String] = [:]
    for (field, column) in table.columns {
      let address = CellAddress(row: row, column: column)
      places[field] = address.description
      // A cell merged across columns is a line over the table, and says nothing of this column.
      guard let place = view.place(row, column), place.address.column == column,
        !view.grid.struckCells.contains(place.address)
      else { continue }
      let area = view.area(around: address)
      guard area.map({ $0.first.column == $0.last.column }) ?? true else { continue }
      cells[field] = FilledRow.Said(
        text: SheetView.isError(place.cell)
          ? place.cell.text : SheetView.text(of: place.cell).trimmingBlanks,
        cell: place.address.description, value: place.cell,
        isShared: area.map { $0.first.row < $0.last.row } ?? false)
    }
    return FilledRow(sheet: view.grid.name, row: row + 1, cells: cells, places: places)
  }
}

/// The columns of a fill-in sheet, found by their headers or, where one was renamed beyond recognition
/// and none was moved, by their place.
struct FormColumns {
  let headerRow: Int
  let firstRow: Int
  private(set) var columns: [FormField: Int]

  /// The headers of the columns that were found, as written.
  private(set) var headers: [FormField: String] = [:]

  /// The columns that were known by their place alone.
  private(set) var renamed: [(column: Int, header: String, field: FormField)] = []

  /// The columns whose headers mean nothing.
  private(set) var unknown: [Int: String]

  init(_ table: FoundTable<FormField>) {
    headerRow = table.headerRow
    firstRow = table.firstRow
    columns = table.columns
    let known = Set(table.columns.values)
    unknown = table.headers.filter { !known.contains($0.key) }
    takeRenamed()
    for (field, column) in columns { headers[field] = table.headers[column] }
  }

  /// Whether the table has rows to be known and something to fill in.
  var isForm: Bool {
    (columns[.title] != nil || columns[.item] != nil)
      && (columns[.amount] != nil || columns[.form] != nil
        || FormField.toFill.count { columns[$0] != nil } > 2)
  }

  var firstColumn: Int { columns.values.min() ?? 0 }

  private mutating func takeRenamed() {
    let order = FormField.shown
    let isMoved = order.enumerated().contains { place, field in
      columns[field].map { $0 != place } ?? false
    }
    guard !isMoved else { return }
    for (place, field) in order.enumerated() where columns[field] == nil {
      guard let header = unknown[place] else { continue }
      columns[field] = place
      unknown[place] = nil
      renamed.append((place, header, field))
    }
  }
}
