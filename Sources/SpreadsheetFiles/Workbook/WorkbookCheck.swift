internal import SheetDocument

/// Looks through a finished workbook for everything that was handed to the library.
///
/// The library does not check whether its temporary files could be written, so a file may have lost a
/// block in the middle and still be well-formed.
struct WorkbookCheck: ~Copyable {
  private let archive: ZipArchive
  private let context: ReadingContext

  /// The archive knows its parts by their names in small letters.
  private static let sharedTexts = "xl/sharedstrings.xml"

  /// The lengths of the shared texts, in bytes.
  private var lengths: [Int] = []

  init(_ file: FileContent) throws(SpreadsheetFileError) {
    var limits = ReadingLimits()
    (limits.entryBytes, limits.archiveBytes, limits.compressionRatio) = (.max, .max, .max)
    context = ReadingContext(path: "", limits: limits)
    archive = try ZipArchive(file, context)
  }

  /// Compares with what was handed over for each sheet, in the order of the sheets.
  mutating func verify(_ expected: [SheetTally]) throws(SpreadsheetFileError) {
    try readSharedTexts()
    for part in archive.parts where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
      if part.hasPrefix("xl/worksheets/sheet") || part == Self.sharedTexts { continue }
      _ = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
        parser throws(SpreadsheetFileError) in
        try Self.checkCounts(&parser, in: part)
      }
    }
    for (index, tally) in expected.enumerated() {
      let part = "xl/worksheets/sheet\(index + 1).xml"
      guard try self.tally(of: part) == tally else { throw Self.lost(part) }
    }
  }

  private static func lost(_ part: String) -> SpreadsheetFileError {
    .damaged(path: "", part: part, line: nil, .truncated)
  }

  /// Where an element says how many children it has, it must have them.
  private static func checkCounts(_ parser: inout XMLPullParser, in part: String)
    throws(SpreadsheetFileError)
  {
    let said = parser.attribute("count").flatMap { Int($0) }
    var children = 0
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      children += 1
      try checkCounts(&parser, in: part)
    }
    if let said, said != children { throw lost(part) }
  }

  private mutating func readSharedTexts() throws(SpreadsheetFileError) {
    let part = Self.sharedTexts
    var lengths: [Int] = []
    var said: Int?
    _ = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      said = parser.attribute("uniqueCount").flatMap { Int($0) }
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        var text: [UInt8] = []
        try parser.appendText(to: &text)
        lengths.append(text.count)
      }
    }
    if let said, said != lengths.count { throw Self.lost(part) }
    self.lengths = lengths
  }

  private func tally(of part: String) throws(SpreadsheetFileError) -> SheetTally {
    var tally = SheetTally()
    let lengths = lengths
    _ = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "cols":
          try parser.forEachChild { _ in tally.columns += 1 }
        case "sheetData":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            try parser.forEachChild { parser throws(SpreadsheetFileError) in
              try Self.count(&parser, lengths, in: &tally)
            }
          }
        default:
          try Self.checkCounts(&parser, in: part)
        }
      }
    }
    return tally
  }

  /// Counts a cell.
  private static func count(
    _ parser: inout XMLPullParser, _ lengths: [Int], in tally: inout SheetTally
  ) throws(SpreadsheetFileError) {
    tally.cells += 1
    let type = parser.attribute("t")
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "f" || type == "s" || type == "str" else { return }
      var text: [UInt8] = []
      try parser.appendText(to: &text)
      if type != "s" {
        tally.formulaBytes += text.count
      } else if let index = Int(String(decoding: text, as: UTF8.self)),
        lengths.indices.contains(index)
      {
        tally.textBytes += lengths[index]
      }
    }
  }
}
