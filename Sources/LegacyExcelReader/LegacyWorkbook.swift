internal import CFreeXL

/// A workbook opened by libfreexl, closed exactly once.
@safe final class LegacyWorkbook {
  /// Why a file was not opened: locked, or the library's code.
  enum Refusal: Error {
    case locked
    case code(Int)
  }

  private let handle: UnsafeRawPointer

  /// The size of a sheet of those versions.
  private static let mostRows: UInt32 = 65_536
  private static let mostColumns: UInt16 = 256

  private init(_ handle: UnsafeRawPointer) { unsafe self.handle = handle }

  deinit { unsafe _ = freexl_close(handle) }

  static func open(_ path: String) -> Result<LegacyWorkbook, Refusal> {
    var handle: UnsafeRawPointer?
    let code = unsafe freexl_open(path, &handle)
    guard code == FREEXL_OK, let handle = unsafe handle else {
      if let handle = unsafe handle { unsafe _ = freexl_close(handle) }
      return .failure(.code(Int(code)))
    }
    let workbook = unsafe LegacyWorkbook(handle)
    if workbook.info(FREEXL_BIFF_PASSWORD) == UInt32(FREEXL_BIFF_OBFUSCATED) {
      return .failure(.locked)
    }
    return .success(workbook)
  }

  private func info(_ key: Int32) -> UInt32? {
    var value: UInt32 = 0
    return unsafe freexl_get_info(handle, UInt16(key), &value) == FREEXL_OK ? value : nil
  }

  /// Prints every sheet with its cells, row by row.
  func print(to output: inout CellOutput) {
    for index in 0..<UInt16(clamping: info(FREEXL_BIFF_SHEET_COUNT) ?? 0) {
      var name: UnsafePointer<CChar>?
      unsafe _ = freexl_get_worksheet_name(handle, index, &name)
      output.sheet(unsafe name.map { unsafe String(cString: $0) } ?? "")
      var (rows, columns): (UInt32, UInt16) = (0, 0)
      guard unsafe freexl_select_active_worksheet(handle, index) == FREEXL_OK,
        unsafe freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
      else { continue }
      // A damaged file may claim billions of rows.
      printCells(min(rows, Self.mostRows), min(columns, Self.mostColumns), to: &output)
    }
  }

  /// Prints the cells of the sheet selected, most of which may be empty.
  private func printCells(_ rows: UInt32, _ columns: UInt16, to output: inout CellOutput) {
    var value = unsafe FreeXL_CellValue()
    var row: UInt32 = 0
    while row < rows {
      var column: UInt16 = 0
      while column < columns {
        if unsafe freexl_get_cell_value(handle, row, column, &value) == FREEXL_OK,
          unsafe value.type != FREEXL_CELL_NULL
        {
          unsafe Self.print(value, row, column, to: &output)
        }
        column += 1
      }
      row += 1
    }
  }

  private static func print(
    _ value: FreeXL_CellValue, _ row: UInt32, _ column: UInt16, to output: inout CellOutput
  ) {
    // A union: only the member that the type names may be looked at.
    func text() -> String {
      unsafe value.value.text_value.map { unsafe String(cString: $0) } ?? ""
    }
    switch unsafe Int32(value.type) {
    case FREEXL_CELL_INT:
      output.cell(row, column, .number, String(unsafe value.value.int_value))
    case FREEXL_CELL_DOUBLE:
      output.cell(row, column, .number, String(unsafe value.value.double_value))
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT: output.cell(row, column, .text, text())
    case FREEXL_CELL_DATE: output.cell(row, column, .date, text())
    case FREEXL_CELL_DATETIME: output.cell(row, column, .moment, text())
    case FREEXL_CELL_TIME: output.cell(row, column, .time, text())
    default: break
    }
  }
}
