internal import SpreadsheetGrid

/// Reads spreadsheets of every supported format, decided by content and within limits.
public struct SpreadsheetReader: Sendable {
  /// How much a file may hold.
  public var limits: ReadingLimits

  /// The path of the program `planledger-xls`, which reads old workbooks; `nil` to look for it
  /// beside the program that runs.
  public var legacyReader: String?

  /// Creates a reader.
  public init(limits: ReadingLimits = ReadingLimits(), legacyReader: String? = nil) {
    self.limits = limits
    self.legacyReader = legacyReader
  }

  /// Reads the file at `path`.
  public func read(_ path: String) throws(SpreadsheetFileError) -> SpreadsheetFile {
    try read(FileContent(opening: path, limit: limits.fileBytes))
  }

  /// Reads a file from its bytes; `path` is its name, for messages and for the sheet of a CSV file.
  public func read(_ bytes: [UInt8], named path: String) throws(SpreadsheetFileError)
    -> SpreadsheetFile
  {
    try read(FileContent(bytes, named: path, limit: limits.fileBytes))
  }

  private func read(_ content: FileContent) throws(SpreadsheetFileError) -> SpreadsheetFile {
    let path = content.path
    let file = try readAnyFormat(content)
    for sheet in file.sheets {
      guard sheet.rowCount <= limits.sheetRows else {
        throw .tooLarge(path: path, .sheetRows(limits.sheetRows, sheet: sheet.name))
      }
      guard sheet.columnCount <= limits.sheetColumns else {
        throw .tooLarge(path: path, .sheetColumns(limits.sheetColumns, sheet: sheet.name))
      }
      if let cell = sheet.firstCell(longerThan: limits.cellBytes) {
        throw .tooLarge(path: path, .cellBytes(limits.cellBytes, sheet: sheet.name, cell: cell))
      }
    }
    return file
  }

  private func readAnyFormat(_ content: FileContent) throws(SpreadsheetFileError)
    -> SpreadsheetFile
  {
    let path = content.path
    let context = ReadingContext(path: path, limits: limits)
    switch try ContentSignature(content) {
    case .archive:
      return try readArchive(content, context)
    case .compoundFile(let streams):
      if streams.contains(.encryptedPackage) { throw .passwordProtected(path: path) }
      if streams.contains(.wordDocument) { throw .notReadable(path: path, .legacyWord) }
      fallthrough
    case .oldSheet:
      noteName(of: .legacyExcel, context)
      return try LegacyWorkbookReader.read(content.all(), program: legacyReader, context)
    case .pdf:
      throw .notReadable(path: path, .pdf)
    case .html:
      noteName(of: .html, context)
      return try HTMLReader.read(content.all(), context)
    case .xmlSpreadsheet:
      noteName(of: .xmlSpreadsheet, context)
      return try XMLSpreadsheetReader.read(content, context)
    case .otherMarkup, .binary:
      throw .notATable(path: path)
    case .text:
      noteName(of: .delimitedText, context)
      return try DelimitedTextReader.read(content, context)
    }
  }

  private func readArchive(_ content: FileContent, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> SpreadsheetFile
  {
    let archive = try ZipArchive(content, context)
    guard let format = try archive.format() else { throw .notATable(path: context.path) }
    noteName(of: format, context)
    let sheets: [Grid]
    switch format {
    case .workbook: sheets = try WorkbookReader.read(archive, context)
    case .openDocumentSpreadsheet: sheets = try OpenDocumentReader.read(archive, context)
    case .wordDocument: sheets = try WordDocumentReader.read(archive, context)
    default: throw .notReadable(path: context.path, format)
    }
    return SpreadsheetFile(
      format: format, encoding: nil, separator: nil, sheets: sheets, remarks: context.allRemarks)
  }

  private func noteName(of format: FileFormat, _ context: ReadingContext) {
    let name = FileName(context.path)
    // What follows the last period need not be an ending: 计划.2026 promises nothing.
    guard FileFormat.allCases.contains(where: { $0.pathExtensions.contains(name.pathExtension) }),
      !format.pathExtensions.contains(name.pathExtension)
    else { return }
    context.note(.nameDoesNotMatchContent(nameExtension: name.pathExtension, format))
  }
}
