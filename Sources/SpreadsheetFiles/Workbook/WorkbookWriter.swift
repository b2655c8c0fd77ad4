/// Writes a document as an Office Open XML workbook.
enum WorkbookWriter {
  /// How many bytes are copied together.
  private static let pieceSize = 1 << 18

  static func write(
    _ document: WritableDocument, to file: OutputFile, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    let scratch = try ScratchFile()
    var book = try OpenWorkbook(path: scratch.path)
    book.setProperties(document.properties, created: document.created)
    for sheet in document.sheets { try book.add(sheet, noting: &remarks) }
    try book.close()
    let content = try content(of: scratch, verifiedWith: book.tallies)
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var position = 0
    while position < content.size {
      let count = try read(content, at: position, into: &piece, scratch)
      try file.write(piece.span.extracting(first: count))
      position += count
    }
  }

  /// The finished file; the library does not check whether its own temporary files could be written.
  private static func content(of scratch: borrowing ScratchFile, verifiedWith tallies: [SheetTally])
    throws(SheetWritingError) -> FileContent
  {
    do throws(SpreadsheetFileError) {
      let content = try FileContent(opening: scratch.path, limit: .max)
      var check = try WorkbookCheck(content)
      try check.verify(tallies)
      return content
    } catch {
      throw .incomplete(folder: scratch.folder)
    }
  }

  private static func read(
    _ content: FileContent, at position: Int, into piece: inout [UInt8],
    _ scratch: borrowing ScratchFile
  ) throws(SheetWritingError) -> Int {
    do throws(SpreadsheetFileError) {
      let count = try content.read(at: position, into: &piece)
      if count > 0 { return count }
    } catch {}
    throw .incomplete(folder: scratch.folder)
  }
}
