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
      try verify(file)
      bytes = try file.all()
    } catch {
      // The library does not check whether its own temporary files could be written.
      throw .incomplete(folder: scratch.folder)
    }
    return bytes
  }

  /// Unpacks and parses every part, as a program that opens the workbook will.
  private static func verify(_ file: FileContent) throws(SpreadsheetFileError) {
    var limits = ReadingLimits()
    (limits.entryBytes, limits.archiveBytes, limits.compressionRatio) = (.max, .max, .max)
    let archive = try ZipArchive(file, ReadingContext(path: "", limits: limits))
    for part in archive.parts where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
      _ = try archive.parse(part, namespaces: []) { _ in }
    }
  }
}
