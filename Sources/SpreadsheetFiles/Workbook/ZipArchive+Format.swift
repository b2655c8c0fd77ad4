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
    let text = String(decoding: types, as: UTF8.self).lowercased()
    if text.contains("wordprocessingml.document.main") || contains("word/document.xml") {
      return .wordDocument
    }
    if text.contains("presentationml.presentation.main") || contains("ppt/presentation.xml") {
      return .presentation
    }
    if text.contains("sheet.binary.macroenabled.main") || contains("xl/workbook.bin") {
      return .binaryWorkbook
    }
    return text.contains("spreadsheetml") || contains(folder: "xl") ? .workbook : nil
  }
}
