internal import ExactNumbers
internal import SheetDocument
internal import SpreadsheetGrid

extension SheetCheck {
  /// Whether a cell with that content and style can be written as it is, as nearly all can.
  ///
  /// In line nothing has to be copied to be looked at.
  @inline(__always) func isWritable(
    _ content: SheetCell.Content, in style: CellStyle, at address: CellAddress
  )
    -> Bool
  {
    switch content {
    case .blank: true
    case .text(let text): SheetText.fits(text)
    case .number(let number): isWritable(number)
    case .date(let year, let month, let day):
      year >= 1900 && CivilDay(year: year, month: month, day: day) != nil
        && style == style.showingDates
    case .formula(let formula, .number(let number)):
      isWritable(number) && isWritable(formula, at: address)
    case .formula(let formula, .text(let text)):
      (text.isEmpty || SheetText.fits(text)) && isWritable(formula, at: address)
    }
  }

  private func isWritable(_ number: Fraction) -> Bool { number.nearestDouble.isFinite }

  /// The cell to write instead of one that cannot be written as it is.
  ///
  /// - Throws: why it cannot be written at all.
  func replacement(
    for cell: SheetCell, at address: CellAddress, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) -> SheetCell {
    var other = cell
    switch cell.content {
    case .blank:
      break
    case .text(let text):
      let fitting = fitting(text, at: address, noting: &remarks)
      other.content = fitting.isEmpty ? .blank : .text(fitting)
    case .number(let number):
      try check(number, at: address)
    case .date(let year, let month, let day):
      guard let civil = CivilDay(year: year, month: month, day: day) else {
        throw .impossible(.date(sheet: sheet.name, cell: address))
      }
      // Excel's calendar begins in 1900; an earlier day can only be text.
      if year < 1900 { other.content = .text(civil.iso) }
      other.style = cell.style.showingDates
    case .formula(let formula, let result):
      other.content = try replacement(for: formula, result, at: address, noting: &remarks)
    }
    return other
  }

  private func check(_ number: Fraction, at address: CellAddress) throws(SheetWritingError) {
    guard isWritable(number) else { throw .impossible(.number(sheet: sheet.name, cell: address)) }
  }

  /// What is left out of a quoted text is left out of the result too, and noted there.
  private func replacement(
    for formula: SheetFormula, _ result: SheetCell.Result, at address: CellAddress,
    noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) -> SheetCell.Content {
    let clean = formula.mapTexts { SheetText.clean($0).text }
    guard isWritable(clean, at: address) else {
      throw .impossible(.formula(sheet: sheet.name, cell: address))
    }
    switch result {
    case .number(let number):
      try check(number, at: address)
      return .formula(clean, result)
    case .text(let text):
      return .formula(clean, .text(fitting(text, at: address, noting: &remarks)))
    }
  }

  /// The text as a cell can hold it; what is changed is noted.
  private func fitting(
    _ original: String, at address: CellAddress, noting remarks: inout [WritingRemark]
  ) -> String {
    let (text, removed) = SheetText.clean(original)
    if removed > 0 {
      remarks.append(.illegalCharactersRemoved(sheet: sheet.name, cell: address, count: removed))
    }
    let fitting = SheetText.cut(text)
    if fitting != text { remarks.append(.textCut(sheet: sheet.name, cell: address)) }
    return fitting
  }
}
