/// Text that may consist of runs in different fonts.
enum RichText {
  /// Adds the runs of the current element as one text, without its phonetic hints, to an empty
  /// `text`.
  static func append(
    _ parser: inout XMLPullParser, to text: inout [UInt8], _ context: ReadingContext
  ) throws(SpreadsheetFileError) {
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
  }
}
