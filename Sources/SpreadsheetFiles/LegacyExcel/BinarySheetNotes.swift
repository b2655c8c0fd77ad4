internal import SpreadsheetGrid

/// What a sheet of an Excel 97–2003 workbook holds that libfreexl does not tell: merged areas,
/// hidden rows and columns, what numbers mean, results of formulas, struck text, fonts of signs.
///
/// Everything here is an addition: where the file is of another version or broken, there are no
/// notes and libfreexl's reading stands alone.
struct BinarySheetNotes {
  private(set) var merges: [CellRange] = []
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hiddenColumns: Set<Int> = []
  private(set) var struckCells: Set<CellAddress> = []
  private(set) var symbolFonts: [CellAddress: SymbolFont] = [:]
  var isHidden = false

  /// Values that libfreexl leaves out or tells without their meaning, in the order of the file.
  private(set) var values: [(address: CellAddress, value: CellValue)] = []

  /// Where the text of a calculated cell follows in a record of its own.
  private var textIsDueAt: CellAddress?

  private static let version8 = 0x0600
  private static let worksheet = 0

  /// The notes of every sheet by its name; none for other versions.
  static func read(_ bytes: [UInt8]) -> [String: BinarySheetNotes] {
    guard let stream = CompoundFile(bytes)?.stream(named: ["Workbook"]) else { return [:] }
    var styles = BinaryStyles()
    var texts = BinarySharedTexts()
    var dates = DateSystem.from1900
    var sheets: [(name: String, start: Int, isHidden: Bool)] = []
    for record in BinaryRecords(stream) {
      texts.read(record)
      switch record.kind {
      case 0x809:
        guard record.word(0) == version8 else { return [:] }
      case 0x22:
        dates = record.word(0) == 1 ? .from1904 : .from1900
      case 0x85:
        guard record.byte(5) == worksheet, let start = record.long(0),
          let name = record.byte(6).flatMap({ record.text(7, count: $0) })
        else { continue }
        sheets.append((name, start, (record.byte(4) ?? 0) & 3 != 0))
      default:
        styles.read(record)
      }
      if record.kind == 0x0A { break }
    }
    styles.looks = texts.looks(styles)
    var notes: [String: BinarySheetNotes] = [:]
    // Sheets do not overlap, so that together they cannot be longer than the stream.
    var bytesLeft = stream.count
    for sheet in sheets where notes[sheet.name] == nil {
      var found = BinarySheetNotes()
      found.isHidden = sheet.isHidden
      found.readSheet(BinaryRecords(stream, from: sheet.start), styles, dates, &bytesLeft)
      notes[sheet.name] = found
    }
    return notes
  }

  private mutating func readSheet(
    _ records: BinaryRecords, _ styles: BinaryStyles, _ dates: DateSystem,
    _ bytesLeft: inout Int
  ) {
    // Charts lie inside a sheet, between a beginning and an end of their own.
    var depth = 0
    for record in records {
      bytesLeft -= record.data.count + 4
      guard bytesLeft >= 0 else { break }
      switch record.kind {
      case 0x809: depth += 1
      case 0x0A:
        depth -= 1
        if depth <= 0 { return finish() }
      default:
        if depth == 1 { read(record, styles, dates) }
      }
    }
    finish()
  }

  /// Cells and areas stand in reading order in most files, but need not.
  private mutating func finish() {
    var sorted = values
    sorted.sort { $0.address < $1.address }
    values = sorted
    merges.sort { $0.first < $1.first }
  }

  private mutating func read(_ record: BinaryRecord, _ styles: BinaryStyles, _ dates: DateSystem) {
    switch record.kind {
    case 0x208:
      if let row = record.word(0), (record.word(12) ?? 0) & 0x20 != 0 { hiddenRows.insert(row) }
    case 0x7D:
      guard let first = record.word(0), let last = record.word(2), first <= last,
        (record.word(8) ?? 0) & 1 != 0
      else { return }
      hiddenColumns.formUnion(first...min(last, 255))
    case 0xE5:
      readMerges(record)
    case 0x207:
      if let address = textIsDueAt, let length = record.word(0),
        let text = record.text(2, count: length)
      {
        values.append((address, CellValue(.text, text)))
      }
      textIsDueAt = nil
    default:
      readCell(record, styles, dates)
    }
  }

  private mutating func readMerges(_ record: BinaryRecord) {
    for place in 0..<(record.word(0) ?? 0) {
      let at = 2 + 8 * place
      guard let top = record.word(at), let bottom = record.word(at + 2),
        let left = record.word(at + 4), let right = record.word(at + 6)
      else { return }
      merges.append(
        CellRange(
          CellAddress(row: top, column: left), CellAddress(row: bottom, column: right)))
    }
  }
}

// MARK: - Cells

extension BinarySheetNotes {
  private mutating func readCell(
    _ record: BinaryRecord, _ styles: BinaryStyles, _ dates: DateSystem
  ) {
    guard let row = record.word(0), let column = record.word(2) else { return }
    let address = CellAddress(row: row, column: column)
    guard let style = record.word(4) else { return }
    let meaning = styles.meaning(ofStyle: style)
    switch record.kind {
    case 0x203:
      note(record.double(6), meaning, dates, at: address)
    case 0x27E:
      note(record.shortNumber(6), meaning, dates, at: address)
    case 0xBD:
      readRow(record, styles, dates, from: address)
      return
    case 0x205:
      guard let value = record.byte(6) else { return }
      values.append((address, Self.value(value, isError: record.byte(7) == 1)))
    case 0x06:
      readFormula(record, meaning, dates, at: address)
    case 0xFD, 0x204, 0xD6:
      if let font = styles.symbolFont(ofStyle: style) { symbolFonts[address] = font }
      if record.kind == 0xFD, let text = record.long(6) {
        if styles.isStruck(style: style, text: text) { struckCells.insert(address) }
        return
      }
    default:
      return
    }
    if styles.isStruck(style: style) { struckCells.insert(address) }
  }

  /// Several numbers side by side in one record, each with its style.
  private mutating func readRow(
    _ record: BinaryRecord, _ styles: BinaryStyles, _ dates: DateSystem, from first: CellAddress
  ) {
    for place in 0..<max(0, (record.data.count - 6) / 6) {
      guard let style = record.word(4 + 6 * place) else { return }
      let address = CellAddress(row: first.row, column: first.column + place)
      let number = record.shortNumber(6 + 6 * place)
      note(number, styles.meaning(ofStyle: style), dates, at: address)
      if styles.isStruck(style: style) { struckCells.insert(address) }
    }
  }

  /// Notes a stored number where its format gives it a meaning that libfreexl does not tell.
  private mutating func note(
    _ number: Double?, _ meaning: NumberMeaning, _ dates: DateSystem, at address: CellAddress
  ) {
    guard let number, [.percent, .month, .duration].contains(meaning) else { return }
    append(number, meaning, dates, at: address)
  }

  private mutating func append(
    _ number: Double, _ meaning: NumberMeaning, _ dates: DateSystem, at address: CellAddress
  ) {
    guard number.isFinite else { return }
    let text = Array(PlainNumber.text(number).utf8)
    values.append((address, CellValue(number: text, meaning: meaning, dates: dates)))
  }

  private mutating func readFormula(
    _ record: BinaryRecord, _ meaning: NumberMeaning, _ dates: DateSystem, at address: CellAddress
  ) {
    textIsDueAt = nil
    guard record.word(12) == 0xFFFF else {
      if let number = record.double(6) { append(number, meaning, dates, at: address) }
      return
    }
    // Results that are no numbers hide in what would be no number.
    switch record.byte(6) {
    case 0: textIsDueAt = address
    case 1, 2:
      if let value = record.byte(8) {
        values.append((address, Self.value(value, isError: record.byte(6) == 2)))
      }
    default: break
    }
  }

  private static func value(_ code: Int, isError: Bool) -> CellValue {
    guard isError else { return CellValue(.boolean, code == 0 ? "false" : "true") }
    let names = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
      0x24: "#NUM!",
    ]
    return CellValue(.error, names[code] ?? "#N/A")
  }
}
