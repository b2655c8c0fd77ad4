internal import Glibc
internal import SpreadsheetGrid

/// Reads old workbooks, `.xls` and `.et`, through the program `planledger-xls`.
///
/// libfreexl knows values and dates, but neither merged areas nor formats nor formulas; what
/// ``BinarySheetNotes`` finds in the file is added.
struct LegacyWorkbookReader {
  private let context: ReadingContext
  private var records = LegacyCellRecords()
  private var grids: [Grid] = []
  private var current: GridBuilder?
  private var failure: SpreadsheetFileError?
  private var isComplete = false

  /// libfreexl's code for a compound file of another program.
  private static let noWorkbook = -17

  private init(_ context: ReadingContext) { self.context = context }

  /// Reads a workbook; `program` is the path of `planledger-xls`, where it is not to be looked for.
  static func read(_ bytes: [UInt8], program: String?, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> SpreadsheetFile
  {
    guard let program = program ?? LegacyReaderProgram.find() else {
      throw .readerMissing(path: context.path, program: LegacyReaderProgram.name)
    }
    var reader = LegacyWorkbookReader(context)
    let grids = try reader.run(program, on: bytes)
    guard !grids.isEmpty else { throw .noSheets(path: context.path) }
    return SpreadsheetFile(
      format: .legacyExcel, encoding: nil, separator: nil, sheets: grids,
      remarks: context.allRemarks)
  }

  private mutating func run(_ program: String, on bytes: [UInt8]) throws(SpreadsheetFileError)
    -> [Grid]
  {
    let child: ChildProcess
    do throws(ChildFailure) {
      // The program opens its standard input by name, since libfreexl wants a path.
      child = try ChildProcess(program, argument: "/proc/self/fd/0", content: bytes)
    } catch {
      throw error.code == ENOENT || error.code == EACCES
        ? .readerMissing(path: context.path, program: program)
        : .unreadable(path: context.path, code: error.code)
    }
    let ending = child.run(seconds: context.limits.legacySeconds) { take($0) }
    if let failure { throw failure }
    guard isComplete, ending == .status(0) else {
      throw .damaged(
        path: context.path, part: nil, line: nil, .legacyReader(Self.detail(ending)))
    }
    return grids
  }

  /// Takes a piece of the output; `false` once no more is wanted.
  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Bool {
    let found: [LegacyCellRecords.Record]
    do throws(LegacyCellRecords.Nonsense) { found = try records.append(bytes) } catch {
      return false
    }
    do throws(SpreadsheetFileError) {
      for record in found { try add(record) }
      return true
    } catch {
      failure = error
      return false
    }
  }

  private mutating func add(_ record: LegacyCellRecords.Record) throws(SpreadsheetFileError) {
    switch record {
    case .sheet(let name):
      try finishSheet()
      try context.countSheet()
      current = GridBuilder(name: String(decoding: name, as: UTF8.self))
    case .cell(let row, let column, let kind, let text):
      try addCell(row, column, Self.value(kind, text, context))
    case .refusal(0):
      throw .passwordProtected(path: context.path)
    case .refusal(Self.noWorkbook):
      throw .notATable(path: context.path)
    case .refusal(let code):
      throw .damaged(
        path: context.path, part: nil, line: nil, .legacyReader("libfreexl \(code)"))
    case .end:
      try finishSheet()
      isComplete = true
    }
  }

  private mutating func addCell(_ row: Int, _ column: Int, _ value: CellValue)
    throws(SpreadsheetFileError)
  {
    guard current?.add(value.kind, row: row, column: column, text: value.text) == true else {
      throw .cellOutOfOrder(
        path: context.path, sheet: current?.name ?? "",
        cell: CellAddress(row: row, column: column))
    }
    try context.countCell()
  }

  private mutating func finishSheet() throws(SpreadsheetFileError) {
    guard let builder = current else { return }
    current = nil
    let grid = builder.finish()
    try context.countRows(grid.rowCount)
    grids.append(grid)
  }

  /// A cell as libfreexl gives it.
  private static func value(_ kind: Character, _ text: [UInt8], _ context: ReadingContext)
    -> CellValue
  {
    let written = String(decoding: text, as: UTF8.self)
    switch kind {
    case "n":
      return CellValue(number: text, meaning: .number, dates: .from1900)
    case "d":
      return CellValue(isoMoment: written, meaning: .date) ?? CellValue(.text, text)
    case "m":
      return CellValue(isoMoment: written.replacing(" ", with: "T"), meaning: .time)
        ?? CellValue(.text, text)
    case "h":
      // A time of day belongs to the day before the calendar begins.
      return CellValue(isoMoment: "1899-12-31T" + written, meaning: .time)
        ?? CellValue(.text, text)
    default:
      var legal = text
      context.removedCharacters += IllegalCharacters.remove(from: &legal)
      return CellValue(.text, legal)
    }
  }

  private static func detail(_ ending: ChildProcess.Ending) -> String {
    switch ending {
    case .status(let status): "\(LegacyReaderProgram.name): \(status)"
    case .signal(let signal): "\(LegacyReaderProgram.name): signal \(signal)"
    case .timeout: "\(LegacyReaderProgram.name): timeout"
    case .stopped: "\(LegacyReaderProgram.name): output"
    }
  }
}
