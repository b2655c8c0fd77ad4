internal import SpreadsheetGrid

/// Reads XML Spreadsheet 2003, the workbook as one XML document.
enum XMLSpreadsheetReader {
  /// The namespaces whose elements are read: the sheet's own, and Excel's for its options.
  private static let namespaces: Set<String> = [
    "urn:schemas-microsoft-com:office:spreadsheet", "urn:schemas-microsoft-com:office:excel",
  ]

  static func read(_ content: FileContent, _ context: ReadingContext) throws(SpreadsheetFileError)
    -> SpreadsheetFile
  {
    let encoding = try MarkupText.encoding(of: content)
    let remarks = context.remarks
    do throws(SpreadsheetFileError) {
      return try read(content, encoding, context)
    } catch {
      // Text that is no UTF-8 is no XML either, so only a file that fails is looked at again.
      guard case .damaged = error, encoding == .assumedUTF8 else { throw error }
      context.startAgain(remarks)
      guard let other = try MarkupText.otherEncoding(of: content, context) else { throw error }
      return try read(content, other, context)
    }
  }

  private static func read(
    _ content: FileContent, _ encoding: TextEncoding, _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> SpreadsheetFile {
    let text = CleanedSource(try encoding.source(of: content), .markup, context)
    var parser = try XMLPullParser(
      text, encoding: DecodedText.utf8Name, part: "", namespaces: namespaces, path: context.path)
    var sheets: [Grid] = []
    try parser.readRoot { parser throws(SpreadsheetFileError) in
      guard parser.name == "Workbook" else { return }
      sheets = try readWorkbook(&parser, size: content.size, context)
    }
    guard !sheets.isEmpty else { throw .noSheets(path: context.path) }
    return SpreadsheetFile(
      format: .xmlSpreadsheet, encoding: encoding.name, separator: nil, sheets: sheets,
      remarks: context.allRemarks)
  }

  private static func readWorkbook(
    _ parser: inout XMLPullParser, size: Int, _ context: ReadingContext
  )
    throws(SpreadsheetFileError) -> [Grid]
  {
    var sheets: [Grid] = []
    var styles = XMLSpreadsheetStyles()
    var dates = DateSystem.from1900
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "ExcelWorkbook":
        try parser.forEachChild { parser throws(SpreadsheetFileError) in
          if parser.name == "Date1904" { dates = .from1904 }
        }
      case "Styles":
        try styles.read(&parser)
      case "Worksheet":
        try context.countSheet()
        // Nearly all cells stand in the first sheet, so room is made there.
        var reader = XMLWorksheetReader(
          name: parser.attribute("Name") ?? "", styles: styles, dates: dates,
          size: sheets.isEmpty ? size : 0, context)
        sheets.append(try reader.read(&parser))
      default:
        break
      }
    }
    return sheets
  }
}
