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

  /// What the file holds beside what libfreexl tells, for all sheets and for the current one.
  private let notes: [String: BinarySheetNotes]
  private var sheetNotes = BinarySheetNotes()
  private var nextValue = 0

  /// libfreexl's code for a compound file of another program.
  private static let noWorkbook = -17

  /// How fast even a slow machine reads an old workbook.
  private static let bytesPerSecond = 5_000_000

  private init(_ notes: [String: BinarySheetNotes], _ context: ReadingContext) {
    self.notes = notes
    self.context = context
  }

  /// Reads a workbook; `program` is the path of `planledger-xls`, where it is not to be looked for.
  static func read(_ bytes: [UInt8], program: String?, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> SpreadsheetFile
  {
    guard let program = program ?? LegacyReaderProgram.find() else {
      throw .readerMissing(path: context.path, program: LegacyReaderProgram.name)
    }
    var reader = LegacyWorkbookReader(BinarySheetNotes.read(bytes), context)
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
    let limits = context.limits
    let seconds = min(
      limits.legacySeconds, limits.legacySecondsAtLeast + bytes.count / Self.bytesPerSecond)
    let ending = child.run(seconds: seconds) { take($0) }
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
      try beginSheet(String(decoding: name, as: UTF8.self))
    case .cell(let row, let column, let kind, let text):
      let address = CellAddress(row: row, column: column)
      try addNoted(before: address)
      if nextNoted?.address == address {
        try addNoted()
      } else {
        try add(value(kind, text, at: address), at: address)
      }
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

  private mutating func beginSheet(_ name: String) throws(SpreadsheetFileError) {
    sheetNotes = notes[name] ?? BinarySheetNotes()
    nextValue = 0
    var grid = GridBuilder(name: name)
    grid.isHidden = sheetNotes.isHidden
    grid.hiddenRows = sheetNotes.hiddenRows
    grid.hiddenColumns = sheetNotes.hiddenColumns
    grid.merges = sheetNotes.merges
    try context.countRows(grid.hiddenRows.count)
    for _ in grid.merges { try context.countMergedArea() }
    current = grid
  }

  /// The value noted next that libfreexl does not tell.
  private var nextNoted: (address: CellAddress, value: CellValue)? {
    nextValue < sheetNotes.values.count ? sheetNotes.values[nextValue] : nil
  }

  /// Adds the values noted in front of a cell; libfreexl gives cells in reading order.
  private mutating func addNoted(before address: CellAddress) throws(SpreadsheetFileError) {
    while let noted = nextNoted, noted.address < address { try addNoted() }
  }

  private mutating func addNoted() throws(SpreadsheetFileError) {
    guard let noted = nextNoted else { return }
    nextValue += 1
    // A damaged file may hold a cell twice; the first counts.
    while nextNoted?.address == noted.address { nextValue += 1 }
    try add(noted.value, at: noted.address)
  }

  private mutating func add(_ value: CellValue, at address: CellAddress)
    throws(SpreadsheetFileError)
  {
    guard
      current?.add(value.kind, row: address.row, column: address.column, text: value.text) == true
    else {
      throw .cellOutOfOrder(path: context.path, sheet: current?.name ?? "", cell: address)
    }
    guard !value.text.isEmpty else { return }
    try context.countCell()
    if sheetNotes.struckCells.contains(address) { current?.struckCells.insert(address) }
  }

  private mutating func finishSheet() throws(SpreadsheetFileError) {
    while nextNoted != nil { try addNoted() }
    guard let builder = current else { return }
    current = nil
    let grid = builder.finish()
    try context.countRows(grid.rowCount)
    grids.append(grid)
  }

  /// A cell as libfreexl gives it.
  private func value(_ kind: Character, _ text: [UInt8], at address: CellAddress) -> CellValue {
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
      let shown = sheetNotes.symbolFonts[address]?.shown(legal)
      return CellValue(.text, shown ?? legal)
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
