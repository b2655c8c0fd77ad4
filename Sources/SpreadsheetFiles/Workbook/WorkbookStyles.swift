/// What the cell styles of a workbook say about numbers, struck text and fonts of signs.
struct WorkbookStyles {
  /// A font, as far as it matters.
  private struct Font {
    var isStruck = false
    var symbols: SymbolFont?
  }

  /// One meaning per cell style, by its number.
  private var meanings: [NumberMeaning] = []

  /// The font of each cell style, for workbooks in which any font is struck or one of signs.
  private var fonts: [Font] = []

  /// No styles, for a workbook without the part.
  init() {}

  /// Reads the part that holds the styles.
  init(_ part: String, in archive: borrowing ZipArchive) throws(SpreadsheetFileError) {
    var codes: [Int: NumberMeaning] = [:]
    var numbers: [(format: Int, font: Int)] = []
    var fonts: [Font] = []
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
        case "fonts":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            fonts.append(try Self.readFont(&parser))
          }
        case "cellXfs":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            numbers.append(
              (
                parser.attribute("numFmtId").flatMap { Int($0) } ?? 0,
                parser.attribute("fontId").flatMap { Int($0) } ?? 0
              ))
          }
        default:
          break
        }
      }
    }
    meanings = numbers.map { codes[$0.format] ?? NumberMeaning(builtin: $0.format) }
    if fonts.contains(where: { $0.isStruck || $0.symbols != nil }) {
      self.fonts = numbers.map { fonts.indices.contains($0.font) ? fonts[$0.font] : Font() }
    }
  }

  /// The meaning of numbers in cells of that style; plain numbers for a style that is missing.
  func meaning(ofStyle index: Int) -> NumberMeaning {
    meanings.indices.contains(index) ? meanings[index] : .number
  }

  private static func readFont(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> Font {
    var font = Font()
    try parser.forEachChild { parser in
      switch parser.name {
      case "strike": font.isStruck = RichText.isOn(parser)
      case "name": font.symbols = parser.attribute("val").flatMap { SymbolFont(named: $0) }
      default: break
      }
    }
    return font
  }

  /// Whether cells of that style are struck through.
  func isStruck(style index: Int) -> Bool {
    fonts.indices.contains(index) && fonts[index].isStruck
  }

  /// The font of cells of that style, where it shows signs for letters.
  func symbols(ofStyle index: Int) -> SymbolFont? {
    fonts.indices.contains(index) ? fonts[index].symbols : nil
  }
}
