internal import SpreadsheetGrid

/// Reads OpenDocument spreadsheets, whose tables and automatic styles lie in one part.
enum OpenDocumentReader {
  /// The namespaces whose elements are read: tables, their styles, and the text in cells.
  static let namespaces: Set<String> = [
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  ]

  static func read(_ archive: borrowing ZipArchive, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> [Grid]
  {
    try refuseLocked(archive, context)
    var styles = OpenDocumentStyles()
    _ = try archive.parse("styles.xml", namespaces: namespaces) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        try styles.read(&parser)
      }
    }
    var grids: [Grid] = []
    let part = "content.xml"
    let exists = try archive.parse(part, namespaces: namespaces) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        if parser.name == "body" {
          grids += try readBody(&parser, styles, context)
        } else {
          try styles.read(&parser)
        }
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: part, line: nil, .missingPart)
    }
    guard !grids.isEmpty else { throw .noSheets(path: context.path) }
    return grids
  }

  /// A locked document encrypts its parts and says so in the list of them.
  private static func refuseLocked(_ archive: borrowing ZipArchive, _ context: ReadingContext)
    throws(SpreadsheetFileError)
  {
    guard let list = try archive.prefix(of: "META-INF/manifest.xml", 1_000_000) else { return }
    if String(decoding: list, as: UTF8.self).contains("encryption-data") {
      throw .passwordProtected(path: context.path)
    }
  }

  private static func readBody(
    _ parser: inout XMLPullParser, _ styles: OpenDocumentStyles, _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> [Grid] {
    var grids: [Grid] = []
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "spreadsheet" else { return }
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.name == "table" else { return }
        try context.countSheet()
        var reader = OpenDocumentTableReader(
          name: parser.attribute("name") ?? "",
          isHidden: styles.hidesTable(inStyle: parser.attribute("style-name")), styles, context)
        grids.append(try reader.read(&parser))
      }
    }
    return grids
  }
}
