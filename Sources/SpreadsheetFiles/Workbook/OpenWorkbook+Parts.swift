internal import CXLSXWriter
internal import SheetDocument

extension OpenWorkbook {
  /// Adds what belongs to a sheet besides its cells: lists, bars, charts, protection, visibility.
  func addParts(of sheet: Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>)
    throws(SheetWritingError)
  {
    if sheet.isHidden { unsafe worksheet_hide(worksheet) }
    if sheet.isProtected {
      var options = lxw_protection()
      (options.format_columns, options.format_rows) = (1, 1)
      (options.sort, options.autofilter) = (1, 1)
      unsafe worksheet_protect(worksheet, nil, &options)
    }
    for list in sheet.lists { try unsafe add(list, to: worksheet) }
    for bars in sheet.dataBars { try unsafe add(bars, to: worksheet) }
    for chart in sheet.charts { try unsafe add(chart, of: sheet, to: worksheet) }
  }

  /// Sets columns, panes and print up.
  func setUp(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, as sheet: Sheet)
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

  /// Adds a list by the range of its choices: lists of texts overflow a buffer of the library.
  private func add(_ list: ListValidation, to worksheet: UnsafeMutablePointer<lxw_worksheet>)
    throws(SheetWritingError)
  {
    let choices = "=" + FormulaText(notation: .a1).text(list.choices)
    let result = unsafe Self.withText(choices) { choices in
      unsafe Self.withText(list.title) { title in
        unsafe Self.withText(list.message) { message in
          var rule = unsafe lxw_data_validation()
          unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
          unsafe rule.value_formula = choices
          if !list.title.isEmpty { unsafe rule.input_title = title }
          if !list.message.isEmpty { unsafe rule.input_message = message }
          if !list.isStrict { unsafe rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
          let (rows, columns) = (list.area.rows, list.area.columns)
          return unsafe worksheet_data_validation_range(
            worksheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound),
            UInt32(rows.upperBound - 1), UInt16(columns.upperBound - 1), &rule)
        }
      }
    }
    try check(result)
  }

  private func add(_ bars: DataBars, to worksheet: UnsafeMutablePointer<lxw_worksheet>)
    throws(SheetWritingError)
  {
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    unsafe rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe rule.min_value = 0
    unsafe rule.max_value = 1
    unsafe rule.bar_color = Self.color(bars.color)
    unsafe rule.data_bar_2010 = 1
    unsafe rule.bar_solid = 1
    let (rows, columns) = (bars.area.rows, bars.area.columns)
    try check(
      unsafe worksheet_conditional_format_range(
        worksheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound),
        UInt32(rows.upperBound - 1), UInt16(columns.upperBound - 1), &rule))
  }

  // MARK: Charts

  private func add(
    _ chart: SheetChart, of sheet: Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetWritingError) {
    let kind = chart.kind == .bars ? LXW_CHART_BAR : LXW_CHART_LINE
    guard let drawing = unsafe workbook_add_chart(handle, UInt8(kind.rawValue)) else {
      throw .library(code: 0)
    }
    for series in chart.series {
      try unsafe add(series, as: chart, on: sheet, to: drawing)
    }
    unsafe chart_title_set_name(drawing, chart.title)
    unsafe Self.withFont(size: 12, isBold: true) { font in
      unsafe chart_title_set_name_font(drawing, font)
    }
    // The library names axes by where they lie, and bars lie down.
    let (names, values) =
      chart.kind == .bars
      ? unsafe (drawing.pointee.y_axis, drawing.pointee.x_axis)
      : unsafe (drawing.pointee.x_axis, drawing.pointee.y_axis)
    unsafe Self.withFont(size: 9) { font in
      unsafe chart_axis_set_num_font(names, font)
      unsafe chart_axis_set_num_font(values, font)
      unsafe chart_legend_set_font(drawing, font)
    }
    unsafe chart_axis_set_num_format(values, chart.format.rawValue)
    unsafe chart_axis_set_min(values, 0)
    if let maximum = chart.maximum { unsafe chart_axis_set_max(values, maximum) }
    switch chart.kind {
    case .bars:
      // Bars grow upwards unless told otherwise; figures stand beside them, so no axis is needed.
      unsafe chart_axis_set_reverse(names)
      unsafe chart_axis_off(values)
      unsafe chart_axis_major_gridlines_set_visible(values, 0)
      unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    case .lines:
      unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    }
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = Self.width(of: chart.columns, on: sheet) / 480
    unsafe options.y_scale = Self.height(of: chart.rows, on: sheet) / 288
    try check(
      unsafe worksheet_insert_chart_opt(
        worksheet, UInt32(chart.rows.lowerBound), UInt16(chart.columns.lowerBound), drawing,
        &options))
  }

  private func add(
    _ series: SheetChart.Series, as chart: SheetChart, on sheet: Sheet,
    to drawing: UnsafeMutablePointer<lxw_chart>
  ) throws(SheetWritingError) {
    let (names, values) = (Self.text(series.names, on: sheet), Self.text(series.values, on: sheet))
    guard let added = unsafe chart_add_series(drawing, names, values) else {
      throw .library(code: 0)
    }
    unsafe chart_series_set_name(added, series.name)
    switch chart.kind {
    case .bars:
      var fill = lxw_chart_fill()
      fill.color = Self.color(series.color)
      unsafe chart_series_set_fill(added, &fill)
      unsafe chart_series_set_labels(added)
      unsafe chart_series_set_labels_num_format(added, chart.format.rawValue)
    case .lines:
      var line = lxw_chart_line()
      line.color = Self.color(series.color)
      line.width = 2.25
      // Dashes tell the first line from the others where there is no colour.
      if series == chart.series.first {
        line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
      }
      unsafe chart_series_set_line(added, &line)
      unsafe chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    }
  }

  private static func text(_ area: SheetArea, on sheet: Sheet) -> String {
    var area = area
    area.sheet = sheet.name
    return "=" + FormulaText(notation: .a1).text(area)
  }

  /// The width of columns on the screen, as Excel counts it; a hidden one has none.
  private static func width(of columns: Range<Int>, on sheet: Sheet) -> Double {
    sheet.columns[columns].reduce(0) { $0 + ($1.isHidden ? 0 : ($1.width * 7 + 5).rounded()) }
  }

  /// The height of rows on the screen: four pixels to three points.
  private static func height(of rows: Range<Int>, on sheet: Sheet) -> Double {
    sheet.rows[rows].reduce(0) { $0 + ($1.height ?? 15) * 4 / 3 }
  }

  /// Lends the usual font of charts; the library copies it.
  private static func withFont(
    size: Double, isBold: Bool = false, _ use: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    unsafe withText(CellStyle.Font.song.rawValue) { name in
      var font = unsafe lxw_chart_font()
      unsafe font.name = name
      unsafe font.size = size
      unsafe font.bold = isBold ? 1 : 0
      unsafe use(&font)
    }
  }

  /// Lends a text as the library wants it, although it never changes it.
  private static func withText<Result>(
    _ text: String, _ use: (UnsafeMutablePointer<CChar>?) -> Result
  ) -> Result {
    unsafe text.withCString { unsafe use(UnsafeMutablePointer(mutating: $0)) }
  }
}
