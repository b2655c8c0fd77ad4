/// What the cell styles of a workbook say about the meaning of numbers.
struct WorkbookStyles {
  /// One meaning per cell style, by its number.
  private var meanings: [NumberMeaning] = []

  /// No styles, for a workbook without the part.
  init() {}

  /// Reads the part that holds the styles.
  init(_ part: String, in archive: borrowing ZipArchive) throws(SpreadsheetFileError) {
    var codes: [Int: NumberMeaning] = [:]
    var numbers: [Int] = []
    _ = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "numFmts":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            guard let id = parser.attribute("numFmtId").flatMap({ Int($0) }),
              let code = parser.attribute("formatCode")
            else { return }
            codes[id] = NumberMeaning(code: code)
          }
        case "cellXfs":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            numbers.append(parser.attribute("numFmtId").flatMap { Int($0) } ?? 0)
          }
        default:
          break
        }
      }
    }
    meanings = numbers.map { codes[$0] ?? NumberMeaning(builtin: $0) }
  }

  /// The meaning of numbers in cells of that style; plain numbers for a style that is missing.
  func meaning(ofStyle index: Int) -> NumberMeaning {
    meanings.indices.contains(index) ? meanings[index] : .number
  }
}
