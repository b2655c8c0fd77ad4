public import SpreadsheetGrid

/// Why a document was not written; whatever file was there before is unchanged.
///
/// Nothing here is a sentence for people: those are made where a language is known.
public enum SheetWritingError: Error, Hashable, Sendable {
  /// The folder to write to does not exist; the person can create it.
  case folderMissing(path: String)

  /// The target is a folder; the person can name a file in it.
  case isDirectory(path: String)

  /// The system does not allow writing there, with its `errno`; the person can choose another
  /// folder or ask for permission.
  case notPermitted(path: String, code: Int32)

  /// The disk is full, or the quota used up; the person can make room.
  case noSpace(path: String)

  /// Writing failed for another reason, with its `errno`; the person can try another disk.
  case failed(path: String, code: Int32)

  /// The document cannot be written in any format, which is a fault of the program that made it.
  case impossible(DocumentFault)

  /// The library that makes workbooks gave up with that code of its own, 0 for want of memory;
  /// the person can make room in the folder for temporary files.
  case library(code: Int)

  /// The workbook could not be made whole, most often because the folder for temporary files is full;
  /// the person can make room there.
  case incomplete(folder: String)

  /// What is wrong with a document that cannot be written.
  public enum DocumentFault: Hashable, Sendable {
    /// There is no sheet, or none that is not hidden.
    case noSheets

    /// A sheet's name is not legal in Excel.
    case sheetName(String)

    /// Two sheets have the same name, but for upper and lower case.
    case sheetNameTwice(String)

    /// A sheet has more rows or columns than Excel's.
    case tooLarge(sheet: String)

    /// A cell covers less than one column.
    case cellSpan(sheet: String, cell: CellAddress)

    /// A number is too large for a sheet.
    case number(sheet: String, cell: CellAddress)

    /// A date is no day of the calendar.
    case date(sheet: String, cell: CellAddress)

    /// The repeated, filtered or frozen rows or columns, or page breaks, lie outside the sheet.
    case rows(sheet: String)

    /// A footer is longer than 255 characters.
    case footer(sheet: String)

    /// A formula reads a cell outside its sheet or a sheet that does not exist, or is too long.
    case formula(sheet: String, cell: CellAddress)

    /// A chart or the bars in cells belong to cells outside their sheet.
    case area(sheet: String)

    /// A drop-down list has no choices on a sheet of the document, or a message that is too long.
    case list(sheet: String)

    /// A chart has no figures, or covers cells that hold something or rows without a height.
    case chart(sheet: String)

    /// A property of our own is not named with letters and digits alone.
    case property(String)

    /// The moment of creation is not of the form `2026-06-30T00:00:00Z`.
    case created(String)
  }
}
