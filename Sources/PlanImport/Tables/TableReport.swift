/// One table that was read and how it was understood: what a preview shows before the items.
public struct TableReport: Hashable, Sendable {
  /// The sheet the table stands in.
  public var sheet: String

  /// The first cell of the header, `A3`; empty where no header was found.
  public var headerCell = ""

  /// How many rows the header has.
  public var headerHeight = 1

  /// Why that row was taken for the header.
  public var headerReason = HeaderReason.bestMatch

  /// The headers from left to right as they are compared, without blanks and brackets.
  ///
  /// Tables with the same words have the same layout: what was said of one holds for the next.
  public var headerWords: [String] = []

  /// The department the whole table is of, from a line above it, its title or its sheet; else empty.
  public var department = ""

  /// The columns that have a header, from left to right.
  public var columns: [Column] = []

  /// How many items were read from the table.
  public var itemCount = 0

  /// What was left out of the plan, and why, in the order of the rows.
  public var leftOut: [LeftOut] = []

  /// Starts the report of a sheet.
  public init(sheet: String) { self.sheet = sheet }

  /// How many of the columns that have a header were recognised.
  public var recognisedCount: Int { columns.count { $0.reason != .unknown } }

  /// Why a row was taken for the header; the raw value is what `--json` prints.
  public enum HeaderReason: String, Hashable, Sendable, CaseIterable {
    /// No other row of the sheet names as many columns.
    case bestMatch
    /// The person said so.
    case said
    /// The person said so for an earlier table with the same header.
    case remembered
    /// It heads a further table under or beside the first one.
    case furtherTable
  }

  /// A column and what it was taken for.
  public struct Column: Hashable, Sendable {
    /// The letters of the column: `C`.
    public let letters: String

    /// The header as written.
    public let header: String

    /// What the column is about; `nil` where it is kept with the items as it is.
    public let field: PlanField?

    /// Why.
    public let reason: Reason

    /// Creates the report of a column.
    public init(letters: String, header: String, field: PlanField?, reason: Reason) {
      self.letters = letters
      self.header = header
      self.field = field
      self.reason = reason
    }
  }

  /// Why a column was taken for what it is; the raw value is what `--json` prints.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its header is a word of the dictionary.
    case word
    /// Its header ends with a word of the dictionary, as 实施部门 with 部门.
    case ending
    /// The person said so.
    case said
    /// The person said so for an earlier table with the same header.
    case remembered
    /// The cells under it say so.
    case contents
    /// It is one of the columns 1月 to 12月, or of the quarters.
    case month
    /// It is one of several columns of departments with marks in them.
    case departmentMark
    /// Nothing says what it is; its cells are kept with the items.
    case unknown
  }

  /// A row, or a run of rows, that is no item.
  public struct LeftOut: Hashable, Sendable {
    /// The first cell of the row that holds something: `A14`.
    public let cell: String

    /// What stands there.
    public let text: String

    /// Why it is no item.
    public let reason: LeftOutReason

    /// Creates the report of a row.
    public init(cell: String, text: String, reason: LeftOutReason) {
      self.cell = cell
      self.text = text
      self.reason = reason
    }
  }

  /// Why a row is no item; the raw value is what `--json` prints.
  public enum LeftOutReason: String, Hashable, Sendable, CaseIterable {
    /// It is a total: 合计, 小计.
    case total
    /// It is a note under the table.
    case note
    /// It is a line to sign: 填表人, 审核人.
    case signature
    /// It repeats the header.
    case header
    /// It has no title.
    case untitled
    /// It belongs to another table.
    case otherTable
  }
}
