internal import ExactNumbers
internal import SheetDocument
internal import SpreadsheetGrid

/// Whether what belongs to a sheet besides its cells can be written in any format.
struct SheetCheck {
  /// The longest title and the longest message of a drop-down list, in UTF-16 units.
  private static let titleLimit = 32
  private static let messageLimit = 255

  /// The longest footer, in UTF-16 units.
  private static let footerLimit = 255

  /// The longest formula old versions of Excel accept.
  static let formulaLimit = 1024

  let sheet: Sheet
  let names: Set<String>

  func check() throws(SheetWritingError) {
    try checkShape()
    try checkLists()
    try checkCharts()
    for bars in sheet.dataBars { try check(bars.area, isInside: true) }
  }

  private func checkShape() throws(SheetWritingError) {
    guard sheet.rows.count <= CellAddress.rowLimit,
      sheet.columns.count <= CellAddress.columnLimit
    else { throw .impossible(.tooLarge(sheet: sheet.name)) }
    let areas = [sheet.repeatedRows, sheet.filteredRows].compactMap(\.self)
    let areRowsInside = areas.allSatisfy { rows in
      !rows.isEmpty && rows.lowerBound >= 0 && rows.upperBound <= sheet.rows.count
    }
    guard areRowsInside, (0...sheet.rows.count).contains(sheet.frozenRows),
      (0...sheet.columns.count).contains(sheet.frozenColumns),
      sheet.filteredRows == nil || !sheet.columns.isEmpty,
      sheet.pageBreaks.allSatisfy((1..<max(sheet.rows.count, 1)).contains),
      zip(sheet.pageBreaks, sheet.pageBreaks.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw .impossible(.rows(sheet: sheet.name)) }
    guard sheet.page.footer.utf16.count <= Self.footerLimit,
      SheetText.clean(sheet.page.footer).removed == 0
    else { throw .impossible(.footer(sheet: sheet.name)) }
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

  /// Whether a formula in the cell at `address` can be written as it is and reads nothing that is not
  /// there.
  func isWritable(_ formula: SheetFormula, at address: CellAddress) -> Bool {
    // At least as many bytes as the formula takes in any notation.
    var length = 1
    let pieces = formula.pieces.span
    for index in pieces.indices {
      switch pieces[index] {
      case .code(let code):
        guard SheetText.isClean(code) else { return false }
        length += code.utf8.count
      case .text(let text):
        guard SheetText.isClean(text) else { return false }
        // Quotation marks are doubled, as apostrophes are in the names of sheets.
        length += text.utf8.count * 2 + 2
      case .number(let number):
        guard number.nearestDouble.isFinite else { return false }
        length += FormulaText.numberBound
      case .cell(let cell):
        guard isInside(cell, from: address) else { return false }
        length += FormulaText.referenceBound + (cell.sheet?.utf8.count ?? 0) * 2
      case .area(let area):
        guard isLegal(area) else { return false }
        length += FormulaText.referenceBound * 2 + (area.sheet?.utf8.count ?? 0) * 2
      }
    }
    // Few formulas are so long that their text has to be made to know.
    return length <= Self.formulaLimit || isShort(formula, at: address)
  }

  private func isInside(_ cell: CellReference, from address: CellAddress) -> Bool {
    FormulaText.target(cell.row, from: address.row, limit: CellAddress.rowLimit) != nil
      && FormulaText.target(cell.column, from: address.column, limit: CellAddress.columnLimit)
        != nil
      && (cell.sheet.map(names.contains) ?? true)
  }

  /// Whether a formula is not too long in any notation.
  private func isShort(_ formula: SheetFormula, at address: CellAddress) -> Bool {
    [FormulaText.Notation.a1, .r1c1].allSatisfy { notation in
      let text = FormulaText(notation: notation)
        .text(formula, row: address.row, column: address.column)
      return text.utf16.count <= Self.formulaLimit
    }
  }
}
