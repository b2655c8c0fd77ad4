internal import Foundation
public import GoalModel
internal import PlanImport
internal import PlanStore
internal import SpreadsheetFiles
internal import SpreadsheetGrid

/// A plan table as it was read and understood, before it touches the ledger.
public struct PlanReading: Sendable {
  /// The plan; its items carry provisional identities, their places in the table.
  public let plan: Plan

  /// The cell of each item's title, in the order of the items.
  public let cells: [String]

  /// The sheet of each item, in the order of the items.
  public let sheets: [String]

  /// The identity in the ledger that each item states, in the order of the items.
  public let statedIDs: [PlanItem.ID?]

  /// The year that the table's title, or else the file's name says; `nil` where neither does.
  public let statedYear: Int?

  /// Whether the table has a title of its own.
  public let isTitled: Bool

  /// The file.
  public let file: File

  /// The tables that were read, in the order of their sheets.
  public let tables: [Table]

  /// The sheets of which nothing was read, in the order of their tabs.
  public let skippedSheets: [SkippedSheet]

  /// Everything the office should know about the reading.
  public let problems: [TableProblem]

  let source: TableSource

  /// What the table says was done of each item, in the order of the items.
  let results: [ItemResults?]

  /// What a person asks to be read.
  public struct Request: Hashable, Sendable {
    /// The path of the table.
    public var path: String
    /// The plan year, where the table does not say it.
    public var year: Int?
    /// The organisation, where the table does not say it.
    public var organisation: String?
    /// The sheet; `nil` takes the one that fits best.
    public var sheet: String?
    /// The row of the header, from 1; `nil` finds it.
    public var headerRow: Int?
    /// Fields for columns, by letters or header text.
    public var columns: [String: String] = [:]
    /// How the file is read.
    public var file = TableFileOptions()
    /// What was said of the columns of earlier tables, the latest first.
    public var remembered: [RememberedLayout] = []

    /// Asks for a table.
    public init(path: String, year: Int? = nil, organisation: String? = nil) {
      self.path = path
      self.year = year
      self.organisation = organisation
    }
  }

  /// Reads a plan table; problems with its content are listed, not thrown.
  ///
  /// - Throws: `LedgerError.file` where the file cannot be read, `LedgerError.yearOfTableUnknown`
  ///   where nobody says which year the plan is for.
  public init(_ request: Request) throws(LedgerError) {
    let file = try TableFile(request.path, request.file)
    if let sheet = request.sheet, !file.content.sheets.contains(where: { $0.name == sheet }) {
      throw .file(
        .noSuchSheet(path: request.path, name: sheet, known: file.content.sheets.map(\.name)))
    }
    let options = PlanTableOptions(
      file: file.name, year: request.year ?? file.yearInName, fallbackYear: 0,
      sheets: request.sheet.map { [$0] } ?? [], headerRow: request.headerRow,
      columns: request.columns, remembered: request.remembered)
    var reading = PlanTableReader(options).read(file.content.sheets)
    let year = request.year ?? reading.value.yearFound ?? file.yearInName
    guard let year else {
      if reading.hasErrors { throw .table(reading.problems) }
      throw .yearOfTableUnknown(file: file.name)
    }
    if year != reading.value.year {
      // The title says another year than the file's name, and the title is what people print.
      var again = options
      again.year = year
      reading = PlanTableReader(again).read(file.content.sheets)
    }
    let found = reading.value
    plan = Plan(
      year: year, title: found.title.isEmpty ? "\(year)年度工作计划" : found.title,
      organisation: request.organisation ?? found.organisation, items: found.items.map(\.item))
    cells = found.items.map(\.cell)
    sheets = found.items.map(\.sheet)
    statedIDs = found.items.map { $0.statedID.map(PlanItem.ID.init) }
    statedYear = found.yearFound ?? file.yearInName
    isTitled = !found.title.isEmpty
    results = found.items.map(\.results)
    tables = found.tables.map(Table.init)
    // A sheet that stands for a file without any header is told as a table already.
    let told = Set(found.tables.map(\.sheet))
    skippedSheets = found.skippedSheets.filter { !told.contains($0.name) }.map(SkippedSheet.init)
    self.file = File(
      name: file.name, format: file.content.format.rawValue, encoding: file.content.encoding)
    problems = file.problems + reading.problems
    source = TableSource(
      name: file.source.name, sha256: file.source.sha256,
      layouts: found.tables.compactMap(\.layoutToRemember))
  }

  /// The items as they ask for their places in the ledger.
  var rows: [PlanMatching.Row] {
    let isOneSheet = Set(sheets).count <= 1
    return plan.items.indices.map { place in
      PlanMatching.Row(
        item: plan.items[place],
        cell: isOneSheet ? cells[place] : "\(sheets[place])!\(cells[place])",
        statedID: statedIDs[place])
    }
  }

  /// Whether the table cannot be loaded as it is.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

extension TableReport {
  /// What the person said of the columns, with what was said before; `nil` where nothing was.
  fileprivate var layoutToRemember: RememberedLayout? {
    let isSaid = headerReason == .said || columns.contains { $0.reason == .said }
    guard isSaid, headerWords.count == columns.count else { return nil }
    return RememberedLayout(
      columns: zip(headerWords, columns).map { word, column in
        let isChosen = column.reason == .said || column.reason == .remembered
        return RememberedLayout.Column(
          word: word, field: isChosen ? column.field?.rawValue ?? PlanTableOptions.kept : nil)
      })
  }
}
