public import GoalModel

/// A plan table as it was understood.
public struct PlanTable: Hashable, Sendable {
  /// The title of the plan, from the rows above the header; empty where there is none.
  public var title = ""

  /// The organisation, where the title or a line 单位：… names it; else empty.
  public var organisation = ""

  /// The year the title or the sheet's name names.
  public var yearFound: Int?

  /// The year in which the due phrases were read.
  public var year: Int

  /// The tables that were read, in the order of their sheets; one even where no header was found.
  public var tables: [TableReport] = []

  /// The sheets that were not read, in the order of their tabs, and why.
  public var skippedSheets: [SkippedSheet] = []

  /// The items in the order of the tables.
  public var items: [PlanTableItem] = []

  /// Creates an empty table.
  public init(year: Int) { self.year = year }

  /// A sheet of which nothing was read.
  public struct SkippedSheet: Hashable, Sendable {
    /// The name on its tab.
    public let name: String

    /// Why.
    public let reason: Reason

    /// Creates the report of a sheet that was not read.
    public init(name: String, reason: Reason) {
      self.name = name
      self.reason = reason
    }

    /// Why a sheet was not read; the raw value is what `--json` prints.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// It holds no table, or one that is no plan.
      case noPlan
      /// It is hidden.
      case hidden
      /// It mostly repeats the sheets before it.
      case repeated
      /// It is of another year.
      case otherYear
      /// The person named other sheets.
      case notAsked
    }
  }
}

/// An item of a plan table and where it stands.
public struct PlanTableItem: Hashable, Sendable {
  /// The item; its identity is provisional, its place in the table.
  public var item: PlanItem

  /// The sheet it stands in.
  public var sheet: String

  /// The cell of its title, `C7`.
  public var cell: String

  /// The parts of its target that say more than one thing, with all readings.
  public var ambiguities: [TargetAmbiguity]

  /// The identity a column of ids states, `2026-017`; `nil` where there is none.
  public var statedID: String?

  /// What the table says was done of it; `nil` where it says nothing.
  public var results: ItemResults?

  /// Creates an item of a table.
  public init(
    item: PlanItem, sheet: String, cell: String, ambiguities: [TargetAmbiguity] = [],
    statedID: String? = nil, results: ItemResults? = nil
  ) {
    self.item = item
    self.sheet = sheet
    self.cell = cell
    self.ambiguities = ambiguities
    self.statedID = statedID
    self.results = results
  }
}
