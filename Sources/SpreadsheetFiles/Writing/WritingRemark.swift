public import SpreadsheetGrid

/// Something that was written differently from what the document says.
public enum WritingRemark: Hashable, Sendable {
  /// That many characters no sheet may hold were left out of a cell.
  case illegalCharactersRemoved(sheet: String, cell: CellAddress, count: Int)

  /// A text was cut to the 32,767 characters a cell can hold, as Excel counts.
  case textCut(sheet: String, cell: CellAddress)
}
