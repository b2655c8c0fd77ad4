internal import ExactNumbers
internal import SheetDocument
internal import SpreadsheetGrid

/// A document both writers can write: checked, and with clean texts.
///
/// The libraries below accept much that Excel refuses, so nothing reaches them unchecked.
struct WritableDocument {
  /// The document with texts that a sheet can hold.
  let document: SheetDocument

  /// What was changed in the texts.
  let remarks: [WritingRemark]

  /// The moment of creation in seconds since 1970.
  let created: Int

  private static let propertyLimit = 255
  private static let footerLimit = 255

  init(_ document: SheetDocument) throws(SheetWritingError) {
    guard !document.sheets.isEmpty else { throw .impossible(.noSheets) }
    try Self.checkNames(document.sheets)
    guard document.sheets.contains(where: { !$0.isHidden }) else { throw .impossible(.noSheets) }
    created = try Self.seconds(document.properties.created)
    var remarks: [WritingRemark] = []
    var clean = document
    clean.properties.title = Self.property(document.properties.title)
    clean.properties.organisation = Self.property(document.properties.organisation)
    clean.properties.subject = Self.property(document.properties.subject)
    clean.properties.custom = try Self.custom(document.properties.custom)
    let names = Set(document.sheets.map(\.name))
    for index in clean.sheets.indices {
      try Self.checkShape(clean.sheets[index])
      let check = SheetCheck(sheet: clean.sheets[index], names: names)
      try check.check()
      try Self.clean(&clean.sheets[index], check, noting: &remarks)
    }
    self.document = clean
    self.remarks = remarks
  }

  private static func property(_ text: String) -> String {
    SheetText.cut(SheetText.clean(text).text, to: propertyLimit)
  }

  private static func custom(_ properties: [String: String]) throws(SheetWritingError)
    -> [String: String]
  {
    var clean: [String: String] = [:]
    for (name, value) in properties {
      guard name.wholeMatch(of: /[A-Za-z][A-Za-z0-9]{0,30}/) != nil else {
        throw .impossible(.property(name))
      }
      clean[name] = property(value)
    }
    return clean
  }

  private static func checkNames(_ sheets: [Sheet]) throws(SheetWritingError) {
    var seen: Set<String> = []
    for sheet in sheets {
      guard SheetName.legal(from: sheet.name) == sheet.name,
        SheetText.clean(sheet.name).removed == 0
      else { throw .impossible(.sheetName(sheet.name)) }
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw .impossible(.sheetNameTwice(sheet.name))
      }
    }
  }

  private static func checkShape(_ sheet: Sheet) throws(SheetWritingError) {
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
    guard sheet.page.footer.utf16.count <= footerLimit,
      SheetText.clean(sheet.page.footer).removed == 0
    else { throw .impossible(.footer(sheet: sheet.name)) }
  }

  private static func clean(
    _ sheet: inout Sheet, _ check: SheetCheck, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    for row in sheet.rows.indices {
      var column = 0
      for index in sheet.rows[row].cells.indices {
        let cell = sheet.rows[row].cells[index]
        let address = CellAddress(row: row, column: column)
        guard cell.columns >= 1 else {
          throw .impossible(.cellSpan(sheet: sheet.name, cell: address))
        }
        guard column + cell.columns <= CellAddress.columnLimit else {
          throw .impossible(.tooLarge(sheet: sheet.name))
        }
        // What is left out of a quoted text is left out of the result too, and noted there.
        if case .formula(let formula, _) = cell.content,
          !check.isWritable(formula.mapTexts { SheetText.clean($0).text }, at: address)
        {
          throw .impossible(.formula(sheet: sheet.name, cell: address))
        }
        sheet.rows[row].cells[index].content = try clean(
          cell.content, at: address, in: sheet.name, noting: &remarks)
        // A date in no date's format would show as the number of its day.
        if case .date = cell.content, cell.style.format == .general {
          sheet.rows[row].cells[index].style.format = .date
        }
        column += cell.columns
      }
    }
  }

  private static func clean(
    _ content: SheetCell.Content, at address: CellAddress, in sheet: String,
    noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) -> SheetCell.Content {
    switch content {
    case .blank:
      return content
    case .text(let original):
      let fitting = fitting(original, at: address, in: sheet, noting: &remarks)
      return fitting.isEmpty ? .blank : .text(fitting)
    case .formula(let formula, .text(let original)):
      let shown = fitting(original, at: address, in: sheet, noting: &remarks)
      return .formula(formula.mapTexts { SheetText.clean($0).text }, .text(shown))
    case .number(let number), .formula(_, .number(let number)):
      guard number.nearestDouble.isFinite else {
        throw .impossible(.number(sheet: sheet, cell: address))
      }
      guard case .formula(let formula, let result) = content else { return content }
      return .formula(formula.mapTexts { SheetText.clean($0).text }, result)
    case .date(let year, let month, let day):
      guard let civil = CivilDay(year: year, month: month, day: day) else {
        throw .impossible(.date(sheet: sheet, cell: address))
      }
      // Excel's calendar begins in 1900; an earlier day can only be text.
      return year < 1900 ? .text(civil.iso) : content
    }
  }

  /// The text as a cell can hold it; what is changed is noted.
  private static func fitting(
    _ original: String, at address: CellAddress, in sheet: String,
    noting remarks: inout [WritingRemark]
  ) -> String {
    let (text, removed) = SheetText.clean(original)
    if removed > 0 {
      remarks.append(.illegalCharactersRemoved(sheet: sheet, cell: address, count: removed))
    }
    let fitting = SheetText.cut(text)
    if fitting != text { remarks.append(.textCut(sheet: sheet, cell: address)) }
    return fitting
  }

  /// Reads `2026-06-30T00:00:00Z`.
  private static func seconds(_ text: String) throws(SheetWritingError) -> Int {
    guard
      let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z/),
      let year = Int(match.1), let month = Int(match.2), let dayOfMonth = Int(match.3),
      let hour = Int(match.4), let minute = Int(match.5), let second = Int(match.6),
      let day = CivilDay(year: year, month: month, day: dayOfMonth), hour < 24, minute < 60,
      second < 60, year >= 1971
    else { throw .impossible(.created(text)) }
    return day.daysSince1970 * 86_400 + (hour * 60 + minute) * 60 + second
  }
}
