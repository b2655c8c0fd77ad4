internal import ExactNumbers
internal import SpreadsheetGrid

/// The columns 1月 to 12月 of a table that marks in which months something is done.
struct MonthColumns {
  /// The columns and their months, from left to right; empty where the table has none.
  let columns: [(column: Int, month: Int)]

  init(_ table: FoundTable<PlanField>) {
    let found = table.headers.sorted { $0.key < $1.key }.compactMap { column, header in
      Self.month(header).map { (column: column, month: $0) }
    }
    columns = found.count > 2 ? found : []
  }

  /// The months marked in a row, as a due phrase: 3月、9月.
  func due(_ view: SheetView, row: Int) -> String {
    marks(view, row: row).map { "\($0.month)月" }.joined(separator: "、")
  }

  /// The numbers planned for the months of a row, as a target phrase: 3月2、9月1; empty where a mark is
  /// no number.
  func target(_ view: SheetView, row: Int, unit: String) -> String {
    let marks = marks(view, row: row)
    guard marks.contains(where: { $0.text != "1" }),
      marks.allSatisfy({ (Fraction($0.text)?.signum ?? 0) > 0 })
    else { return "" }
    return marks.map { "\($0.month)月\($0.text)\(unit)" }.joined(separator: "、")
  }

  private func marks(_ view: SheetView, row: Int) -> [(month: Int, text: String)] {
    columns.compactMap { column, month in
      let text = FoldedText(view.text(row, column)).joined
      return text.isEmpty || ["×", "x", "X", "否", "0", "-", "/"].contains(text)
        ? nil : (month, text)
    }
  }

  private static func month(_ header: String) -> Int? {
    let characters = FoldedText(header).characters.filter { $0 != "\n" }
    guard let numeral = NumeralScanner(characters: characters).numeral(at: 0),
      numeral.end == characters.count - 1, characters.last == "月",
      let month = numeral.value.exactInt, (1...12).contains(month)
    else { return nil }
    return month
  }
}
