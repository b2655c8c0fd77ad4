/// Writes a document as an Office Open XML workbook.
enum WorkbookWriter {
  static func write(
    _ document: WritableDocument, to file: OutputFile, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    var book = try OpenWorkbook(file)
    book.setProperties(document.properties, created: document.created)
    for sheet in document.sheets { try book.add(sheet, noting: &remarks) }
    try book.close()
    do throws(SpreadsheetFileError) {
      var check = try WorkbookCheck(FileContent(opening: file.location, limit: .max))
      try check.verify(book.tallies)
    } catch {
      // The library does not check whether its own temporary files could be written.
      throw .incomplete(folder: ScratchFile.folder)
    }
  }
}
