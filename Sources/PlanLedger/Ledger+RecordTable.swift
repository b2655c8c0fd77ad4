public import GoalModel
internal import PlanImport
internal import PlanStore
internal import SpreadsheetFiles
internal import SpreadsheetGrid

extension Ledger {
  /// What recording a table did, or would do.
  public struct RecordTableReport: Sendable {
    /// The change that did it; `nil` for a preview, or where every row was recorded before.
    public let change: Change?
    /// How many rows were recorded, or would be.
    public let recorded: Int
    /// How many rows were skipped because they were recorded from a table before.
    public let skipped: Int
    /// What the person should know, in the order of the rows.
    public let problems: [TableProblem]
  }

  /// Records many outcomes from a table: all rows, or none where one cannot be read.
  ///
  /// - Parameters:
  ///   - path: The table, with the headers 日期 事项 数量 佐证 记录人 备注 or their synonyms.
  ///   - named: The plan year; `nil` lets the ledger decide.
  ///   - isPreview: Whether nothing shall be kept.
  ///   - again: Whether rows that were recorded before shall be recorded once more.
  ///   - options: How the file is read, where another way is asked for than the plan's.
  ///   - signature: Who records, where a row names nobody.
  /// - Returns: how many rows were recorded and skipped, with everything worth knowing.
  /// - Throws: `LedgerError.table` with everything that is wrong.
  public func recordTable(
    _ path: String, year named: Int?, isPreview: Bool, again: Bool,
    reading options: TableFileOptions = TableFileOptions(), _ signature: Signature
  ) throws(LedgerError) -> RecordTableReport {
    let year = try year(named: named, orOf: nil)
    var options = options
    options.fill(with: try fileLimits(year: year))
    let file = try TableFile(path, options)
    let rows = OutcomeTableReader(file: file.name, year: year, today: signature.clock.today)
      .read(file.content.sheets)
    return try store.transaction(failure: LedgerError.init) {
      writer throws(LedgerError) -> RecordTableReport in
      let changes = try reading { () throws(PlanStoreError) in try writer.changes(year: year) }
      guard let records = PlanRecords(changes) else { throw .noPlan(year: year, known: []) }
      var table = OutcomeTable(
        rows, in: records, known: RecordedBefore(records, tables: changes), again: again,
        signature, file: file.name)
      table.problems = file.problems + table.problems
      guard !table.problems.contains(where: { $0.severity == .error }) else {
        throw .table(table.problems)
      }
      var change: Change?
      if !isPreview, !table.outcomes.isEmpty {
        change = try reading { () throws(PlanStoreError) in
          try writer.append(
            .recorded(table.outcomes, from: file.source), by: signature.by, year: year,
            entered: signature.clock.now)
        }
      }
      return RecordTableReport(
        change: change, recorded: table.outcomes.count, skipped: table.skipped,
        problems: table.problems)
    }
  }
}

/// The rows of an outcome table, looked up in the plan.
private struct OutcomeTable {
  /// The outcomes to be recorded.
  private(set) var outcomes: [Outcome] = []

  /// How many rows were recorded before.
  private(set) var skipped = 0

  /// Everything the person should know, row by row.
  var problems: [TableProblem]

  private var known: RecordedBefore
  private let finder: ItemReference
  private let records: PlanRecords
  private let again: Bool
  private let signature: Signature
  private let file: String
  private var sheet = ""

  init(
    _ reading: Reading<[OutcomeRow]>, in records: PlanRecords, known: RecordedBefore, again: Bool,
    _ signature: Signature, file: String
  ) {
    problems = reading.problems
    self.known = known
    finder = ItemReference(records.plan.items)
    self.records = records
    self.again = again
    self.signature = signature
    self.file = file
    for row in reading.value { add(row) }
    problems = problems.inOrderOfCells
  }

  private mutating func add(_ row: OutcomeRow) {
    sheet = row.sheet
    let item: PlanItem
    do throws(LedgerError) { item = try finder.item(row.item) } catch {
      return note(error, at: row.cells.item)
    }
    let reading: AmountReading
    do throws(LedgerError) {
      reading = try AmountReading([row.amounts], for: item, note: row.note)
    } catch {
      return note(error, at: row.cells.amounts)
    }
    var outcome = Outcome(
      id: Outcome.ID(0), item: item.id, day: row.day, amounts: reading.amounts)
    outcome.evidence = row.evidence.map { .reference($0) }
    outcome.recordedBy = row.recordedBy.isEmpty ? signature.by : row.recordedBy
    outcome.note = row.note
    outcome.review = records.plan.settings.reviews ? .pending : .accepted
    let said = "\(row.day) \(item.nameWithNumber) \(row.amounts)"
    if !again, known.isRecorded(outcome) {
      skipped += 1
      return note(.rowRecordedBefore, at: row.cells.day, said)
    }
    for problem in reading.problems { note(problem.kind, at: row.cells.amounts, problem.found) }
    for problem in Ledger.problems(of: row.day, in: records.plan, today: signature.clock.today) {
      note(problem.kind, at: row.cells.day, problem.found)
    }
    if known.isRepetition(outcome) { note(.suspectedDuplicate, at: row.cells.amounts, said) }
    outcomes.append(outcome)
  }

  private mutating func note(_ kind: TableProblem.Kind, at cell: String, _ found: String) {
    problems.append(TableProblem(kind, file: file, sheet: sheet, cell: cell, found: found))
  }

  private mutating func note(_ error: LedgerError, at cell: String) {
    if let problem = error.problem(file: file, sheet: sheet, cell: cell) {
      problems.append(problem)
    }
  }
}

extension [TableProblem] {
  /// The problems in the order in which a person meets their cells.
  fileprivate var inOrderOfCells: [TableProblem] {
    enumerated().map { place, problem in
      (CellAddress(problem.cell) ?? CellAddress(row: 0, column: 0), place, problem)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
