internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// What the texts and rows above a table and the sheet's name say about the plan.
struct TitleLines {
  /// The title of the plan.
  private(set) var title = ""

  /// The organisation.
  private(set) var organisation = ""

  /// The plan year.
  private(set) var year: Int?

  /// What amounts of money are counted in, from a line such as 单位：万元.
  private(set) var moneyUnit = ""

  init(_ view: SheetView, above headerRow: Int) {
    for caption in view.grid.captions { read(caption) }
    for row in 0..<max(0, headerRow) {
      for (_, cell) in view.cells(inRow: row) { read(SheetView.text(of: cell)) }
    }
    if year == nil { year = Self.year(in: FoldedText(view.grid.name).joined) }
    if title.isEmpty, Self.looksLikeTitle(FoldedText(view.grid.name).joined) {
      title = view.grid.name
    }
    if organisation.isEmpty { organisation = Self.organisation(inTitle: title) }
  }

  private mutating func read(_ text: String) {
    let folded = FoldedText(text).joined
    if year == nil { year = Self.year(in: folded) }
    for label in ["填报单位:", "编制单位:", "单位名称:", "单位:", "工会名称:"] where folded.hasPrefix(label) {
      let name = String(folded.dropFirst(label.count).prefix { $0 != " " })
      if UnitColumn(name).unit == .yuan {
        moneyUnit = name
      } else if organisation.isEmpty {
        organisation = name
      }
      return
    }
    if title.isEmpty, Self.looksLikeTitle(folded) {
      // 附件1：2026年工作计划 is called by what stands behind the colon.
      let isAppendix = folded.hasPrefix("附件") || folded.hasPrefix("附表")
      let text = isAppendix ? String(text.drop { !":： ".contains($0) }.dropFirst()) : text
      title = text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.joined()
    }
  }

  private static func looksLikeTitle(_ text: String) -> Bool {
    let isAppendix = text.hasPrefix("附件") || text.hasPrefix("附表")
    guard text.count > 3, isAppendix || !text.contains(":") else { return false }
    return ["计划", "安排", "台账", "一览表", "方案", "任务", "清单", "要点"].contains(where: text.contains)
  }

  /// The first year from 2000 to 2099 that is written as such: 2026年, 二〇二六年, or 2026 alone.
  static func year(in text: String) -> Int? {
    let characters = Array(text)
    return characters.indices.lazy.compactMap { year(in: characters, at: $0) }.first
  }

  private static func year(in characters: [Character], at start: Int) -> Int? {
    let end = start + 4
    guard end <= characters.count, start == 0 || !characters[start - 1].isASCIIDigit else {
      return nil
    }
    let isNamed = end < characters.count && characters[end] == "年"
    let isApart = end == characters.count || !characters[end].isASCIIDigit
    let four = Array(characters[start..<end])
    guard isNamed || (isApart && four.allSatisfy(\.isASCIIDigit)),
      let numeral = NumeralScanner(characters: four).numeral(at: 0), numeral.end == 4,
      let year = numeral.value.exactInt, (2000...2099).contains(year)
    else { return nil }
    return year
  }

  /// What stands before the year in 市第一人民医院工会2026年度工作计划表, if it is the name of a body.
  private static func organisation(inTitle title: String) -> String {
    let folded = FoldedText(title)
    let characters = folded.characters
    let end = characters.indices.first { place in
      year(in: characters, at: place) != nil
        || ["年度", "工作计划"].contains { characters[place...].starts(with: $0) }
    }
    guard let end, end > 1 else { return "" }
    let name = folded.original(0..<end)
    let bodies = ["院", "会", "局", "厅", "司", "校", "所", "中心", "厂", "站", "处", "委", "部"]
    return bodies.contains(where: name.hasSuffix) ? name : ""
  }
}
