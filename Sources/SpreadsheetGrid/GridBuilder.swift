/// Collects the cells of one sheet in reading order and turns them into a ``Grid``.
///
/// Cells come row by row and, within a row, from left to right, as files hold them. A cell that
/// comes out of order or twice replaces nothing: ``add(_:row:column:text:)`` refuses it, and the
/// reader says so.
public struct GridBuilder {
  /// The sheet's name.
  public var name: String

  /// The merged areas found so far.
  public var merges: [CellRange] = []

  /// The hidden rows found so far, counted from 0.
  public var hiddenRows: Set<Int> = []

  /// The hidden columns found so far, counted from 0.
  public var hiddenColumns: Set<Int> = []

  /// The cells struck through found so far; only cells that hold a value matter.
  public var struckCells: Set<CellAddress> = []

  /// The texts found above the table, outside its cells.
  public var captions: [String] = []

  /// Whether the sheet is hidden.
  public var isHidden = false

  private var rowStarts: [Int] = [0]
  private var columns: [UInt16] = []
  private var kinds: [Cell.Kind] = []
  private var textIDs: [UInt32] = []
  private var columnCount = 0
  private var texts = TextArena()

  /// Starts an empty sheet.
  public init(name: String) { self.name = name }

  /// How many cells were added.
  public var cellCount: Int { columns.count }

  /// Adds one value; an empty text adds nothing.
  ///
  /// - Returns: `false`, adding nothing, where the place lies before an earlier cell or outside
  ///   an Excel sheet.
  public mutating func add(_ kind: Cell.Kind, row: Int, column: Int, text: some Collection<UInt8>)
    -> Bool
  {
    guard (0..<CellAddress.rowLimit).contains(row),
      (0..<CellAddress.columnLimit).contains(column)
    else { return false }
    let currentRow = rowStarts.count - 1
    guard row >= currentRow else { return false }
    let rowHasCells = columns.count > rowStarts[currentRow]
    if row == currentRow, rowHasCells, let last = columns.last, column <= Int(last) {
      return false
    }
    guard !text.isEmpty else { return true }
    while rowStarts.count <= row { rowStarts.append(columns.count) }
    columns.append(UInt16(column))
    kinds.append(kind)
    textIDs.append(texts.id(of: text))
    columnCount = max(columnCount, column + 1)
    return true
  }

  /// Adds one text, in UTF-8.
  public mutating func add(_ cell: Cell, at address: CellAddress) -> Bool {
    add(cell.kind, row: address.row, column: address.column, text: Array(cell.text.utf8))
  }

  /// The finished sheet.
  public consuming func finish() -> Grid {
    if columns.count > rowStarts[rowStarts.count - 1] { rowStarts.append(columns.count) }
    return Grid(
      name: name, isHidden: isHidden, merges: merges, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns, struckCells: struckCells, captions: captions,
      columnCount: columnCount, rowStarts: rowStarts, columns: columns, kinds: kinds,
      textIDs: textIDs, textStarts: texts.starts, arena: texts.bytes)
  }
}
