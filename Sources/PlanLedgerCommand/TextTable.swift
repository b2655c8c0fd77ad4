/// Rows of text in columns that line up on a terminal, where a Chinese character is two wide.
struct TextTable {
  private var rows: [[String]] = []
  private let rightAligned: Set<Int>

  /// Starts a table; columns are counted from 0.
  init(rightAligned: Set<Int> = []) { self.rightAligned = rightAligned }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, without blanks at their ends.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - Self.width(cell))
        return rightAligned.contains(column) ? blanks + cell : cell + blanks
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// How many columns of a terminal a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) {
      $0 + (isWide($1) ? 2 : $1.properties.isDefaultIgnorableCodePoint ? 0 : 1)
    }
  }

  /// `text` with blanks after it, up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// Chinese characters and full-width forms, as terminals of the region show them.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }
}
