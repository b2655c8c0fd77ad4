internal import Glibc

/// The cells of a workbook as bytes on standard output.
///
/// Each record is a line of ASCII, then as many bytes as the last number of the line says, then a
/// line feed; so no text can be mistaken for a record.
///
///     S 12          a sheet begins; its name
///     C 3 0 t 6     a cell: row and column from 0, kind, text in UTF-8
///     R -26 0       the file was refused: a code of libfreexl, or 0 for a password
///     Z 0           everything was printed; without this record something went wrong
///
/// Kinds are `t` text, `n` number, `d` date, `m` moment (`2026-06-30 09:30:00`), `h` time of day.
struct CellOutput {
  enum Kind: String {
    case text = "t"
    case number = "n"
    case date = "d"
    case moment = "m"
    case time = "h"
  }

  private var buffer: [UInt8] = []
  private var hasFailed = false

  private static let capacity = 65_536

  mutating func sheet(_ name: String) { record("S", name) }

  mutating func cell(_ row: UInt32, _ column: UInt16, _ kind: Kind, _ text: String) {
    guard !text.isEmpty else { return }
    record("C \(row) \(column) \(kind.rawValue)", text)
  }

  mutating func refusal(_ refusal: LegacyWorkbook.Refusal) {
    switch refusal {
    case .locked: record("R 0", "")
    case .code(let code): record("R \(code)", "")
    }
  }

  /// Ends the output.
  ///
  /// - Returns: whether everything could be written.
  mutating func finish() -> Bool {
    record("Z", "")
    flush()
    return !hasFailed
  }

  private mutating func record(_ head: String, _ text: String) {
    let bytes = text.utf8
    buffer += Array("\(head) \(bytes.count)\n".utf8)
    buffer += Array(bytes)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.capacity { flush() }
  }

  private mutating func flush() {
    var written = 0
    while written < buffer.count, !hasFailed {
      let count = unsafe buffer[written...].withUnsafeBytes { rest in
        unsafe write(1, rest.baseAddress, rest.count)
      }
      if count > 0 { written += count } else if errno != EINTR { hasFailed = true }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
