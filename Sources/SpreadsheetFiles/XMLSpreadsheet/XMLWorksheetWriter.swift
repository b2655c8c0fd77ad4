internal import ExactNumbers
internal import SheetDocument

/// Writes one sheet of an XML spreadsheet.
struct XMLWorksheetWriter {
  private let sheet: Sheet
  private let styles: XMLStyleTable
  private let choices: XMLChoiceNames
  private let excelNamespace: String

  /// The rows under charts, which this format does not have: they are hidden.
  private let hiddenRows: Set<Int>

  private let formulas = FormulaText(notation: .r1c1)

  init(
    _ sheet: Sheet, _ styles: XMLStyleTable, _ choices: XMLChoiceNames, excelNamespace: String
  ) {
    self.sheet = sheet
    self.styles = styles
    self.choices = choices
    hiddenRows = Set(sheet.charts.flatMap(\.rows))
    self.excelNamespace = excelNamespace
  }

  func write(to xml: inout XMLWriter) {
    xml.element("Worksheet", ["ss:Name": sheet.name]) { xml in
      if sheet.isProtected { xml.attribute("ss:Protected", "1") }
      writeNames(to: &xml)
      xml.element("Table") { xml in
        for (place, column) in sheet.columns.enumerated() {
          write(column, at: place, to: &xml)
        }
        for (place, row) in sheet.rows.enumerated() { write(row, at: place, to: &xml) }
      }
      writeOptions(to: &xml)
      writePageBreaks(to: &xml)
      for list in sheet.lists { write(list, to: &xml) }
      if let rows = sheet.filteredRows {
        xml.element("AutoFilter", ["x:Range": area(rows), "xmlns": excelNamespace])
      }
    }
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

  private func write(_ row: SheetRow, at place: Int, to xml: inout XMLWriter) {
    xml.element("Row") { xml in
      if hiddenRows.contains(place) { xml.attribute("ss:Hidden", "1") }
      if let height = row.height {
        xml.attribute("ss:AutoFitHeight", "0")
        xml.attribute("ss:Height", PlainNumber.text(height))
      }
      var column = 0
      for cell in row.cells {
        write(cell, row: place, column: column, to: &xml)
        column += cell.columns
      }
    }
  }

  private func write(_ cell: SheetCell, row: Int, column: Int, to xml: inout XMLWriter) {
    xml.element("Cell") { xml in
      if cell.columns > 1 { xml.attribute("ss:MergeAcross", String(cell.columns - 1)) }
      xml.attribute("ss:StyleID", styles.name(of: cell.style))
      switch cell.content {
      case .blank:
        break
      case .text(let text):
        xml.element("Data", ["ss:Type": "String"], text: text)
      case .number(let number):
        xml.element("Data", ["ss:Type": "Number"], text: PlainNumber.text(number.nearestDouble))
      case .formula(let formula, let result):
        xml.attribute("ss:Formula", formulas.text(formula, row: row, column: column) ?? "")
        switch result {
        case .number(let number):
          let text = PlainNumber.text(number.nearestDouble)
          xml.element("Data", ["ss:Type": "Number"], text: text)
        case .text(let text):
          xml.element("Data", ["ss:Type": "String"], text: text)
        }
      case .date(let year, let month, let day):
        let iso = CivilDay(year: year, month: month, day: day)?.iso ?? ""
        xml.element("Data", ["ss:Type": "DateTime"], text: iso + "T00:00:00.000")
      }
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
      xml.element("Range", text: formulas.text(list.area))
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
