/// What a caller knows about a plan table that the table may not say itself.
public struct PlanTableOptions: Hashable, Sendable {
  /// The file's name, for the problems.
  public var file: String

  /// The plan year, where it is given; else the table's own title decides.
  public var year: Int?

  /// The plan year where neither is known.
  public var fallbackYear: Int

  /// The sheet to read; `nil` reads the one whose header fits best.
  public var sheet: String?

  /// The row of the header, counted from 1 as in a spreadsheet; `nil` finds it.
  public var headerRow: Int?

  /// Fields for columns, by column letters or header text: `["C": "title", "完成时间": "due"]`.
  public var columns: [String: String]

  /// Creates options.
  public init(
    file: String = "", year: Int? = nil, fallbackYear: Int, sheet: String? = nil,
    headerRow: Int? = nil, columns: [String: String] = [:]
  ) {
    self.file = file
    self.year = year
    self.fallbackYear = fallbackYear
    self.sheet = sheet
    self.headerRow = headerRow
    self.columns = columns
  }
}
