internal import ExactNumbers
internal import SheetDocument
internal import SpreadsheetGrid

/// Formulas and references in the notations files write them in.
struct FormulaText {
  /// How a reference is spelled.
  enum Notation {
    /// `$G4`, in workbooks.
    case a1

    /// `RC7`, in XML Spreadsheet 2003.
    case r1c1
  }

  let notation: Notation

  /// A formula with its equals sign, as it stands in the cell at a row and a column counted from 0;
  /// `nil` where it reads a cell outside the sheet.
  func text(_ formula: SheetFormula, row: Int, column: Int) -> String? {
    var text = "="
    for piece in formula.pieces {
      switch piece {
      case .code(let code): text += code
      case .text(let quoted): text += Self.quoted(quoted)
      case .number(let number): text += PlainNumber.text(number.nearestDouble)
      case .area(let area): text += self.text(area)
      case .cell(let cell):
        guard let cell = self.text(cell, row: row, column: column) else { return nil }
        text += cell
      }
    }
    return text
  }

  /// An area as a formula names it: `'完成情况'!$A$4:$A$63`.
  func text(_ area: SheetArea) -> String {
    let (rows, columns) = (area.rows, area.columns)
    let first = fixed(row: rows.lowerBound, column: columns.lowerBound)
    let last = fixed(row: rows.upperBound - 1, column: columns.upperBound - 1)
    return Self.prefix(area.sheet) + first + ":" + last
  }

  private func fixed(row: Int, column: Int) -> String {
    switch notation {
    case .a1: "$\(CellAddress.letters(ofColumn: column))$\(row + 1)"
    case .r1c1: "R\(row + 1)C\(column + 1)"
    }
  }

  private func text(_ cell: CellReference, row: Int, column: Int) -> String? {
    guard let targetRow = Self.target(cell.row, from: row, limit: CellAddress.rowLimit),
      let targetColumn = Self.target(cell.column, from: column, limit: CellAddress.columnLimit)
    else { return nil }
    let prefix = Self.prefix(cell.sheet)
    switch notation {
    case .a1:
      return prefix + Self.marker(cell.column) + CellAddress.letters(ofColumn: targetColumn)
        + Self.marker(cell.row) + String(targetRow + 1)
    case .r1c1:
      return prefix + "R" + Self.relative(cell.row) + "C" + Self.relative(cell.column)
    }
  }

  private static func target(_ position: CellReference.Position, from place: Int, limit: Int)
    -> Int?
  {
    let target =
      switch position {
      case .offset(let distance): place + distance
      case .fixed(let fixed): fixed
      }
    return (0..<limit).contains(target) ? target : nil
  }

  private static func marker(_ position: CellReference.Position) -> String {
    if case .fixed = position { "$" } else { "" }
  }

  private static func relative(_ position: CellReference.Position) -> String {
    switch position {
    case .offset(0): ""
    case .offset(let distance): "[\(distance)]"
    case .fixed(let fixed): String(fixed + 1)
    }
  }

  private static func prefix(_ sheet: String?) -> String {
    guard let sheet else { return "" }
    let parts = sheet.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'!"
  }

  private static func quoted(_ text: String) -> String {
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
  }
}
