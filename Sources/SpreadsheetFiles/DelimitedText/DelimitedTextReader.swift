internal import SpreadsheetGrid

/// Reads CSV and its relatives into one sheet of text cells.
enum DelimitedTextReader {
  static func read(_ bytes: [UInt8], _ context: ReadingContext) throws(SpreadsheetFileError)
    -> SpreadsheetFile
  {
    let decoded = try DecodedText(guessing: bytes, path: context.path)
    var text = decoded.utf8
    guard !text.contains(0) else { throw .notATable(path: context.path) }
    context.removedCharacters += IllegalCharacters.remove(from: &text)
    guard !text.isEmpty else { throw .empty(path: context.path) }
    let announced = announcedSeparator(in: &text)
    let separator = announced ?? Separator(detectedIn: text, path: context.path)
    let grid = try grid(text, separator, context)
    return SpreadsheetFile(
      format: .delimitedText, encoding: decoded.encoding, separator: separator, sheets: [grid],
      remarks: context.allRemarks)
  }

  /// Takes away the line `sep=;`, by which Excel lets a file name its separator.
  ///
  /// The line belongs to no row, so the addresses stay those a person sees.
  private static func announcedSeparator(in text: inout [UInt8]) -> Separator? {
    for separator in Separator.allCases {
      let announcement = Array("sep=\(separator.rawValue)".utf8)
      guard text.starts(with: announcement) else { continue }
      let rest = text.dropFirst(announcement.count)
      guard let lineEnd = rest.first, lineEnd == 0x0D || lineEnd == 0x0A else { continue }
      let isPair = lineEnd == 0x0D && rest.dropFirst().first == 0x0A
      text = Array(rest.dropFirst(isPair ? 2 : 1))
      return separator
    }
    return nil
  }

  private static func grid(_ text: [UInt8], _ separator: Separator, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> Grid
  {
    let name = FileName(context.path).stem
    var grid = GridBuilder(name: name)
    var scanner = FieldScanner(text, separator: separator, path: context.path)
    var field: [UInt8] = []
    var row = 0
    var column = 0
    while !scanner.isAtEnd {
      let line = scanner.line
      let end = try scanner.next(into: &field)
      guard column < CellAddress.columnLimit else {
        throw .tooLarge(path: context.path, .columns(CellAddress.columnLimit, line: line))
      }
      guard grid.add(.text, row: row, column: column, text: field) else {
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
