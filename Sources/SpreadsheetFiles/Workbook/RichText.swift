/// Text that may consist of runs in different fonts.
enum RichText {
  /// Reads the runs of the current element as one text, without its phonetic hints.
  static func read(_ parser: inout XMLPullParser, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> [UInt8]
  {
    var text: [UInt8] = []
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "t":
        try parser.appendText(to: &text)
      case "r":
        try parser.forEachChild { parser throws(SpreadsheetFileError) in
          if parser.name == "t" { try parser.appendText(to: &text) }
        }
      default:
        break
      }
    }
    context.removedCharacters += EscapedText.decode(&text)
    return text
  }
}
