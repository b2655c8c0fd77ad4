/// Collects the cells of one sheet in reading order and turns them into a ``Grid``.
///
/// Cells come row by row and, within a row, from left to right, as files hold them. A cell that
/// comes out of order or twice replaces nothing: `add` refuses it, and the reader says so.
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
  private let shared: TextList
  private var texts = TextArena()

  /// Starts an empty sheet, whose cells may refer to the texts of a list.
  public init(name: String, sharing texts: TextList = TextList()) {
    self.name = name
    shared = texts
  }

  /// Makes room for about that many cells and that many bytes of text of the sheet's own.
  ///
  /// What grows within its room need not be moved, and room that is not used costs no memory.
  public mutating func reserve(cells: Int, textBytes: Int) {
    columns.reserveCapacity(cells)
    kinds.reserveCapacity(cells)
    textIDs.reserveCapacity(cells)
    texts.reserve(bytes: textBytes)
  }

  /// How many cells were added.
  public var cellCount: Int { columns.count }

  /// Adds one value; an empty text adds nothing.
  ///
  /// - Returns: `false`, adding nothing, where the place lies before an earlier cell or outside
  ///   an Excel sheet.
  public mutating func add(_ kind: Cell.Kind, row: Int, column: Int, text: Span<UInt8>) -> Bool {
    guard isFree(row: row, column: column) else { return false }
    if !text.isEmpty {
      append(kind, row: row, column: column, textID: UInt32(shared.count) + texts.id(of: text))
    }
    return true
  }

  /// Adds one value; an empty text adds nothing.
  ///
  /// - Returns: `false`, adding nothing, where the place lies before an earlier cell or outside
  ///   an Excel sheet.
  public mutating func add(_ kind: Cell.Kind, row: Int, column: Int, text: some Collection<UInt8>)
    -> Bool
  {
    add(kind, row: row, column: column, text: Array(text).span)
  }

  /// Adds one text, in UTF-8.
  public mutating func add(_ cell: Cell, at address: CellAddress) -> Bool {
    add(cell.kind, row: address.row, column: address.column, text: Array(cell.text.utf8).span)
  }

  /// Adds a cell with a text of the list the builder was started with; an empty text adds nothing.
  ///
  /// - Precondition: the list has a text of that number.
  /// - Returns: `false`, adding nothing, where the place lies before an earlier cell or outside
  ///   an Excel sheet.
  public mutating func add(sharedText number: Int, row: Int, column: Int) -> Bool {
    guard isFree(row: row, column: column) else { return false }
    if !shared.texts[number].isEmpty {
      append(.text, row: row, column: column, textID: UInt32(number))
    }
    return true
  }

  /// Whether the place lies in a sheet and behind all cells so far.
  private func isFree(row: Int, column: Int) -> Bool {
    guard (0..<CellAddress.rowLimit).contains(row),
      (0..<CellAddress.columnLimit).contains(column)
    else { return false }
    let currentRow = rowStarts.count - 1
    guard row == currentRow, columns.count > rowStarts[currentRow], let last = columns.last else {
      return row >= currentRow
    }
    return column > Int(last)
  }

  private mutating func append(_ kind: Cell.Kind, row: Int, column: Int, textID: UInt32) {
    while rowStarts.count <= row { rowStarts.append(columns.count) }
    columns.append(UInt16(column))
    kinds.append(kind)
    textIDs.append(textID)
    columnCount = max(columnCount, column + 1)
  }

  /// The finished sheet.
  public consuming func finish() -> Grid {
    if columns.count > rowStarts[rowStarts.count - 1] { rowStarts.append(columns.count) }
    return Grid(
      name: name, isHidden: isHidden, merges: merges, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns, struckCells: struckCells, captions: captions,
      columnCount: columnCount, rowStarts: rowStarts, columns: columns, kinds: kinds,
      textIDs: textIDs, shared: shared.texts, texts: texts.withoutTable)
  }
}
