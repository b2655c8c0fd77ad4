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

  /// No number takes more bytes: the smallest has 17 digits behind 323 zeros.
  static let numberBound = 345

  /// No reference to a cell takes more bytes, but for the name of a sheet: `R[-1048575]C[-16383]`.
  static let referenceBound = 24

  /// A formula with its equals sign, as it stands in the cell at a row and a column counted from 0.
  func text(_ formula: SheetFormula, row: Int, column: Int) -> String {
    var bytes: [UInt8] = []
    append(formula, row: row, column: column, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An area as a formula names it: `'完成情况'!$A$4:$A$63`.
  func text(_ area: SheetArea) -> String {
    var bytes: [UInt8] = []
    append(area, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a formula with its equals sign, as it stands in the cell at a row and a column counted from 0.
  ///
  /// - Precondition: no reference leads out of the sheet, which ``SheetCheck`` has made sure of.
  func append(_ formula: SheetFormula, row: Int, column: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "="))
    let pieces = formula.pieces.span
    for index in pieces.indices {
      switch pieces[index] {
      case .code(let code): bytes.append(text: code)
      case .text(let quoted): Self.append(quoted, quotedBy: UInt8(ascii: "\""), to: &bytes)
      case .number(let number): PlainNumber.append(number.nearestDouble, to: &bytes)
      case .area(let area): append(area, to: &bytes)
      case .cell(let cell): append(cell, row: row, column: column, to: &bytes)
      }
    }
  }

  private func append(_ area: SheetArea, to bytes: inout [UInt8]) {
    let (rows, columns) = (area.rows, area.columns)
    Self.append(sheet: area.sheet, to: &bytes)
    appendFixed(row: rows.lowerBound, column: columns.lowerBound, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendFixed(row: rows.upperBound - 1, column: columns.upperBound - 1, to: &bytes)
  }

  private func appendFixed(row: Int, column: Int, to bytes: inout [UInt8]) {
    let cell = CellReference(row: .fixed(row), column: .fixed(column))
    append(cell, row: 0, column: 0, to: &bytes)
  }

  private func append(_ cell: CellReference, row: Int, column: Int, to bytes: inout [UInt8]) {
    Self.append(sheet: cell.sheet, to: &bytes)
    switch notation {
    case .a1:
      Self.appendMarker(cell.column, to: &bytes)
      let column = Self.target(cell.column, from: column, limit: CellAddress.columnLimit) ?? 0
      CellAddress.append(lettersOfColumn: column, to: &bytes)
      Self.appendMarker(cell.row, to: &bytes)
      let row = Self.target(cell.row, from: row, limit: CellAddress.rowLimit) ?? 0
      PlainNumber.append(row + 1, to: &bytes)
    case .r1c1:
      bytes.append(UInt8(ascii: "R"))
      Self.append(cell.row, to: &bytes)
      bytes.append(UInt8(ascii: "C"))
      Self.append(cell.column, to: &bytes)
    }
  }

  /// The row or column that is meant from a place, counted from 0; `nil` outside the sheet.
  static func target(_ position: CellReference.Position, from place: Int, limit: Int) -> Int? {
    let target =
      switch position {
      case .offset(let distance): place + distance
      case .fixed(let fixed): fixed
      }
    return (0..<limit).contains(target) ? target : nil
  }

  private static func appendMarker(_ position: CellReference.Position, to bytes: inout [UInt8]) {
    if case .fixed = position { bytes.append(UInt8(ascii: "$")) }
  }

  private static func append(_ position: CellReference.Position, to bytes: inout [UInt8]) {
    switch position {
    case .offset(0):
      break
    case .offset(let distance):
      bytes.append(UInt8(ascii: "["))
      PlainNumber.append(distance, to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    case .fixed(let fixed):
      PlainNumber.append(fixed + 1, to: &bytes)
    }
  }

  private static func append(sheet: String?, to bytes: inout [UInt8]) {
    guard let sheet else { return }
    append(sheet, quotedBy: UInt8(ascii: "'"), to: &bytes)
    bytes.append(UInt8(ascii: "!"))
  }

  /// Marks inside are doubled.
  private static func append(_ text: String, quotedBy mark: UInt8, to bytes: inout [UInt8]) {
    bytes.append(mark)
    for byte in text.utf8 {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }
}
