/// A cell a formula reads: where it stands as seen from the cell that holds the formula, or a fixed place.
///
/// Files spell the same reference differently (`$G4`, `RC7`), so a document keeps none of the spellings.
public struct CellReference: Hashable, Sendable {
  /// A row or a column.
  public enum Position: Hashable, Sendable {
    /// So many rows or columns on from the cell that holds the formula; negative before it.
    case offset(Int)

    /// Always the same row or column, counted from 0.
    case fixed(Int)
  }

  /// The name of the sheet; `nil` is the sheet that holds the formula.
  public var sheet: String?

  /// The row.
  public var row: Position

  /// The column.
  public var column: Position

  /// Creates a reference.
  public init(sheet: String? = nil, row: Position, column: Position) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The cell of the same row in a column counted from 0; sorting the rows does not change what is meant.
  public static func sameRow(column: Int) -> CellReference {
    CellReference(row: .offset(0), column: .fixed(column))
  }

  /// The cell of the same row, so many columns to the right.
  public static func right(_ columns: Int) -> CellReference {
    CellReference(row: .offset(0), column: .offset(columns))
  }
}

/// A rectangle of cells that always stands at the same place.
public struct SheetArea: Hashable, Sendable {
  /// The name of the sheet; `nil` is the sheet the area is used on.
  public var sheet: String?

  /// The rows, counted from 0.
  public var rows: Range<Int>

  /// The columns, counted from 0.
  public var columns: Range<Int>

  /// Creates an area.
  public init(sheet: String? = nil, rows: Range<Int>, columns: Range<Int>) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
  }

  /// Rows of one column.
  public init(sheet: String? = nil, rows: Range<Int>, column: Int) {
    self.init(sheet: sheet, rows: rows, columns: column..<(column + 1))
  }
}
