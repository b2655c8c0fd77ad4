/// Several things written into one cell, each behind its number: 1.… 2.… 3.…, ①…②…, 一、…二、….
struct NumberedList {
  /// What stands behind the numbers, in their order; at least two.
  let parts: [String]

  /// The list in a text; `nil` where there is none.
  ///
  /// The numbers must count up from one, and each must begin the text, a line or a clause, so that
  /// neither 1.5万元 nor 3.8妇女节 is taken for one.
  init?(_ text: String) {
    // Every cell of a table is asked; nearly all begin with something else.
    guard let first = text.first(where: { !$0.isWhitespace }), Self.firstCharacters.contains(first)
    else { return nil }
    let folded = FoldedText(text, blanks: .kept)
    guard folded.characters.count <= FoldedText.longestPhrase * 4 else { return nil }
    for style in Style.allCases {
      guard let marks = Self.marks(folded.characters, style), marks[0].lowerBound == 0 else {
        continue
      }
      let ends = marks.dropFirst().map(\.lowerBound) + [folded.characters.count]
      let parts = zip(marks, ends).map { mark, end in
        Self.bare(folded.original(mark.upperBound..<max(mark.upperBound, end)))
      }
      guard parts.allSatisfy({ !$0.isEmpty }) else { continue }
      self.parts = parts
      return
    }
    return nil
  }

  /// How the parts are numbered.
  private enum Style: CaseIterable { case circled, bracketed, arabic, chinese, chineseBracketed }

  private static let firstCharacters: Set<Character> = ["①", "1", "１", "(", "（", "一"]
  private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// The places of the numbers one, two, three and so on; `nil` for fewer than two.
  private static func marks(_ text: [Character], _ style: Style) -> [Range<Int>]? {
    var marks: [Range<Int>] = []
    for place in text.indices where beginsClause(text, place, style) {
      if let end = end(of: marks.count + 1, text, place, style) { marks.append(place..<end) }
    }
    return marks.count > 1 ? marks : nil
  }

  private static func beginsClause(_ text: [Character], _ place: Int, _ style: Style) -> Bool {
    guard place > 0, style != .circled else { return true }
    return "\n;。 ,、".contains(text[place - 1])
  }

  /// Where the mark with a number ends, if it stands at a place.
  private static func end(of number: Int, _ text: [Character], _ place: Int, _ style: Style) -> Int?
  {
    func fits(_ words: String...) -> Int? {
      words.first { text[place...].starts(with: $0) }.map { place + $0.count }
    }
    switch style {
    case .circled:
      return number <= circled.count && text[place] == circled[number - 1] ? place + 1 : nil
    case .bracketed:
      return fits("(\(number))")
    case .chinese:
      return number <= chinese.count ? fits(chinese[number - 1] + "、") : nil
    case .chineseBracketed:
      return number <= chinese.count ? fits("(\(chinese[number - 1]))") : nil
    case .arabic:
      guard let end = fits("\(number).", "\(number)、", "\(number))") else { return nil }
      // 2.5万元 is a figure; 1.3月底前 is a number before a month.
      let digits = text[end...].prefix(while: \.isASCIIDigit)
      let isFigure = !digits.isEmpty && text[end - 1] == "."
      return isFigure && text[(end + digits.count)...].first != "月" ? nil : end
    }
  }

  /// A part without the mark that only ended it.
  private static func bare(_ part: String) -> String {
    var rest = part[...]
    while let last = rest.last, "；;。，,、".contains(last) { rest.removeLast() }
    return String(rest).trimmingBlanks
  }
}
