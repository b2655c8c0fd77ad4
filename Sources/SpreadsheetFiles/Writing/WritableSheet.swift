internal import SheetDocument
internal import SpreadsheetGrid

/// A sheet both writers can write, whose rows are checked as they are written.
///
/// A row that cannot be written at all ends the writing, which then has changed nothing.
struct WritableSheet {
  /// The sheet as it was asked for; its rows are read by ``row(at:noting:)``.
  let sheet: Sheet

  private let check: SheetCheck

  /// Checks everything but the cells.
  init(_ sheet: Sheet, in names: Set<String>) throws(SheetWritingError) {
    self.sheet = sheet
    check = SheetCheck(sheet: sheet, names: names)
    try check.check()
  }

  /// A row as it is written; what differs in it from what the document says is noted.
  ///
  /// - Throws: why it cannot be written.
  func row(at place: Int, noting remarks: inout [WritingRemark]) throws(SheetWritingError)
    -> SheetRow
  {
    let row = sheet.rows[place]
    var changed: SheetRow?
    let cells = row.cells.span
    var column = 0
    for index in cells.indices {
      // Handing over the parts that are needed spares a copy of every cell.
      let columns = cells[index].columns
      let address = CellAddress(row: place, column: column)
      guard columns >= 1 else { throw .impossible(.cellSpan(sheet: sheet.name, cell: address)) }
      column += columns
      guard column <= CellAddress.columnLimit else {
        throw .impossible(.tooLarge(sheet: sheet.name))
      }
      if !check.isWritable(cells[index].content, in: cells[index].style, at: address) {
        if changed == nil { changed = row }
        changed?.cells[index] = try check.replacement(
          for: cells[index], at: address, noting: &remarks)
      }
    }
    return changed ?? row
  }
}
