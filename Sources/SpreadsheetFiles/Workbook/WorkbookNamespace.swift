/// The namespaces of workbook parts, in the usual and in the strict form of the standard.
enum WorkbookNamespace {
  static let sheets: Set<String> = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]

  /// Relationships between parts have one namespace in both forms.
  static let relationships: Set<String> = [
    "http://schemas.openxmlformats.org/package/2006/relationships"
  ]
}
