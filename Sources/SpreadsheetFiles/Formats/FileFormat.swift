/// The formats a file's content can show; those with a table in them are read.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Office Open XML, as `.xlsx`.
  case workbook = "xlsx"

  /// XML Spreadsheet 2003, as `.xml` and often named `.xls`.
  case xmlSpreadsheet = "xml"

  /// Text with a separator between values, as `.csv`.
  case delimitedText = "csv"

  /// Excel 97–2003, as `.xls`; also the tables of WPS, `.et`.
  case legacyExcel = "xls"

  /// The binary workbook of Excel, `.xlsb`.
  case binaryWorkbook = "xlsb"

  /// A Word document, `.docx`.
  case wordDocument = "docx"

  /// A Word 97–2003 document, `.doc`.
  case legacyWord = "doc"

  /// A presentation, `.pptx`.
  case presentation = "pptx"

  /// An OpenDocument spreadsheet, `.ods`.
  case openDocumentSpreadsheet = "ods"

  /// Another OpenDocument file, such as `.odt`.
  case openDocumentText = "odt"

  /// A web page with tables, which portals often name `.xls`.
  case html

  /// A printed page, `.pdf`.
  case pdf

  /// Whether files of this format can be read.
  public var isReadable: Bool {
    switch self {
    case .workbook, .xmlSpreadsheet, .delimitedText, .openDocumentSpreadsheet, .wordDocument,
      .html, .legacyExcel:
      true
    default: false
    }
  }

  /// The name endings that announce this format, in lower case.
  var pathExtensions: [String] {
    switch self {
    case .workbook: ["xlsx", "xlsm", "xltx", "xltm"]
    case .delimitedText: ["csv", "tsv", "tab", "txt"]
    case .wordDocument: ["docx", "docm", "dotx", "dotm"]
    case .openDocumentSpreadsheet: ["ods", "ots"]
    case .legacyExcel: ["xls", "xlt", "et"]
    case .html: ["html", "htm", "mht", "mhtml"]
    default: [rawValue]
    }
  }
}
