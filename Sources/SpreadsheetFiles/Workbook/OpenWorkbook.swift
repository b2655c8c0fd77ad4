internal import CXLSXWriter
internal import ExactNumbers
internal import SheetDocument

/// A workbook being written by libxlsxwriter, closed exactly once.
@safe struct OpenWorkbook: ~Copyable {
  let handle: UnsafeMutablePointer<lxw_workbook>

  /// Formats made so far; equal styles share one.
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>]

  /// What was handed over for each sheet so far.
  private(set) var tallies: [SheetTally] = []

  /// What was handed over for the sheet being added.
  private var tally = SheetTally()

  /// Whether the library has written and freed the workbook.
  private var isClosed = false

  /// Starts a workbook that will be written to `path` when it is closed.
  init(path: String) throws(SheetWritingError) {
    guard let handle = unsafe workbook_new(path) else { throw .library(code: 0) }
    unsafe self.handle = handle
    unsafe formats = [:]
  }

  /// Frees a workbook that was not closed, without writing it.
  deinit {
    if !isClosed { unsafe lxw_workbook_free(handle) }
  }

  /// Writes the file, after which nothing else may be called.
  mutating func close() throws(SheetWritingError) {
    isClosed = true
    try check(unsafe workbook_close(handle))
  }

  func check(_ result: lxw_error) throws(SheetWritingError) {
    guard result == LXW_NO_ERROR else { throw .library(code: Int(result.rawValue)) }
  }

  /// Sets what the workbook says about itself; the library copies the texts.
  func setProperties(_ properties: DocumentProperties, created: Int) {
    unsafe properties.title.withCString { title in
      unsafe properties.subject.withCString { subject in
        unsafe properties.organisation.withCString { organisation in
          var values = unsafe lxw_doc_properties()
          unsafe values.title = UnsafeMutablePointer(mutating: title)
          unsafe values.subject = UnsafeMutablePointer(mutating: subject)
          unsafe values.author = UnsafeMutablePointer(mutating: organisation)
          unsafe values.company = UnsafeMutablePointer(mutating: organisation)
          unsafe values.created = created
          unsafe _ = workbook_set_properties(handle, &values)
        }
      }
    }
    for (name, value) in properties.custom.sorted(by: { $0.key < $1.key }) {
      unsafe _ = workbook_set_custom_property_string(handle, name, value)
    }
  }

  /// Adds a sheet with all its rows.
  mutating func add(_ sheet: Sheet) throws(SheetWritingError) {
    guard let worksheet = unsafe workbook_add_worksheet(handle, sheet.name) else {
      throw .impossible(.sheetName(sheet.name))
    }
    tally = SheetTally()
    tally.columns = sheet.columns.count
    unsafe try setUp(worksheet, as: sheet)
    unsafe try addParts(of: sheet, to: worksheet)
    for (row, content) in sheet.rows.enumerated() {
      if let height = content.height {
        try check(unsafe worksheet_set_row(worksheet, UInt32(row), height, nil))
      }
      var column = 0
      for cell in content.cells {
        try unsafe write(cell, to: worksheet, row: UInt32(row), column: UInt16(column))
        column += cell.columns
      }
    }
    tallies.append(tally)
  }

  private func setUp(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, as sheet: Sheet)
    throws(SheetWritingError)
  {
    for (index, column) in sheet.columns.enumerated() {
      var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
      let number = UInt16(index)
      try check(
        unsafe worksheet_set_column_opt(worksheet, number, number, column.width, nil, &options))
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        worksheet, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
    }
    if let rows = sheet.repeatedRows {
      try check(
        unsafe worksheet_repeat_rows(
          worksheet, UInt32(rows.lowerBound), UInt32(rows.upperBound - 1)))
    }
    if let rows = sheet.filteredRows {
      try check(
        unsafe worksheet_autofilter(
          worksheet, UInt32(rows.lowerBound), 0, UInt32(rows.upperBound - 1),
          UInt16(sheet.columns.count - 1)))
    }
    unsafe worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if sheet.page.isLandscape { unsafe worksheet_set_landscape(worksheet) }
    unsafe worksheet_set_paper(worksheet, UInt8(PageLayout.paper))
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
    if !sheet.pageBreaks.isEmpty {
      // The library reads up to a closing zero.
      var breaks = sheet.pageBreaks.map { UInt32($0) } + [0]
      try check(unsafe worksheet_set_h_pagebreaks(worksheet, &breaks))
    }
    unsafe worksheet_center_horizontally(worksheet)
    unsafe worksheet_set_margins(
      worksheet, PageSetup.margins.side, PageSetup.margins.side, PageSetup.margins.top,
      PageSetup.margins.bottom)
    var footer = unsafe lxw_header_footer_options()
    unsafe footer.margin = PageSetup.margins.footer
    try check(unsafe worksheet_set_footer_opt(worksheet, sheet.page.footer, &footer))
  }

  private mutating func write(
    _ cell: SheetCell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32,
    column: UInt16
  ) throws(SheetWritingError) {
    let format = try unsafe format(for: cell.style)
    tally.cells += cell.columns
    if cell.columns > 1 {
      // The library merges blank cells; the content then replaces the first of them.
      let last = column + UInt16(cell.columns - 1)
      try check(unsafe worksheet_merge_range(worksheet, row, column, row, last, "", format))
    }
    switch cell.content {
    case .blank:
      try check(unsafe worksheet_write_blank(worksheet, row, column, format))
    case .text(let text):
      let escaped = EscapedText.encode(text)
      tally.textBytes += escaped.utf8.count
      try check(unsafe worksheet_write_string(worksheet, row, column, escaped, format))
    case .number(let number):
      try check(
        unsafe worksheet_write_number(worksheet, row, column, number.nearestDouble, format))
    case .formula(let formula, let result):
      try unsafe write(
        formula, result, to: worksheet, row: row, column: column, format: format)
    case .date(let year, let month, let day):
      var moment = lxw_datetime(
        year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      try check(unsafe worksheet_write_datetime(worksheet, row, column, &moment, format))
    }
  }

  private mutating func write(
    _ formula: SheetFormula, _ result: SheetCell.Result,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, column: UInt16,
    format: UnsafeMutablePointer<lxw_format>
  ) throws(SheetWritingError) {
    let text =
      FormulaText(notation: .a1).text(formula, row: Int(row), column: Int(column)) ?? ""
    tally.formulaBytes += text.utf8.count - 1
    switch result {
    case .number(let number):
      try check(
        unsafe worksheet_write_formula_num(
          worksheet, row, column, text, format, number.nearestDouble))
    case .text(let shown):
      let escaped = EscapedText.encode(shown)
      tally.formulaBytes += escaped.utf8.count
      try check(
        unsafe worksheet_write_formula_str(worksheet, row, column, text, format, escaped))
    }
  }

  // MARK: Formats

  private mutating func format(for style: CellStyle) throws(SheetWritingError)
    -> UnsafeMutablePointer<lxw_format>
  {
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(handle) else { throw .library(code: 0) }
    unsafe format_set_font_name(format, style.font.rawValue)
    unsafe format_set_font_size(format, style.size)
    if style.isBold { unsafe format_set_bold(format) }
    if style.color != .black { unsafe format_set_font_color(format, Self.color(style.color)) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, Self.color(fill))
    }
    if style.hasBorder { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    unsafe format_set_align(format, Self.horizontal(style.alignment))
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.format != .general { unsafe format_set_num_format(format, style.format.rawValue) }
    if style.isUnlocked { unsafe format_set_unlocked(format) }
    unsafe formats[style] = format
    return unsafe format
  }

  /// A colour in the library's terms, where 0 means none and black has a value of its own.
  static func color(_ color: CellStyle.Color) -> lxw_color_t {
    color == .black ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color.rgb
  }

  private static func horizontal(_ alignment: CellStyle.Alignment) -> UInt8 {
    switch alignment {
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    }
  }
}
