internal import SheetDocument
internal import SpreadsheetGrid

/// Whether what belongs to a sheet besides its cells can be written in any format.
struct SheetCheck {
  /// The longest title and the longest message of a drop-down list, in UTF-16 units.
  private static let titleLimit = 32
  private static let messageLimit = 255

  /// The longest formula old versions of Excel accept.
  static let formulaLimit = 1024

  let sheet: Sheet
  let names: Set<String>

  func check() throws(SheetWritingError) {
    try checkLists()
    try checkCharts()
    for bars in sheet.dataBars { try check(bars.area, isInside: true) }
  }

  private func checkLists() throws(SheetWritingError) {
    for list in sheet.lists {
      try check(list.area, isInside: false)
      guard list.choices.sheet != nil, isLegal(list.choices),
        list.title.utf16.count <= Self.titleLimit,
        list.message.utf16.count <= Self.messageLimit,
        SheetText.clean(list.title + list.message).removed == 0
      else { throw .impossible(.list(sheet: sheet.name)) }
    }
  }

  private func checkCharts() throws(SheetWritingError) {
    for chart in sheet.charts {
      try check(SheetArea(rows: chart.rows, columns: chart.columns), isInside: true)
      // A format without charts hides these rows, which must then not hide anything else.
      let isFree = sheet.rows[chart.rows].allSatisfy { row in
        row.height != nil && row.cells.allSatisfy { $0.content == .blank }
      }
      guard isFree, !chart.series.isEmpty, SheetText.clean(chart.title).removed == 0 else {
        throw .impossible(.chart(sheet: sheet.name))
      }
      for series in chart.series {
        try check(series.names, isInside: true)
        try check(series.values, isInside: true)
      }
    }
  }

  private func check(_ area: SheetArea, isInside: Bool) throws(SheetWritingError) {
    let isWritten =
      area.rows.upperBound <= sheet.rows.count
      && area.columns.upperBound <= sheet.columns.count
    guard area.sheet == nil, isLegal(area), isWritten || !isInside else {
      throw .impossible(.area(sheet: sheet.name))
    }
  }

  /// Whether an area lies within Excel's sheets, on one that exists.
  private func isLegal(_ area: SheetArea) -> Bool {
    !area.rows.isEmpty && !area.columns.isEmpty && area.rows.lowerBound >= 0
      && area.columns.lowerBound >= 0 && area.rows.upperBound <= CellAddress.rowLimit
      && area.columns.upperBound <= CellAddress.columnLimit
      && (area.sheet.map(names.contains) ?? true)
  }

  /// Whether a formula in the cell at `address` can be written and reads nothing that is not there.
  func isWritable(_ formula: SheetFormula, at address: CellAddress) -> Bool {
    for notation in [FormulaText.Notation.a1, .r1c1] {
      let text = FormulaText(notation: notation)
        .text(formula, row: address.row, column: address.column)
      guard let text, text.utf16.count <= Self.formulaLimit,
        SheetText.clean(text).text == text
      else { return false }
    }
    return formula.pieces.allSatisfy { piece in
      switch piece {
      case .code, .text, .number: true
      case .cell(let cell): cell.sheet.map(names.contains) ?? true
      case .area(let area): isLegal(area)
      }
    }
  }
}
