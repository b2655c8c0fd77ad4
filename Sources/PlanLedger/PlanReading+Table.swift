internal import PlanImport
public import Wording

extension PlanReading {
  /// The file a plan was read from.
  public struct File: Hashable, Sendable {
    /// The file's name.
    public let name: String
    /// The format its content showed, such as `xlsx`, `xml` or `csv`.
    public let format: String
    /// The encoding of its text, where the format leaves a choice.
    public let encoding: String?
  }

  /// A table that was read, and how it was understood.
  public struct Table: Hashable, Sendable {
    private let report: TableReport

    init(_ report: TableReport) { self.report = report }

    /// The sheet.
    public var sheet: String { report.sheet }

    /// The first cell of the header, `A3`; empty where no header was found.
    public var headerCell: String { report.headerCell }

    /// Why that row was taken for the header, as `--json` calls it.
    public var headerReason: String { report.headerReason.rawValue }

    /// Why that row was taken for the header, in a few words; empty where it simply fits best.
    public func headerWhy(in language: Language) -> String {
      report.headerReason.words(in: language)
    }

    /// The department the whole table is of; empty where nothing names one.
    public var department: String { report.department }

    /// How many items were read from it.
    public var itemCount: Int { report.itemCount }

    /// The columns that have a header, from left to right.
    public var columns: [Column] { report.columns.map(Column.init) }

    /// The rows that are no items, in their order.
    public var leftOut: [LeftOut] { report.leftOut.map(LeftOut.init) }

    /// The letters of the column of every field.
    var letters: [String: String] {
      let fields = columns.compactMap { column in column.field.map { ($0, column.letters) } }
      return Dictionary(fields) { first, _ in first }
    }
  }

  /// A sheet of which nothing was read.
  public struct SkippedSheet: Hashable, Sendable {
    private let sheet: PlanTable.SkippedSheet

    init(_ sheet: PlanTable.SkippedSheet) { self.sheet = sheet }

    /// The name on its tab.
    public var name: String { sheet.name }

    /// Why, as `--json` calls it.
    public var reason: String { sheet.reason.rawValue }

    /// Why, in a few words.
    public func why(in language: Language) -> String { sheet.reason.words(in: language) }
  }

  /// A column of a table and what it was taken for.
  public struct Column: Hashable, Sendable {
    private let column: TableReport.Column

    init(_ column: TableReport.Column) { self.column = column }

    /// The letters of the column: `C`.
    public var letters: String { column.letters }

    /// The header as written.
    public var header: String { column.header }

    /// The field as `--map` and `--json` call it; `nil` where the column is kept as it is.
    public var field: String? { column.field?.rawValue }

    /// Why, as `--json` calls it.
    public var reason: String { column.reason.rawValue }

    /// What the column was taken for.
    public func meaning(in language: Language) -> String {
      if let field = column.field { return field.name(in: language) }
      switch column.reason {
      case .month: return language.say("月份", "month")
      case .departmentMark: return language.say("部门分工", "a department")
      default: return language.say("原样保留", "kept as it is")
      }
    }

    /// Why, in a few words; empty where the header says it itself.
    public func why(in language: Language) -> String { column.reason.words(in: language) }
  }

  /// A row that is no item.
  public struct LeftOut: Hashable, Sendable {
    private let row: TableReport.LeftOut

    init(_ row: TableReport.LeftOut) { self.row = row }

    /// The first cell of the row that holds something.
    public var cell: String { row.cell }

    /// What stands there.
    public var text: String { row.text }

    /// Why, as `--json` calls it.
    public var reason: String { row.reason.rawValue }

    /// Why, in a few words.
    public func why(in language: Language) -> String { row.reason.words(in: language) }
  }
}
