internal import SpreadsheetGrid

/// Which of the items that one row became it is, and so which part of a cell is about it.
///
/// Only a numbered list with as many parts as there are items tells them apart, as it does for targets
/// and days. Lines without numbers may be one sentence that was wrapped.
struct RowPart {
  /// Which of the items it is, counted from 0.
  let place: Int

  /// How many items the row became.
  let count: Int

  /// Whether it is the first item, which tells what is said of all of them.
  var isFirst: Bool { place == 0 }

  /// What a cell says of the item; `nil` where it says something of the row as a whole.
  func own(_ cell: Cell) -> Cell? {
    guard let parts = NumberedList(SheetView.text(of: cell))?.parts, parts.count == count else {
      return nil
    }
    return Cell(.text, parts[place])
  }
}
