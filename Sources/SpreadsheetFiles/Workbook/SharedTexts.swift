internal import SpreadsheetGrid

/// Reads the texts that the cells of a workbook share.
enum SharedTexts {
  /// The texts of the part that holds them, in their order.
  static func read(
    _ part: String, in archive: borrowing ZipArchive, _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> TextList {
    var texts = TextList()
    var text: [UInt8] = []
    texts.reserve(bytes: archive.size(of: part))
    let exists = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.name == "si" else { return }
        text.removeAll(keepingCapacity: true)
        try RichText.append(&parser, to: &text, context)
        texts.append(text.span)
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: part, line: nil, .missingPart)
    }
    return texts
  }
}
