internal import CXLSXWriter
internal import ExactNumbers
internal import Glibc
internal import SheetDocument

/// A workbook being written by libxlsxwriter, closed exactly once.
///
/// The library writes each row as the next one begins, so its memory does not grow with the rows.
@safe struct OpenWorkbook: ~Copyable {
  let handle: UnsafeMutablePointer<lxw_workbook>

  private var styles = StyleIndex()

  /// The library's formats, in the order of the styles' numbers.
  private var formats: [UnsafeMutablePointer<lxw_format>]

  /// What was handed over for each sheet so far.
  private(set) var tallies: [SheetTally] = []

  /// What was handed over for the sheet being added.
  private var tally = SheetTally()

  /// The text and the formula being handed over, with a zero byte behind as the library wants them.
  private var text: [UInt8] = []
  private var formula: [UInt8] = []

  /// Whether the library has written and freed the workbook.
  private var isClosed = false

  private static let rowBuffer = 1 << 18

  /// The file it will be written to, for messages.
  private let path: String

  /// Starts a workbook that will be written to `file` when it is closed.
  init(_ file: OutputFile) throws(SheetWritingError) {
    guard let handle = unsafe workbook_new(file.location) else { throw .library(code: 0) }
    path = file.path
    unsafe self.handle = handle
    unsafe formats = []
  }

  /// Frees a workbook that was not closed, without writing it.
  deinit {
    if !isClosed { unsafe lxw_workbook_free(handle) }
  }

  /// Writes the file, after which nothing else may be called.
  mutating func close() throws(SheetWritingError) {
    isClosed = true
    errno = 0
    let result = unsafe workbook_close(handle)
    // Where the system refused the file, it has left the reason behind.
    if result != LXW_NO_ERROR, errno != 0 { throw .system(errno, path: path) }
    try check(result)
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
  mutating func add(_ writable: WritableSheet, noting remarks: inout [WritingRemark])
    throws(SheetWritingError)
  {
    let sheet = writable.sheet
    // A chart is given a copy of its figures, for which the library has to keep their rows.
    unsafe handle.pointee.options.constant_memory = sheet.charts.isEmpty ? 1 : 0
    guard let worksheet = unsafe workbook_add_worksheet(handle, sheet.name) else {
      // Names were checked; what remains is a temporary file that could not be made.
      throw .incomplete(folder: ScratchFile.folder)
    }
    // Rows go through this file; with the usual small buffer the system is called too often.
    if let rows = unsafe worksheet.pointee.optimize_tmpfile {
      unsafe setvbuf(rows, nil, _IOFBF, Self.rowBuffer)
    }
    tally = SheetTally()
    tally.columns = sheet.columns.count
    unsafe try setUp(worksheet, as: sheet)
    unsafe try addParts(of: sheet, to: worksheet)
    for place in sheet.rows.indices {
      let row = try writable.row(at: place, noting: &remarks)
      if let height = row.height {
        try check(unsafe worksheet_set_row(worksheet, UInt32(place), height, nil))
      }
      let cells = row.cells.span
      var column = 0
      for index in cells.indices {
        let format = unsafe try format(for: cells[index].style, inColumn: column)
        let columns = cells[index].columns
        if columns > 1 {
          unsafe try merge(columns, in: worksheet, UInt32(place), UInt16(column), format)
        }
        tally.cells += columns
        unsafe try write(
          cells[index].content, to: worksheet, UInt32(place), UInt16(column), format)
        column += columns
      }
    }
    tallies.append(tally)
  }

  // MARK: Cells

  /// The library merges blank cells; what is written then replaces the first of them.
  private func merge(
    _ columns: Int, in worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>
  ) throws(SheetWritingError) {
    let last = column + UInt16(columns - 1)
    try check(unsafe worksheet_merge_range(worksheet, row, column, row, last, "", format))
  }

  private mutating func write(
    _ content: SheetCell.Content, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>
  ) throws(SheetWritingError) {
    let result =
      switch content {
      case .blank: unsafe worksheet_write_blank(worksheet, row, column, format)
      case .text(let text): unsafe write(text, to: worksheet, row, column, format)
      case .number(let number):
        unsafe worksheet_write_number(worksheet, row, column, number.nearestDouble, format)
      case .date(let year, let month, let day):
        unsafe Self.write((year, month, day), to: worksheet, row, column, format)
      case .formula(let formula, let result):
        unsafe write(formula, result, to: worksheet, row, column, format)
      }
    try check(result)
  }

  private mutating func write(
    _ text: String, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>
  ) -> lxw_error {
    prepare(text)
    return unsafe Self.withCString(self.text) { text in
      unsafe worksheet_write_string(worksheet, row, column, text, format)
    }
  }

  private mutating func prepare(_ text: String) {
    self.text.removeAll(keepingCapacity: true)
    self.text.append(text: text)
    EscapedText.encode(&self.text)
    tally.textBytes += SheetTally.length(of: self.text.span)
    self.text.append(0)
  }

  private static func withCString(
    _ bytes: [UInt8], _ use: (UnsafePointer<CChar>?) -> lxw_error
  ) -> lxw_error {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe use(bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
  }

  private static func write(
    _ day: (year: Int, month: Int, day: Int), to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>
  ) -> lxw_error {
    var moment = lxw_datetime(
      year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
    return unsafe worksheet_write_datetime(worksheet, row, column, &moment, format)
  }

  private mutating func write(
    _ formula: SheetFormula, _ result: SheetCell.Result,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>
  ) -> lxw_error {
    self.formula.removeAll(keepingCapacity: true)
    FormulaText(notation: .a1)
      .append(formula, row: Int(row), column: Int(column), to: &self.formula)
    tally.textBytes += SheetTally.length(of: self.formula.span.extracting(droppingFirst: 1))
    self.formula.append(0)
    if case .text(let shown) = result { prepare(shown) }
    return unsafe Self.withCString(self.formula) { formula in
      switch result {
      case .number(let number):
        unsafe worksheet_write_formula_num(
          worksheet, row, column, formula, format, number.nearestDouble)
      case .text:
        unsafe Self.withCString(text) { shown in
          unsafe worksheet_write_formula_str(worksheet, row, column, formula, format, shown)
        }
      }
    }
  }

  // MARK: Formats

  private mutating func format(for style: CellStyle, inColumn column: Int)
    throws(SheetWritingError) -> UnsafeMutablePointer<lxw_format>
  {
    let number = styles.number(of: style, inColumn: column)
    if unsafe number == formats.count { unsafe formats.append(try makeFormat(style)) }
    return unsafe formats[number]
  }

  private func makeFormat(_ style: CellStyle) throws(SheetWritingError)
    -> UnsafeMutablePointer<lxw_format>
  {
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
