internal import ExactNumbers
internal import GoalModel
internal import SpreadsheetGrid

/// What the texts and rows above a table and the sheet's name say about the plan.
struct TitleLines {
  /// The title of the plan.
  private(set) var title = ""

  /// The organisation.
  private(set) var organisation = ""

  /// The department the whole table is of, from a line 责任部门：… or the brackets of the title.
  private(set) var department = ""

  /// The plan year.
  private(set) var year: Int?

  /// What amounts of money are counted in, from a line such as 单位：万元.
  private(set) var moneyUnit = ""

  /// A year that only dates the sheet.
  private var yearOfDate: Int?

  init(_ view: SheetView, above headerRow: Int, from firstRow: Int = 0) {
    if firstRow == 0 { for caption in view.grid.captions { read(caption, next: "") } }
    for row in firstRow..<max(firstRow, headerRow) {
      let texts = view.cells(inRow: row).map { SheetView.text(of: $0.cell) }
      for (place, text) in texts.enumerated() {
        read(text, next: place + 1 < texts.count ? texts[place + 1] : "")
      }
    }
    year = year ?? yearOfDate
    guard firstRow == 0 else { return }
    let name = FoldedText(view.grid.name).joined
    year = year ?? Self.year(in: name)
    // A tab called 工作计划 says nothing the plan is not called anyway.
    let isTitle = Self.looksLikeTitle(name) && Self.year(in: name) != nil
    if title.isEmpty, isTitle { title = view.grid.name }
    if organisation.isEmpty { organisation = Self.organisation(inTitle: title) }
  }

  private mutating func read(_ text: String, next: String) {
    let folded = FoldedText(text).joined
    if Self.isDated(folded) {
      yearOfDate = yearOfDate ?? Self.year(in: folded)
    } else if year == nil {
      year = Self.planYear(in: folded)
    }
    if let name = Self.value(of: Self.departmentLabels, in: text, next: next) {
      if department.isEmpty { department = name }
      return
    }
    if let name = Self.value(of: Self.unitLabels, in: text, next: next) {
      if UnitColumn(name).unit == .yuan {
        moneyUnit = name
      } else if organisation.isEmpty {
        organisation = name
      }
      return
    }
    readTitle(text, folded)
  }

  /// The first title that names a year goes before one that names none.
  private mutating func readTitle(_ text: String, _ folded: String) {
    let inBrackets = Self.lastBrackets(of: text)
    if department.isEmpty, DepartmentNames.looksLikeBody(inBrackets) { department = inBrackets }
    let isBetter =
      title.isEmpty || (Self.year(in: folded) != nil && Self.year(in: title) == nil)
    guard isBetter, Self.looksLikeTitle(folded) else { return }
    // 附件1：2026年工作计划 is called by what stands behind the colon.
    let isAppendix = folded.hasPrefix("附件") || folded.hasPrefix("附表")
    let text = isAppendix ? String(text.drop { !":： ".contains($0) }.dropFirst()) : text
    title = text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.joined()
  }

  /// Whether a text only says when the sheet was filled in.
  private static func isDated(_ text: String) -> Bool {
    if text.contains("日期") || CalendarDay(String(text.prefix(10))) != nil { return true }
    return text.count < 14 && text.hasSuffix("日") && text.contains("年") && text.contains("月")
  }

  // MARK: Labels

  private static let departmentLabels = [
    "责任部门", "责任科室", "牵头部门", "主办部门", "承办部门", "承办科室", "部门名称", "科室名称", "部门", "科室", "填报部门", "填报科室",
  ]

  private static let unitLabels = [
    "填报单位", "编制单位", "制表单位", "单位名称", "工会名称", "单位", "金额单位",
  ]

  /// The department a line between the rows names, as 责任部门：宣传科.
  static func department(inLine text: String, next: String) -> String? {
    value(of: departmentLabels, in: text, next: next)
  }

  /// What stands behind a label and a colon: in the same cell up to the next label, or in the next cell.
  private static func value(of labels: [String], in text: String, next: String) -> String? {
    var folded = FoldedText(text, blanks: .kept).characters.filter { $0 != "\n" }
    if folded.first == "(", folded.last == ")" { folded = Array(folded.dropFirst().dropLast()) }
    guard let colon = folded.firstIndex(of: ":") else { return nil }
    let label = String(folded[..<colon].filter { $0 != " " }.prefix { $0 != "(" })
    guard labels.contains(label) else { return nil }
    let rest = folded[(colon + 1)...]
    if rest.allSatisfy({ $0 == " " }) { return next.isEmpty || next.contains(":") ? nil : next }
    // 填报单位：工会办公室 日期：… holds two lines in one.
    let words = rest.split(separator: " ").prefix { !$0.contains(":") }
    return words.map { String($0) }.joined()
  }

  private static func lastBrackets(of text: String) -> String {
    let characters = FoldedText(text).characters
    guard let open = characters.lastIndex(of: "("), characters.last == ")" else { return "" }
    return String(characters[(open + 1)...].dropLast())
  }

  static func looksLikeTitle(_ text: String) -> Bool {
    let isAppendix = text.hasPrefix("附件") || text.hasPrefix("附表")
    guard text.count > 3, isAppendix || !text.contains(":") else { return false }
    return ["计划", "安排", "台账", "一览表", "方案", "任务", "清单", "要点", "分解表"].contains(where: text.contains)
  }

  // MARK: Years

  /// The first year from 2000 to 2099 that is written as such: 2026年, 二〇二六年, or 2026 alone.
  static func year(in text: String) -> Int? {
    let characters = Array(text)
    return characters.indices.lazy.compactMap { year(in: characters, at: $0) }.first
  }

  /// The year of the plan: of 2025年总结和2026年计划 the one the plan is for, else the first.
  static func planYear(in text: String) -> Int? {
    let characters = Array(text)
    let places = characters.indices.filter { year(in: characters, at: $0) != nil }
    let words = ["计划", "安排", "要点", "任务", "方案", "台账"]
    let planned = places.last { place in
      let next = places.first { $0 > place } ?? characters.count
      let between = String(characters[place..<next])
      return words.contains(where: between.contains)
    }
    return (planned ?? places.first).flatMap { year(in: characters, at: $0) }
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
