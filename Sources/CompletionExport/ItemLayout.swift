internal import GoalModel
internal import SheetDocument
internal import Wording

/// Where everything stands on the sheet 完成情况, for the formulas that read it.
struct ItemLayout: Hashable, Sendable {
  /// How many rows stand above the header.
  static let headerRow = 2

  /// The name of the sheet.
  let name: String

  /// The headers of the office's own columns, in the order in which they first occur.
  let kept: [String]

  /// How many goals the plan has, each on a row of its own.
  private let goals: Int

  init(_ completion: Completion, in language: Language) {
    name = language.say("完成情况", "Items")
    var seen: Set<String> = []
    kept = completion.plan.items.flatMap(\.extra).map(\.header)
      .filter { seen.insert($0).inserted }
    goals = completion.items.reduce(0) { $0 + $1.goals.count }
  }

  /// The rows of goals.
  var rows: Range<Int> { (Self.headerRow + 1)..<(Self.headerRow + 1 + goals) }

  /// How many columns are shown.
  var shown: Int { ItemColumn.allCases.count + kept.count }

  /// The cell of a column in the row that holds the formula.
  func cell(_ column: ItemColumn) -> CellReference {
    .sameRow(column: ItemColumn.allCases.firstIndex(of: column) ?? 0)
  }

  /// The cell of a hidden column in the row that holds the formula.
  func cell(_ column: WorkingColumn) -> CellReference { .sameRow(column: place(column)) }

  /// All rows of a hidden column, for formulas on other sheets.
  func area(_ column: WorkingColumn) -> SheetArea {
    SheetArea(sheet: name, rows: rows, column: place(column))
  }

  /// All rows of a hidden column, for formulas on the sheet itself.
  func ownArea(_ column: WorkingColumn) -> SheetArea {
    SheetArea(rows: rows, column: place(column))
  }

  private func place(_ column: WorkingColumn) -> Int { shown + column.rawValue }
}
