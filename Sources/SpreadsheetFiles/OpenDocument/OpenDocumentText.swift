/// The text of one cell of an OpenDocument table, paragraph by paragraph.
struct OpenDocumentText {
  /// The text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Whether any paragraph was read, be it empty.
  private(set) var hasParagraphs = false

  /// What was seen of letters that are struck through, and of those that are not.
  private(set) var marks = StrikeMarks()

  private let styles: OpenDocumentStyles

  /// Whether the cell's own style strikes its text through.
  private let isStruck: Bool

  init(_ styles: OpenDocumentStyles, isStruck: Bool) {
    self.styles = styles
    self.isStruck = isStruck
  }

  /// The most blanks one element may stand for.
  private static let longestBlank = 256

  /// What lies over a cell or beside its text, and is no part of it.
  private static let asides: Set<String> = [
    "annotation", "note", "ruby-text", "frame", "rect", "line", "custom-shape", "g", "control",
  ]

  /// Reads the current element as the next paragraph.
  mutating func readParagraph(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    if hasParagraphs { bytes.append(UInt8(ascii: "\n")) }
    hasParagraphs = true
    let start = bytes.count
    // One entry per open element: whether its text is struck through.
    var struck = [isStruck]
    var asideLevel: Int?
    while !struck.isEmpty, let node = try parser.next() {
      switch node {
      case .start:
        var isOn = struck[struck.count - 1]
        if asideLevel == nil {
          if Self.asides.contains(parser.name) { asideLevel = struck.count }
          if parser.name == "span" {
            isOn = styles.isStruck(textStyle: parser.attribute("style-name")) ?? isOn
          }
          appendSpecial(parser)
        }
        struck.append(isOn)
      case .end:
        struck.removeLast()
        if let level = asideLevel, struck.count <= level { asideLevel = nil }
      case .text where asideLevel == nil:
        var text: [UInt8] = []
        parser.appendValue(to: &text)
        appendCollapsed(text, from: start)
        marks.note(text, isStruck: struck[struck.count - 1])
      case .text:
        continue
      }
    }
  }

  /// Elements that stand for characters which paragraphs cannot hold.
  private mutating func appendSpecial(_ parser: borrowing XMLPullParser) {
    switch parser.name {
    case "s":
      let count = parser.attribute("c").flatMap { Int($0) } ?? 1
      bytes += Array(repeating: 0x20, count: min(max(count, 1), Self.longestBlank))
    case "tab": bytes.append(UInt8(ascii: "\t"))
    case "line-break": bytes.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  /// Blanks in a paragraph count as one, and none at its beginning.
  private mutating func appendCollapsed(_ text: [UInt8], from start: Int) {
    for byte in text {
      guard [0x20, 0x09, 0x0A, 0x0D].contains(byte) else {
        bytes.append(byte)
        continue
      }
      if bytes.count > start, let last = bytes.last, last != 0x20, last != 0x0A {
        bytes.append(0x20)
      }
    }
  }
}
