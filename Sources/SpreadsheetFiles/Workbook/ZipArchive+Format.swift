extension ZipArchive {
  /// The kind of document the archive holds, or `nil` for any other archive.
  func format() throws(SpreadsheetFileError) -> FileFormat? {
    if let type = try prefix(of: "mimetype", 200) {
      let text = String(decoding: type, as: UTF8.self)
      if text.hasPrefix("application/vnd.oasis.opendocument") {
        return text.contains(".spreadsheet") ? .openDocumentSpreadsheet : .openDocumentText
      }
    }
    guard let types = try prefix(of: "[Content_Types].xml", 1_000_000) else { return nil }
    // A document may hold a workbook as an attachment, so the main part of each kind is looked
    // for, documents first.
    let text = types.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    func mentions(_ word: StaticString) -> Bool { text.firstEnd(of: word) != nil }
    if mentions("wordprocessingml.document.main") || contains("word/document.xml") {
      return .wordDocument
    }
    if mentions("presentationml.presentation.main") || contains("ppt/presentation.xml") {
      return .presentation
    }
    if mentions("sheet.binary.macroenabled.main") || contains("xl/workbook.bin") {
      return .binaryWorkbook
    }
    return mentions("spreadsheetml") || contains(folder: "xl") ? .workbook : nil
  }
}
