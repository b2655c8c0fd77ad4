import SpreadsheetGrid

/// Grids built by hand and from small tables.
enum GridFixture {
  /// A sheet from its rows; empty texts are empty cells.
  static func grid(
    _ rows: [[String]], name: String = "Sheet1", merges: [String] = [], isHidden: Bool = false
  ) -> Grid {
    cells(rows.map { $0.map { Cell(.text, $0) } }, name: name, merges: merges, isHidden: isHidden)
  }

  /// A sheet from its rows of cells.
  static func cells(
    _ rows: [[Cell]], name: String = "Sheet1", merges: [String] = [], isHidden: Bool = false
  ) -> Grid {
    var builder = GridBuilder(name: name)
    builder.isHidden = isHidden
    builder.merges = merges.compactMap { CellRange($0) }
    for (row, line) in rows.enumerated() {
      for (column, cell) in line.enumerated() {
        _ = builder.add(cell, at: CellAddress(row: row, column: column))
      }
    }
    return builder.finish()
  }

  /// A sheet from comma-separated text; `"` quotes a cell that holds a comma or a line break.
  static func csv(_ text: String, name: String = "Sheet1") -> Grid {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case _ where character.isNewline && !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return grid(rows, name: name)
  }
}

/// Numbers that look random and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
