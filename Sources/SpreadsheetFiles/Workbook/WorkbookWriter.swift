internal import SheetDocument

/// Writes a document as an Office Open XML workbook.
enum WorkbookWriter {
  static func bytes(of writable: WritableDocument) throws(SheetWritingError) -> [UInt8] {
    let scratch = try ScratchFile()
    var book = try OpenWorkbook(path: scratch.path)
    book.setProperties(writable.document.properties, created: writable.created)
    for sheet in writable.document.sheets { try book.add(sheet) }
    try book.close()
    let bytes: [UInt8]
    do throws(SpreadsheetFileError) {
      let file = try FileContent(opening: scratch.path, limit: .max)
      var check = try WorkbookCheck(file)
      try check.verify(book.tallies)
      bytes = try file.all()
    } catch {
      // The library does not check whether its own temporary files could be written.
      throw .incomplete(folder: scratch.folder)
    }
    return bytes
  }
}
