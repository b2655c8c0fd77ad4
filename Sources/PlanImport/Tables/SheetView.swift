internal import ExactNumbers
internal import SpreadsheetGrid

/// A sheet as a reader of tables sees it: every cell of a merged area holds the area's value.
struct SheetView {
  let grid: Grid

  /// The merged areas that cover each column, in the order of their rows.
  ///
  /// Indexed once: looking through all areas for every row would make a long table with merged
  /// cells cost its square.
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

  /// The cells of a row that show something, in some columns.
  func cells(inRow row: Int, _ columns: Range<Int>) -> [(column: Int, cell: Cell)] {
    cells(inRow: row).filter { columns.contains($0.column) }
  }

  /// Whether a cell shows something itself, not only the merged area around it.
  func holds(_ row: Int, _ column: Int) -> Bool {
    grid[row, column].map { !Self.isBlank($0) } ?? false
  }

  /// Whether the value at a place is struck through.
  func isStruck(_ row: Int, _ column: Int) -> Bool {
    guard !grid.struckCells.isEmpty, let place = place(row, column) else { return false }
    return grid.struckCells.contains(place.address)
  }

  static func isBlank(_ cell: Cell) -> Bool {
    cell.kind == .text && cell.text.allSatisfy { $0.isWhitespace || isInvisible($0) }
  }

  /// Whether a character shows nothing and takes no room: what copying from a web page leaves behind.
  private static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD].contains($0.value)
    }
  }

  /// Whether a cell holds what a formula gives when it fails, also as text of an exported file.
  static func isError(_ cell: Cell) -> Bool {
    cell.kind == .error || (cell.kind == .text && errorValues.contains(cell.text))
  }

  private static let errorValues: Set<String> = [
    "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!",
  ]

  /// A text without blanks at its ends and without what nobody sees.
  private static func shown(_ text: String) -> String {
    // The bytes every invisible character begins with; most texts have none of them.
    let mayHide = text.utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
    return (mayHide ? text.filter { !isInvisible($0) } : text).trimmingBlanks
  }

  /// What a cell shows: 95% for a stored 0.95, a day without its midnight.
  static func text(of cell: Cell) -> String {
    if isError(cell) { return "" }
    switch cell.kind {
    case .boolean, .number: return cell.text
    case .text: return shown(cell.text)
    case .percent:
      return Fraction(cell.text).map { ($0 * Fraction(100)).plainDecimal() + "%" } ?? cell.text
    case .date:
      return cell.text.hasSuffix("T00:00:00") ? String(cell.text.dropLast(9)) : cell.text
    case .error: return ""
    }
  }
}
