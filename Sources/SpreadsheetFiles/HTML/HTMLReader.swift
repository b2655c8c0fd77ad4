internal import SpreadsheetGrid

/// Reads the tables of web pages, as portals save them and often name them `.xls`.
enum HTMLReader {
  static func read(_ bytes: [UInt8], _ context: ReadingContext) throws(SpreadsheetFileError)
    -> SpreadsheetFile
  {
    var grids: [Grid] = []
    var encoding: String?
    if WebArchive.begins(bytes) {
      for page in WebArchive(bytes).pages {
        let (more, found) = try tables(
          of: page.content, charset: page.charset, sheetsBefore: grids.count, context)
        grids += more
        encoding = encoding ?? found
      }
    } else {
      (grids, encoding) = try tables(of: bytes, context)
    }
    guard !grids.isEmpty else { throw .noSheets(path: context.path) }
    return SpreadsheetFile(
      format: .html, encoding: encoding, separator: nil, sheets: grids,
      remarks: context.allRemarks)
  }

  /// The tables of one page, and the encoding it was written in.
  private static func tables(
    of bytes: [UInt8], charset: String? = nil, sheetsBefore: Int = 0, _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> ([Grid], String?) {
    let decoded = try PageText.read(bytes, charset: charset, context)
    var text = decoded.utf8
    context.removedCharacters += IllegalCharacters.remove(from: &text)
    let page = HTMLPage(context, sheetsBefore: sheetsBefore)
    try HTMLParsing.parse(text, page, path: context.path)
    return (page.grids, decoded.encoding)
  }
}
