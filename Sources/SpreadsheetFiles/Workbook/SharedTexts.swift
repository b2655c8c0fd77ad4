/// The texts that the cells of a workbook share, end to end in one buffer.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No texts, for a workbook without the part.
  init() {}

  /// Reads the part that holds the texts.
  init(_ part: String, in archive: borrowing ZipArchive, _ context: ReadingContext)
    throws(SpreadsheetFileError)
  {
    var texts = SharedTexts()
    let exists = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.name == "si" else { return }
        try texts.append(RichText.read(&parser, context))
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: part, line: nil, .missingPart)
    }
    self = texts
  }

  private mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// The text of that number, counted from 0, if there is one.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
