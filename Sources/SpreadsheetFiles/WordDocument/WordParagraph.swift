/// The text of one paragraph of a Word document, as it reads with all changes accepted.
struct WordParagraph {
  /// The text in UTF-8, without an automatic number.
  private(set) var bytes: [UInt8] = []

  /// What was seen of letters that are struck through, and of those that are not.
  private(set) var marks = StrikeMarks()

  /// The list it is numbered in, if it says so itself.
  private(set) var numbering: WordNumbering.Place?

  /// The style it is written in.
  private(set) var style: String?

  /// How the letters of a run are shown.
  private struct Look {
    var isStruck = false
    var isHidden = false
    var font: SymbolFont?
  }

  /// Reads the current element, or one inside it that groups runs.
  mutating func read(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "pPr":
        try readProperties(&parser)
      case "r":
        try readRun(&parser)
      case "hyperlink", "smartTag", "ins", "moveTo", "sdt", "sdtContent", "fldSimple", "customXml",
        "dir", "bdo":
        try read(&parser)
      default:
        // What was deleted or moved away, and marks without text.
        break
      }
    }
  }

  private mutating func readProperties(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "pStyle": style = parser.attribute("val")
      case "numPr": numbering = try WordNumbering.readPlace(&parser)
      default: break
      }
    }
  }

  private mutating func readRun(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    var look = Look()
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      var text: [UInt8] = []
      switch parser.name {
      case "rPr": look = try Self.readLook(&parser)
      case "t": try parser.appendText(to: &text)
      case "tab", "ptab": text = Array("\t".utf8)
      case "br", "cr": text = Array("\n".utf8)
      case "noBreakHyphen": text = Array("-".utf8)
      case "sym": text = Self.symbol(parser)
      case "fldChar": text = try Self.checkBox(&parser)
      case "ruby":
        try parser.forEachChild { parser throws(SpreadsheetFileError) in
          if parser.name == "rubyBase" { try read(&parser) }
        }
      default: break
      }
      guard !look.isHidden else { return }
      if let font = look.font, let shown = font.shown(text) { text = shown }
      bytes += text
      marks.note(text, isStruck: look.isStruck)
    }
  }

  private static func readLook(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> Look {
    var look = Look()
    try parser.forEachChild { parser in
      switch parser.name {
      case "strike", "dstrike": look.isStruck = look.isStruck || isOn(parser)
      case "vanish": look.isHidden = isOn(parser)
      case "rFonts":
        look.font =
          [parser.attribute("ascii"), parser.attribute("hAnsi")].lazy
          .compactMap { $0.flatMap(SymbolFont.init(named:)) }.first
      default: break
      }
    }
    return look
  }

  /// Whether a property is switched on, as it is where no value stands.
  private static func isOn(_ parser: borrowing XMLPullParser) -> Bool {
    !["0", "false", "off"].contains(parser.attribute("val"))
  }

  /// A sign named by its font and its place in it, such as a tick.
  private static func symbol(_ parser: borrowing XMLPullParser) -> [UInt8] {
    guard let code = parser.attribute("char").flatMap({ UInt32($0, radix: 16) }),
      let letter = Unicode.Scalar(code)
    else { return [] }
    let font = parser.attribute("font").flatMap { SymbolFont(named: $0) }
    return Array(String(font?.sign(for: letter) ?? letter).utf8)
  }

  /// The box of an old form, ticked or not; nothing for other fields.
  private static func checkBox(_ parser: inout XMLPullParser) throws(SpreadsheetFileError)
    -> [UInt8]
  {
    var isTicked: Bool?
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "ffData" else { return }
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.name == "checkBox" else { return }
        isTicked = false
        try parser.forEachChild { parser in
          // What is ticked now comes after what was ticked at first.
          if ["default", "checked"].contains(parser.name) { isTicked = isOn(parser) }
        }
      }
    }
    return isTicked.map { Array(($0 ? "☑" : "☐").utf8) } ?? []
  }
}
