internal import SheetDocument

/// Writes one sheet of an XML spreadsheet.
struct XMLWorksheetWriter {
  private let writable: WritableSheet
  private let choices: XMLChoiceNames
  private let excelNamespace: String

  /// The rows under charts, which this format does not have: they are hidden.
  private let hiddenRows: Set<Int>

  /// How many bytes of rows are handed over together.
  private static let portion = 1 << 16

  init(_ writable: WritableSheet, _ choices: XMLChoiceNames, excelNamespace: String) {
    self.writable = writable
    self.choices = choices
    hiddenRows = Set(writable.sheet.charts.flatMap(\.rows))
    self.excelNamespace = excelNamespace
  }

  private var sheet: Sheet { writable.sheet }

  /// Writes the sheet; `rows` serves to make the markup of its rows.
  func write(
    to xml: inout XMLWriter, through rows: inout XMLRowMarkup, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    try xml.element("Worksheet", ["ss:Name": sheet.name]) { xml throws(SheetWritingError) in
      if sheet.isProtected { xml.attribute("ss:Protected", "1") }
      writeNames(to: &xml)
      try xml.element("Table") { xml throws(SheetWritingError) in
        for (place, column) in sheet.columns.enumerated() {
          write(column, at: place, to: &xml)
        }
        try writeRows(to: &xml, through: &rows, noting: &remarks)
      }
      writeOptions(to: &xml)
      writePageBreaks(to: &xml)
      for list in sheet.lists { write(list, to: &xml) }
      if let rows = sheet.filteredRows {
        xml.element("AutoFilter", ["x:Range": area(rows), "xmlns": excelNamespace])
      }
    }
  }

  private func writeRows(
    to xml: inout XMLWriter, through rows: inout XMLRowMarkup, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    guard !sheet.rows.isEmpty else { return }
    rows.removeAll()
    if sheet.columns.isEmpty { rows.breakLine() }
    for place in sheet.rows.indices {
      let row = try writable.row(at: place, noting: &remarks)
      rows.append(row, at: place, isHidden: hiddenRows.contains(place))
      if rows.bytes.count >= Self.portion {
        xml.markup(rows.bytes)
        rows.removeAll()
      }
    }
    rows.indentEnd()
    xml.markup(rows.bytes)
  }

  /// `R3C1:R10C8`: those rows in all columns.
  private func area(_ rows: Range<Int>) -> String {
    "R\(rows.lowerBound + 1)C1:R\(rows.upperBound)C\(sheet.columns.count)"
  }

  /// Names by which Excel knows the rows it repeats and the area it filters.
  private func writeNames(to xml: inout XMLWriter) {
    guard sheet.repeatedRows != nil || sheet.filteredRows != nil else { return }
    let name = sheet.name.split(separator: "'", omittingEmptySubsequences: false)
    let quoted = "'\(name.joined(separator: "''"))'"
    xml.element("Names") { xml in
      if let rows = sheet.filteredRows {
        xml.element(
          "NamedRange",
          [
            "ss:Name": "_FilterDatabase", "ss:RefersTo": "=\(quoted)!\(area(rows))",
            "ss:Hidden": "1",
          ])
      }
      if let rows = sheet.repeatedRows {
        xml.element(
          "NamedRange",
          [
            "ss:Name": "Print_Titles",
            "ss:RefersTo": "=\(quoted)!R\(rows.lowerBound + 1):R\(rows.upperBound)",
          ])
      }
    }
  }

  /// The first column says where it stands: LibreOffice otherwise counts on from the sheet before.
  private func write(_ column: SheetColumn, at place: Int, to xml: inout XMLWriter) {
    xml.element("Column") { xml in
      if place == 0 { xml.attribute("ss:Index", "1") }
      if column.isHidden { xml.attribute("ss:Hidden", "1") }
      xml.attribute("ss:AutoFitWidth", "0")
      xml.attribute("ss:Width", PlainNumber.text(column.points))
    }
  }

  private func writePageBreaks(to xml: inout XMLWriter) {
    guard !sheet.pageBreaks.isEmpty else { return }
    xml.element("PageBreaks", ["xmlns": excelNamespace]) { xml in
      xml.element("RowBreaks") { xml in
        for row in sheet.pageBreaks {
          xml.element("RowBreak") { $0.element("Row", text: String(row)) }
        }
      }
    }
  }

  private func write(_ list: ListValidation, to xml: inout XMLWriter) {
    xml.element("DataValidation", ["xmlns": excelNamespace]) { xml in
      xml.element("Range", text: FormulaText(notation: .r1c1).text(list.area))
      xml.element("Type", text: "List")
      xml.element("CellRangeList")
      xml.element("Value", text: choices.name(of: list.choices))
      if !list.title.isEmpty { xml.element("InputTitle", text: list.title) }
      if !list.message.isEmpty { xml.element("InputMessage", text: list.message) }
      if !list.isStrict { xml.element("ErrorHide") }
    }
  }

  // MARK: Options

  private func writeOptions(to xml: inout XMLWriter) {
    xml.element("WorksheetOptions", ["xmlns": excelNamespace]) { xml in
      writePageSetup(to: &xml)
      xml.element("FitToPage")
      // A height of 0 pages means as many as it takes; the width is one page.
      xml.element("Print") { xml in
        xml.element("FitHeight", text: "0")
        xml.element("ValidPrinterInfo")
        xml.element("PaperSizeIndex", text: String(PageLayout.paper))
      }
      if sheet.isHidden { xml.element("Visible", text: "SheetHidden") }
      xml.element("DoNotDisplayGridlines")
      writeFrozenPanes(to: &xml)
      if sheet.isProtected {
        xml.element("ProtectObjects", text: "False")
        xml.element("ProtectScenarios", text: "False")
      }
    }
  }

  private func writePageSetup(to xml: inout XMLWriter) {
    xml.element("PageSetup") { xml in
      xml.element(
        "Layout",
        [
          "x:Orientation": sheet.page.isLandscape ? "Landscape" : "Portrait",
          "x:CenterHorizontal": "1",
        ])
      xml.element(
        "Footer",
        [
          "x:Margin": PlainNumber.text(PageSetup.margins.footer), "x:Data": sheet.page.footer,
        ])
      xml.element(
        "PageMargins",
        [
          "x:Bottom": PlainNumber.text(PageSetup.margins.bottom),
          "x:Left": PlainNumber.text(PageSetup.margins.side),
          "x:Right": PlainNumber.text(PageSetup.margins.side),
          "x:Top": PlainNumber.text(PageSetup.margins.top),
        ])
    }
  }

  private func writeFrozenPanes(to xml: inout XMLWriter) {
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    guard rows > 0 || columns > 0 else { return }
    xml.element("FreezePanes")
    xml.element("FrozenNoSplit")
    if rows > 0 {
      xml.element("SplitHorizontal", text: String(rows))
      xml.element("TopRowBottomPane", text: String(rows))
    }
    if columns > 0 {
      xml.element("SplitVertical", text: String(columns))
      xml.element("LeftColumnRightPane", text: String(columns))
    }
    // The pane that scrolls: below, at the right, or both.
    xml.element("ActivePane", text: columns == 0 ? "2" : rows == 0 ? "1" : "0")
  }
}
