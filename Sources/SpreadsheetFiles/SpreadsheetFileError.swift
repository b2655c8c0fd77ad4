public import SpreadsheetGrid

/// Why a file was not read; every case names the file as it was given.
///
/// Parts are the names of files inside an `.xlsx`, lines are counted from 1, and nothing here is
/// a sentence for people: those are made where a language is known.
public enum SpreadsheetFileError: Error, Hashable, Sendable {
  /// There is no such file; the person can check the name and the folder.
  case notFound(path: String)

  /// The path is a folder; the person can name a file in it.
  case isDirectory(path: String)

  /// The system refused to read, with its `errno`; the person can ask for permission.
  case unreadable(path: String, code: Int32)

  /// The file holds nothing; the person can save it again.
  case empty(path: String)

  /// The file goes beyond a limit; the person can split it or remove what is not part of the table.
  case tooLarge(path: String, Excess)

  /// The file is locked with a password; the person can save it without one.
  case passwordProtected(path: String)

  /// The format is known but not read; the person can save the file as `.xlsx`.
  case notReadable(path: String, FileFormat)

  /// The program that reads old workbooks was not found; it belongs beside the one that runs.
  case readerMissing(path: String, program: String)

  /// The file is nothing a table could be in, such as a picture; the person can choose another.
  case notATable(path: String)

  /// The text is in no known encoding, seen first on `line`; the person can save it as UTF-8.
  case unknownEncoding(path: String, line: Int)

  /// A quotation mark opened on `line` is never closed; the person can close or remove it.
  case unterminatedQuote(path: String, line: Int)

  /// A part declares a document type, which no spreadsheet does and attacks need; the person
  /// should ask where the file came from.
  case documentType(path: String, part: String)

  /// An archive entry names a place outside the archive; the person should ask where the file
  /// came from.
  case entryLeavesArchive(path: String, entry: String)

  /// A cell, row or area lies outside any Excel sheet; `found` is what the file says.
  case outsideSheet(path: String, sheet: String, found: String)

  /// The cell at `cell` comes after cells that follow it; the person can save the file anew.
  case cellOutOfOrder(path: String, sheet: String, cell: CellAddress)

  /// The workbook holds no sheet of cells; the person can choose another file.
  case noSheets(path: String)

  /// The file is broken; the person can open it in the program it came from and save it anew.
  case damaged(path: String, part: String?, line: Int?, Damage)

  /// The limit that was passed, with its value.
  public enum Excess: Hashable, Sendable {
    /// The file is larger than this many bytes.
    case fileBytes(Int)

    /// The archive has more entries than this.
    case archiveEntries(Int)

    /// An entry unpacks to more bytes than this.
    case entryBytes(Int, entry: String)

    /// The entries together unpack to more bytes than this.
    case archiveBytes(Int)

    /// An entry unpacks to more than this many times its packed size.
    case compressionRatio(Int, entry: String)

    /// There are more sheets than this.
    case sheets(Int)

    /// There are more cells with a value than this.
    case cells(Int)

    /// There are more rows than this in all sheets together.
    case rows(Int)

    /// A sheet has more rows than this.
    case sheetRows(Int, sheet: String)

    /// A sheet has more columns than this.
    case sheetColumns(Int, sheet: String)

    /// The text of a cell takes more bytes than this.
    case cellBytes(Int, sheet: String, cell: CellAddress)

    /// There are more merged areas than this.
    case mergedAreas(Int)

    /// Elements of a page lie in each other deeper than this.
    case nesting(Int)

    /// An element of XML or a page has more attributes than this.
    case attributes(Int)

    /// A line of text has more columns than this.
    case columns(Int, line: Int)
  }

  /// What is broken about a damaged file.
  public enum Damage: Hashable, Sendable {
    /// The file ends before its content does.
    case truncated

    /// The XML breaks the rules of XML; the code and the words are libxml2's.
    case notWellFormed(code: Int, detail: String)

    /// The archive or an entry cannot be unpacked; the words are libzip's.
    case archive(detail: String)

    /// The program that reads old workbooks did not get through it; the words are its own.
    case legacyReader(String)

    /// A part that another part names is missing.
    case missingPart

    /// A cell refers to a shared text that does not exist; `index` is what the file says.
    case sharedText(index: String, sheet: String, cell: CellAddress)
  }
}
