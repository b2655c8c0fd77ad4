/// Text that may consist of runs in different fonts.
enum RichText {
  /// Adds the runs of the current element as one text, without its phonetic hints, to an empty
  /// `text`.
  ///
  /// - Returns: what the fonts of the runs say of lines through the whole text.
  static func append(
    _ parser: inout XMLPullParser, to text: inout [UInt8], _ context: ReadingContext
  ) throws(SpreadsheetFileError) -> RunLook {
    var look = RunLook.Sum()
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "t": try parser.appendText(to: &text)
      case "r": try append(run: &parser, to: &text, &look)
      default: break
      }
    }
    context.removedCharacters += EscapedText.decode(&text)
    return look.total
  }

  private static func append(
    run parser: inout XMLPullParser, to text: inout [UInt8], _ look: inout RunLook.Sum
  ) throws(SpreadsheetFileError) {
    let start = text.count
    var own = RunLook.asCell
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "rPr": own = try self.look(&parser)
      case "t": try parser.appendText(to: &text)
      default: break
      }
    }
    look.add(own, of: text[start...])
  }

  /// A run that states a font states all of it, so that no line there is one left out.
  private static func look(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> RunLook {
    var look = RunLook.plain
    try parser.forEachChild { parser in
      if parser.name == "strike" { look = isOn(parser) ? .struck : .plain }
    }
    return look
  }

  /// Whether a property that is there is switched on, as it is without a word.
  static func isOn(_ parser: borrowing XMLPullParser) -> Bool {
    !["0", "false"].contains(parser.attribute("val"))
  }
}
