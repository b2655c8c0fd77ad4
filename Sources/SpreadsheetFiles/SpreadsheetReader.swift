/// Reads spreadsheets of every supported format, decided by content and within limits.
public struct SpreadsheetReader: Sendable {
  /// How much a file may hold.
  public var limits: ReadingLimits

  /// Creates a reader.
  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
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
    let context = ReadingContext(path: path, limits: limits)
    switch try ContentSignature(content) {
    case .archive:
      return try readArchive(content, context)
    case .compoundFile(let streams):
      if streams.contains(.encryptedPackage) { throw .passwordProtected(path: path) }
      let format = streams.contains(.wordDocument) ? FileFormat.legacyWord : .legacyExcel
      throw .notReadable(path: path, format)
    case .pdf:
      throw .notReadable(path: path, .pdf)
    case .html:
      throw .notReadable(path: path, .html)
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
    switch try archive.format() {
    case .workbook?:
      noteName(of: .workbook, context)
      let sheets = try WorkbookReader.read(archive, context)
      return SpreadsheetFile(
        format: .workbook, encoding: nil, separator: nil, sheets: sheets,
        remarks: context.allRemarks)
    case let other?:
      throw .notReadable(path: context.path, other)
    case nil:
      throw .notATable(path: context.path)
    }
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
