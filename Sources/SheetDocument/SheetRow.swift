public import ExactNumbers

/// A row of a sheet: its cells from left to right, each for one or several columns.
public struct SheetRow: Hashable, Sendable {
  /// The cells, the first in column A; a merged cell counts for all the columns it covers.
  public var cells: [SheetCell]

  /// The height in points; `nil` leaves it to the program that opens the file.
  public var height: Double?

  /// Creates a row.
  public init(_ cells: [SheetCell] = [], height: Double? = nil) {
    self.cells = cells
    self.height = height
  }
}

/// A cell to be written.
public struct SheetCell: Hashable, Sendable {
  /// What the cell holds.
  public var content: Content

  /// How it looks.
  public var style: CellStyle

  /// How many columns the cell covers; 1 unless it is merged with its neighbours to the right.
  public var columns: Int

  /// What a cell can hold.
  ///
  /// Nothing a person typed ever becomes a formula: text stays text.
  public enum Content: Hashable, Sendable {
    /// Nothing; the style still shows.
    case blank

    /// Text, whatever it begins with.
    case text(String)

    /// A number; it becomes binary only in the call that writes it.
    case number(Fraction)

    /// A calendar date.
    case date(year: Int, month: Int, day: Int)

    /// A formula, with the exact result it has as the document is written.
    case formula(SheetFormula, Result)
  }

  /// What a formula comes to.
  public enum Result: Hashable, Sendable {
    /// A number.
    case number(Fraction)

    /// A text, which may be empty.
    case text(String)
  }

  /// Creates a cell.
  public init(_ content: Content, _ style: CellStyle, columns: Int = 1) {
    self.content = content
    self.style = style
    self.columns = columns
  }
}
