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

  /// How many bytes of a sheet are looked at together.
  private static let pieceSize = 1 << 18

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
        lengths.append(SheetTally.length(of: text.span))
      }
    }
    if let said, said != lengths.count { throw Self.lost(part) }
    self.lengths = lengths
  }

  private func tally(of part: String) throws(SpreadsheetFileError) -> SheetTally {
    let scan = try scan(part)
    var tally = scan.tally
    let frame = MemorySource(scan.frame)
    var parser = try XMLPullParser(
      frame, part: part, namespaces: WorkbookNamespace.sheets, path: "")
    try parser.readRoot { parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        if parser.name == "cols" {
          try parser.forEachChild { _ in tally.columns += 1 }
        } else {
          try Self.checkCounts(&parser, in: part)
        }
      }
    }
    return tally
  }

  private func scan(_ part: String) throws(SpreadsheetFileError) -> WorksheetScan {
    guard let source = try archive.open(part) else { throw Self.lost(part) }
    var scan = WorksheetScan(sharedLengths: lengths)
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var kept = 0
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { bytes in
        unsafe source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[kept...]))
      }
      if let failure = source.failure { throw failure }
      guard count > 0 else { break }
      let end = kept + count
      kept = unsafe piece.withUnsafeBytes { bytes in
        unsafe scan.read(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      }
      // No sign the library makes fills a piece.
      guard kept < piece.count else { throw Self.lost(part) }
      piece.replaceSubrange(..<kept, with: piece[(end - kept)..<end])
    }
    guard kept == 0 else { throw Self.lost(part) }
    return scan
  }
}
