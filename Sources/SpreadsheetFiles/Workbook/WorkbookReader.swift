internal import SpreadsheetGrid

/// Reads Office Open XML workbooks, whose parts are found through their relationships.
enum WorkbookReader {
  private struct SheetEntry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  static func read(_ archive: borrowing ZipArchive, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> [Grid]
  {
    let package = try Relationships(of: "", in: archive)
    let workbook = package.part(inRole: "officeDocument") ?? "xl/workbook.xml"
    let (entries, dates) = try directory(workbook, in: archive, context)
    let relationships = try Relationships(of: workbook, in: archive)
    var texts = SharedTexts()
    if let part = relationships.part(inRole: "sharedStrings") {
      texts = try SharedTexts(part, in: archive, context)
    }
    var styles = WorkbookStyles()
    if let part = relationships.part(inRole: "styles") {
      styles = try WorkbookStyles(part, in: archive)
    }
    var grids: [Grid] = []
    for entry in entries {
      // Sheets that hold a chart or a dialogue have other roles and no cells.
      guard let sheet = relationships[entry.relationship], sheet.role == "worksheet" else {
        continue
      }
      try context.countSheet()
      var reader = WorksheetReader(
        name: entry.name, isHidden: entry.isHidden, part: sheet.part, texts: texts, styles: styles,
        dates: dates, context)
      grids.append(try reader.read(archive))
    }
    guard !grids.isEmpty else { throw .noSheets(path: context.path) }
    return grids
  }

  /// The sheets the workbook lists, and how it counts dates.
  private static func directory(
    _ part: String, in archive: borrowing ZipArchive, _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> ([SheetEntry], DateSystem) {
    var entries: [SheetEntry] = []
    var dates = DateSystem.from1900
    let exists = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "workbookPr":
          if let flag = parser.attribute("date1904"), flag == "1" || flag == "true" {
            dates = .from1904
          }
        case "sheets":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            guard let id = parser.attribute("id") else { return }
            let state = parser.attribute("state") ?? "visible"
            entries.append(
              SheetEntry(
                name: parser.attribute("name") ?? "", relationship: id,
                isHidden: state != "visible"))
          }
        default:
          break
        }
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: part, line: nil, .missingPart)
    }
    return (entries, dates)
  }
}
