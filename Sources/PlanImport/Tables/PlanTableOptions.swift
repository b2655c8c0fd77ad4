public import GoalModel

/// What a caller knows about a plan table that the table may not say itself.
public struct PlanTableOptions: Hashable, Sendable {
  /// The file's name, for the problems.
  public var file: String

  /// The plan year, where it is given; else the table's own title decides.
  public var year: Int?

  /// The plan year where neither is known.
  public var fallbackYear: Int

  /// The sheets to read, hidden ones too; none reads every visible sheet that holds a plan.
  public var sheets: [String]

  /// The row of the header, counted from 1 as in a spreadsheet; `nil` finds it.
  ///
  /// Where several sheets are read, it holds for those in which that row heads a plan.
  public var headerRow: Int?

  /// Fields for columns, by column letters or header text: `["C": "title", "完成时间": "due"]`.
  ///
  /// They hold for every sheet that is read. The field ``kept`` is none: the column is kept as it is.
  public var columns: [String: String]

  /// What was said about earlier tables, the latest first; what is said now goes before it.
  public var remembered: [RememberedLayout]

  /// What is said of a column that is to mean nothing, whatever its header says.
  public static let kept = "keep"

  /// Creates options.
  public init(
    file: String = "", year: Int? = nil, fallbackYear: Int, sheets: [String] = [],
    headerRow: Int? = nil, columns: [String: String] = [:], remembered: [RememberedLayout] = []
  ) {
    self.file = file
    self.year = year
    self.fallbackYear = fallbackYear
    self.sheets = sheets
    self.headerRow = headerRow
    self.columns = columns
    self.remembered = remembered
  }
}
