internal import SpreadsheetGrid

/// Reads CSV and its relatives into one sheet of text cells.
enum DelimitedTextReader {
  /// How much of the beginning tells the separator.
  private static let sampleSize = 1 << 16

  static func read(_ content: FileContent, _ context: ReadingContext) throws(SpreadsheetFileError)
    -> SpreadsheetFile
  {
    let encoding = try TextEncoding(guessing: content)
    let text = CleanedSource(try encoding.source(of: content), .plain, context)
    let sample = try beginning(of: text)
    guard !sample.isEmpty else { throw .empty(path: context.path) }
    let announced = announcedSeparator(in: sample)
    let separator = announced?.separator ?? Separator(detectedIn: sample, path: context.path)
    var scanner = FieldScanner(
      sample, from: announced?.end ?? 0, then: text, separator: separator, path: context.path)
    let grid = try grid(&scanner, size: content.size, context)
    return SpreadsheetFile(
      format: .delimitedText, encoding: encoding.name, separator: separator, sheets: [grid],
      remarks: context.allRemarks)
  }

  private static func beginning(of text: CleanedSource) throws(SpreadsheetFileError) -> [UInt8] {
    var sample = [UInt8](repeating: 0, count: sampleSize)
    var filled = 0
    while filled < sampleSize {
      let count = unsafe sample.withUnsafeMutableBytes { buffer in
        unsafe text.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if let failure = text.failure { throw failure }
      if count <= 0 { break }
      filled += count
    }
    sample.removeSubrange(filled...)
    return sample
  }

  /// The line `sep=;`, by which Excel lets a file name its separator, and where it ends.
  ///
  /// The line belongs to no row, so the addresses stay those a person sees.
  private static func announcedSeparator(in text: [UInt8]) -> (separator: Separator, end: Int)? {
    for separator in Separator.allCases {
      let announcement = Array("sep=\(separator.rawValue)".utf8)
      guard text.starts(with: announcement) else { continue }
      let rest = text.dropFirst(announcement.count)
      guard let lineEnd = rest.first, lineEnd == 0x0D || lineEnd == 0x0A else { continue }
      let isPair = lineEnd == 0x0D && rest.dropFirst().first == 0x0A
      return (separator, announcement.count + (isPair ? 2 : 1))
    }
    return nil
  }

  private static func grid(
    _ scanner: inout FieldScanner, size: Int, _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> Grid {
    let name = FileName(context.path).stem
    var grid = GridBuilder(name: name)
    // A cell takes about this many bytes at least, and the texts no more than the file.
    grid.reserve(cells: size / 8, textBytes: size)
    var field: [UInt8] = []
    var row = 0
    var column = 0
    while try !scanner.isAtEnd() {
      let line = scanner.line
      let end = try scanner.next(into: &field)
      guard column < CellAddress.columnLimit else {
        throw .tooLarge(path: context.path, .columns(CellAddress.columnLimit, line: line))
      }
      guard grid.add(.text, row: row, column: column, text: field.span) else {
        throw .tooLarge(path: context.path, .sheetRows(CellAddress.rowLimit, sheet: name))
      }
      if !field.isEmpty { try context.countCell() }
      switch end {
      case .separator:
        column += 1
      case .record:
        row += 1
        column = 0
      }
    }
    let finished = grid.finish()
    try context.countRows(finished.rowCount)
    return finished
  }
}
