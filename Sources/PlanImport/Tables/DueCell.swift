internal import GoalModel
internal import SpreadsheetGrid

/// A cell that says when, as text, as a date, or as a number that stands for either.
struct DueCell {
  /// What the cell shows.
  let shown: String

  /// When that is.
  let phrase: DuePhrase

  /// What is the matter with it.
  let problem: TableProblem.Kind?

  /// Reads a cell; under a header that speaks of months, 3 is March.
  init(_ cell: Cell, header: String, festivals: FestivalCalendar) {
    shown = SheetView.text(of: cell)
    if cell.kind == .number, Self.mayBeOctober(shown) {
      phrase = .wholeYear(festivals.year)
      problem = .dueAmbiguous
      return
    }
    phrase = DuePhrase(Self.text(of: cell, shown, header), in: festivals)
    problem = phrase.problem
  }

  /// 2026.1 as a number is what a sheet keeps of 2026.10 as well as of 2026.1.
  private static func mayBeOctober(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 4 && parts[1] == "1"
  }

  private static func text(of cell: Cell, _ shown: String, _ header: String) -> String {
    guard cell.kind == .number || shown.allSatisfy(\.isASCIIDigit) else { return shown }
    if let month = Int(shown), (1...12).contains(month), FoldedText(header).joined.contains("月") {
      return shown + "月"
    }
    return shown
  }
}
