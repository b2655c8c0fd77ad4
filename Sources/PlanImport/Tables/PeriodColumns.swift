internal import ExactNumbers
internal import SpreadsheetGrid

/// The columns 1月 to 12月, or the four quarters, of a table that marks when something is done.
struct PeriodColumns {
  /// A column and its period.
  struct Column {
    let column: Int
    let period: PlanPeriod
  }

  /// The columns from left to right; empty where the table has none.
  let columns: [Column]

  init(_ table: FoundTable<PlanField>) {
    let open = table.headedColumns.filter { table.field(ofColumn: $0) == nil }
    let named = open.compactMap { column in
      Self.period(table.headers[column] ?? "").map { Column(column: column, period: $0) }
    }
    // Under 月份 the months may be numbers only.
    let numbered = open.compactMap { column -> Column? in
      guard table.groups[column].map(Self.isMonths) ?? false,
        let month = Int(FoldedText(table.headers[column] ?? "").joined)
      else { return nil }
      return PlanPeriod(.month, number: month).map { Column(column: column, period: $0) }
    }
    columns = [named, numbered].first { $0.count > 2 } ?? []
  }

  private static func isMonths(_ group: String) -> Bool {
    let words = FoldedText(group).joined
    return words.contains("月") || words.contains("时间") || words.contains("进度")
  }

  /// The period a header names and nothing else: 3月, 三月份, 一季度, 上半年.
  static func period(_ header: String) -> PlanPeriod? {
    var words = FoldedText(header).characters.filter { $0 != "\n" }
    if words == Array("上半年") { return .halfYear(1) }
    if words == Array("下半年") { return .halfYear(2) }
    if words.last == "份" { words.removeLast() }
    if words.first == "第" { words.removeFirst() }
    if words.first == "元" { words[0] = "1" }
    for (ending, unit) in [("月", PlanPeriod.Unit.month), ("季度", .quarter)] {
      let number = words.dropLast(ending.count)
      guard String(words.suffix(ending.count)) == ending,
        let numeral = NumeralScanner(characters: Array(number)).numeral(at: 0),
        numeral.end == number.count, let value = numeral.value.exactInt
      else { continue }
      return PlanPeriod(unit, number: value)
    }
    return nil
  }

  // MARK: Marks

  /// What marks one or several periods of a row.
  private struct Mark {
    let periods: ClosedRange<Int>
    let text: String
  }

  /// The periods marked in a row, as a due phrase: 3月、9月; 全年 where a mark says so.
  func due(_ view: SheetView, row: Int) -> String {
    let marks = marks(view, row: row)
    if let said = marks.lazy.map(\.text).first(where: Self.saysTime) { return said }
    return marks.map { mark in
      let first = name(columns[mark.periods.lowerBound].period)
      let last = name(columns[mark.periods.upperBound].period)
      return first == last ? first : "\(first)-\(last)"
    }.joined(separator: "、")
  }

  /// The numbers planned for the periods of a row, as a target phrase: 3月2场、9月1场; empty where a
  /// mark is no number.
  func target(_ view: SheetView, row: Int, unit: String) -> String {
    let marks = marks(view, row: row)
    guard marks.contains(where: { $0.text != "1" }) else { return "" }
    let ownUnit = marks.lazy.compactMap { Self.unit(behind: $0.text) }.first ?? ""
    let unit = unit.isEmpty ? ownUnit : unit
    let amounts = marks.map { mark -> String? in
      guard mark.periods.count == 1, let amount = Self.amount(mark.text, unit: unit) else {
        return nil
      }
      return name(columns[mark.periods.lowerBound].period) + amount
    }
    let known = amounts.compactMap { $0 }
    return known.count == amounts.count ? known.joined(separator: "、") : ""
  }

  private func name(_ period: PlanPeriod) -> String {
    switch period {
    case .month(let month): "\(month)月"
    case .quarter(let quarter): "第\(quarter)季度"
    case .halfYear(let half): half == 1 ? "上半年" : "下半年"
    }
  }

  private func marks(_ view: SheetView, row: Int) -> [Mark] {
    var marks: [Mark] = []
    var covered = -1
    for (place, column) in columns.enumerated() where place > covered {
      guard let value = view.place(row, column.column) else { continue }
      let text = FoldedText(SheetView.text(of: value.cell)).joined
      guard !text.isEmpty, !Self.unmarked.contains(text) else { continue }
      // One mark merged over several months lasts from the first to the last.
      let area = view.area(around: value.address)
      let last = columns.lastIndex {
        area?.contains(CellAddress(row: row, column: $0.column)) ?? false
      }
      covered = max(place, last ?? place)
      marks.append(Mark(periods: place...covered, text: text))
    }
    return marks
  }

  private static let unmarked: Set<String> = [
    "×", "x", "X", "✗", "✘", "□", "否", "无", "0", "-", "--", "/", "N", "n",
  ]

  private static func saysTime(_ text: String) -> Bool {
    ["全年", "常年", "长期", "每月", "每季", "持续"].contains(where: text.hasPrefix)
  }

  /// The unit behind the number of a mark; `nil` where it has none.
  private static func unit(behind text: String) -> String? {
    let characters = Array(text)
    guard let numeral = NumeralScanner(characters: characters).numeral(at: 0) else { return nil }
    let rest = String(characters[numeral.end...])
    return UnitColumn.isUnit(rest) ? rest : nil
  }

  /// A positive number with the unit it bears, or else the unit of the row.
  private static func amount(_ text: String, unit: String) -> String? {
    let characters = Array(text)
    guard let numeral = NumeralScanner(characters: characters).numeral(at: 0),
      numeral.value.signum > 0
    else { return nil }
    let rest = String(characters[numeral.end...])
    if rest.isEmpty { return text + unit }
    return UnitColumn.isUnit(rest) ? text : nil
  }
}
