/// What the styles of an OpenDocument spreadsheet say about values, texts and hidden sheets.
struct OpenDocumentStyles {
  /// A style of cells or of text, and what it takes over from its parent.
  private struct Style {
    var parent: String?
    var format: String?
    var isStruck: Bool?
    var font: String?
  }

  /// By name, which may occur once in each family.
  private var cellStyles: [String: Style] = [:]
  private var textStyles: [String: Style] = [:]

  /// The formats of numbers that show a moment, by name.
  private var formats: [String: NumberMeaning] = [:]

  private var hiddenTables: Set<String> = []

  /// A chain of parents longer than this runs in a circle.
  private static let longestChain = 32

  /// Reads the styles in the current element; other elements hold none.
  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    guard ["styles", "automatic-styles"].contains(parser.name) else { return }
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard let name = parser.attribute("name") else { return }
      switch parser.name {
      case "style":
        try readStyle(&parser, name)
      case "date-style":
        formats[name] = try Self.dateMeaning(&parser)
      case "time-style":
        let runsOn = parser.attribute("truncate-on-overflow") == "false"
        formats[name] = runsOn ? .duration : .time
      default:
        break
      }
    }
  }

  private mutating func readStyle(_ parser: inout XMLPullParser, _ name: String)
    throws(SpreadsheetFileError)
  {
    let family = parser.attribute("family") ?? ""
    var style = Style(
      parent: parser.attribute("parent-style-name"), format: parser.attribute("data-style-name"))
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "text-properties":
        let line = parser.attribute("text-line-through-style")
        let type = parser.attribute("text-line-through-type")
        if line != nil || type != nil {
          style.isStruck = line != "none" && type != "none"
        }
        style.font = parser.attribute("font-name")
      case "table-properties":
        if family == "table", parser.attribute("display") == "false" { hiddenTables.insert(name) }
      default:
        break
      }
    }
    switch family {
    case "table-cell": cellStyles[name] = style
    case "text": textStyles[name] = style
    default: break
    }
  }

  /// Judges a date format by its parts, as format codes are judged.
  private static func dateMeaning(_ parser: inout XMLPullParser) throws(SpreadsheetFileError)
    -> NumberMeaning
  {
    var parts: Set<String> = []
    try parser.forEachChild { parser in parts.insert(parser.name) }
    if !parts.isDisjoint(with: ["hours", "minutes", "seconds"]) { return .time }
    return parts.contains("month") && !parts.contains("day") ? .month : .date
  }

  /// How moments in cells of that style are shown; `nil` where the style does not say.
  func meaning(ofCellStyle name: String?) -> NumberMeaning? {
    Self.first(in: cellStyles, from: name, \.format).flatMap { formats[$0] }
  }

  /// Whether cells of that style are struck through.
  func isStruck(cellStyle name: String?) -> Bool {
    Self.first(in: cellStyles, from: name, \.isStruck) ?? false
  }

  /// The font of signs that cells of that style are written in, if they are in one.
  func symbolFont(ofCellStyle name: String?) -> SymbolFont? {
    Self.first(in: cellStyles, from: name, \.font).flatMap { SymbolFont(named: $0) }
  }

  /// Whether a run of text in that style is struck through; `nil` where the style does not say.
  func isStruck(textStyle name: String?) -> Bool? {
    Self.first(in: textStyles, from: name, \.isStruck)
  }

  /// Whether sheets in that style are hidden.
  func hidesTable(inStyle name: String?) -> Bool { name.map(hiddenTables.contains) ?? false }

  /// The first value given by a style or one of its ancestors.
  private static func first<Value>(
    in styles: [String: Style], from name: String?, _ value: KeyPath<Style, Value?>
  ) -> Value? {
    var next = name
    for _ in 0..<longestChain {
      guard let style = next.flatMap({ styles[$0] }) else { return nil }
      if let found = style[keyPath: value] { return found }
      next = style.parent
    }
    return nil
  }
}
