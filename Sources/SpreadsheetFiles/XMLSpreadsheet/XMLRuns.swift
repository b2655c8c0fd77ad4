/// The data of a cell of an XML spreadsheet, which may consist of runs in the language of pages.
enum XMLRuns {
  /// Adds all text of the current element to an empty `text`.
  ///
  /// Nearly all data is one text without runs, and only where one is struck through is anything noted.
  ///
  /// - Returns: whether runs strike all of it through.
  static func append(
    _ parser: inout XMLPullParser, to text: inout [UInt8], _ names: XMLWorksheetNames
  ) throws(SpreadsheetFileError) -> Bool {
    let level = parser.depth
    var marks = StrikeMarks()
    var hasStruckRun = false
    // The level of the run that strikes through what stands in it.
    var struckLevel: Int?
    while let node = try parser.next() {
      switch node {
      case .start:
        let isStruck = parser.elementName == names.struck || parser.elementName == names.strike
        guard isStruck, struckLevel == nil else { continue }
        struckLevel = parser.depth
        if !hasStruckRun { marks.note(text, isStruck: false) }
        hasStruckRun = true
      case .end:
        if parser.depth < level { return marks.isStruckWhole }
        if let outer = struckLevel, parser.depth < outer { struckLevel = nil }
      case .text:
        let start = text.count
        parser.appendValue(to: &text)
        if hasStruckRun { marks.note(text[start...], isStruck: struckLevel != nil) }
      }
    }
    return marks.isStruckWhole
  }
}
