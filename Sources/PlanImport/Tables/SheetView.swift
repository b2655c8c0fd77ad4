internal import ExactNumbers
internal import SpreadsheetGrid

/// A sheet as a reader of tables sees it: every cell of a merged area holds the area's value.
struct SheetView {
  let grid: Grid

  /// The merged areas that cover each column, in the order of their rows.
  private let areas: [Int: [CellRange]]

  init(_ grid: Grid) {
    self.grid = grid
    var areas: [Int: [CellRange]] = [:]
    for area in grid.merges.sorted(by: { $0.first < $1.first }) {
      // An area may claim a whole sheet; only columns that hold something matter.
      let last = min(area.last.column, grid.columnCount - 1, area.first.column + Self.widest)
      for column in stride(from: area.first.column, through: last, by: 1) {
        areas[column, default: []].append(area)
      }
    }
    self.areas = areas
  }

  private static let widest = 255

  /// A cell with its value and where that value is written.
  struct Place {
    let cell: Cell
    let address: CellAddress
    /// Whether the value is written in the first cell of a merged area that reaches down to here.
    let isFilledDown: Bool
  }

  /// The value at a place, also where only the merged area around it holds one.
  func place(_ row: Int, _ column: Int) -> Place? {
    if let cell = grid[row, column], !Self.isBlank(cell) {
      return Place(
        cell: cell, address: CellAddress(row: row, column: column), isFilledDown: false)
    }
    guard let area = area(around: CellAddress(row: row, column: column)),
      let cell = grid[area.first], !Self.isBlank(cell)
    else { return nil }
    return Place(cell: cell, address: area.first, isFilledDown: area.first.row < row)
  }

  /// The text at a place as a person sees it; empty where there is none or an error value stands.
  func text(_ row: Int, _ column: Int) -> String {
    place(row, column).map { Self.text(of: $0.cell) } ?? ""
  }

  /// The merged area a place lies in.
  func area(around address: CellAddress) -> CellRange? {
    guard let areas = areas[address.column] else { return nil }
    var low = 0
    var high = areas.count
    while low < high {
      let middle = (low + high) / 2
      if areas[middle].first.row <= address.row { low = middle + 1 } else { high = middle }
    }
    // Merged areas never overlap, so only the nearest one above can reach down to here.
    guard low > 0, areas[low - 1].contains(address) else { return nil }
    return areas[low - 1]
  }

  /// The cells of a row that show something.
  func cells(inRow row: Int) -> [(column: Int, cell: Cell)] {
    grid.cells(inRow: row).filter { !Self.isBlank($0.cell) }
  }

  static func isBlank(_ cell: Cell) -> Bool {
    cell.kind == .text
      && cell.text.allSatisfy { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
  }

  /// Whether a cell holds what a formula gives when it fails, also as text of an exported file.
  static func isError(_ cell: Cell) -> Bool {
    cell.kind == .error || (cell.kind == .text && errorValues.contains(cell.text))
  }

  private static let errorValues: Set<String> = [
    "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!",
  ]

  /// What a cell shows: 95% for a stored 0.95, a day without its midnight.
  static func text(of cell: Cell) -> String {
    if isError(cell) { return "" }
    switch cell.kind {
    case .text, .boolean, .number: return cell.text
    case .percent:
      return Fraction(cell.text).map { ($0 * Fraction(100)).plainDecimal() + "%" } ?? cell.text
    case .date:
      return cell.text.hasSuffix("T00:00:00") ? String(cell.text.dropLast(9)) : cell.text
    case .error: return ""
    }
  }
}
