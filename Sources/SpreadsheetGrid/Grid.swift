/// One sheet as it was read: values by row and column, merged areas, hidden rows and columns.
///
/// Texts lie end to end and repeated texts lie there once, so a cell costs ten bytes and no
/// `String`; a `String` is made only when ``subscript(_:)`` is asked for a cell. Cells without a
/// value are not kept. A grid knows nothing of plans.
public struct Grid: Sendable {
  /// The sheet's name as shown on its tab.
  public let name: String

  /// Whether the sheet was hidden.
  public let isHidden: Bool

  /// The merged areas, in the order of the file; only their first cell holds a value.
  public let merges: [CellRange]

  /// The rows hidden in the file, counted from 0.
  public let hiddenRows: Set<Int>

  /// The columns hidden in the file, counted from 0.
  public let hiddenColumns: Set<Int>

  /// The cells whose whole text is struck through, as people cross out what was called off.
  public let struckCells: Set<CellAddress>

  /// The texts that stand above the table outside its cells, as in documents and web pages.
  public let captions: [String]

  /// One past the last row that holds a value.
  public var rowCount: Int { rowStarts.count - 1 }

  /// One past the last column that holds a value.
  public let columnCount: Int

  /// How many cells hold a value.
  public var cellCount: Int { columns.count }

  /// How many bytes its different texts take together, with all that its workbook shares.
  public var textSize: Int { shared.bytes.count + texts.bytes.count }

  /// `rowStarts[r]..<rowStarts[r + 1]` are the cells of row r in the three arrays below.
  let rowStarts: [Int]
  let columns: [UInt16]
  let kinds: [Cell.Kind]
  let textIDs: [UInt32]

  /// Text t is one of the workbook's or, after those, one of the sheet's own.
  let shared: TextArena
  let texts: TextArena

  /// The cell at an address, or `nil` where the sheet holds nothing.
  public subscript(address: CellAddress) -> Cell? { self[address.row, address.column] }

  /// The cell at a row and a column, both counted from 0, or `nil` where the sheet holds nothing.
  public subscript(row: Int, column: Int) -> Cell? {
    index(row: row, column: column).map(cell(at:))
  }

  /// The cells of a row that hold a value, with their columns, from left to right.
  public func cells(inRow row: Int) -> [(column: Int, cell: Cell)] {
    guard row >= 0, row < rowCount else { return [] }
    return (rowStarts[row]..<rowStarts[row + 1]).map { (Int(columns[$0]), cell(at: $0)) }
  }

  private func cell(at index: Int) -> Cell {
    Cell(kinds[index], String(decoding: text(Int(textIDs[index])), as: UTF8.self))
  }

  /// The text of that number.
  func text(_ id: Int) -> ArraySlice<UInt8> {
    id < shared.count ? shared[id] : texts[id - shared.count]
  }

  /// Finds a cell by bisecting its row, since a row may be thousands of columns wide.
  private func index(row: Int, column: Int) -> Int? {
    guard row >= 0, row < rowCount else { return nil }
    var low = rowStarts[row]
    var high = rowStarts[row + 1]
    while low < high {
      let middle = (low + high) / 2
      let found = Int(columns[middle])
      if found == column { return middle }
      if found < column { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
