internal import SheetDocument

/// Writes a document as XML Spreadsheet 2003, in the order its schema prescribes.
enum XMLSpreadsheetWriter {
  private static let spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet"
  private static let excel = "urn:schemas-microsoft-com:office:excel"
  private static let types = "uuid:C2F41010-65B3-11d1-A29F-00AA00C14882"
  private static let office = "urn:schemas-microsoft-com:office:office"

  static func write(
    _ document: WritableDocument, to file: OutputFile, noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    var xml = try XMLWriter(to: file)
    // By this line a double click on the file opens a spreadsheet program and not a browser.
    xml.instruction("mso-application", "progid=\"Excel.Sheet\"")
    let index = StyleIndex(document.sheets)
    let styles = XMLStyleTable(index.styles)
    try xml.element(
      "Workbook",
      ["xmlns": spreadsheet, "xmlns:o": office, "xmlns:x": excel, "xmlns:ss": spreadsheet]
    ) { xml throws(SheetWritingError) in
      write(document.properties, to: &xml)
      xml.element("Styles") { styles.write(to: &$0) }
      let choices = XMLChoiceNames(document.sheets)
      choices.write(to: &xml)
      var rows = XMLRowMarkup(index, names: styles.names)
      for sheet in document.sheets {
        try XMLWorksheetWriter(sheet, choices, excelNamespace: excel)
          .write(to: &xml, through: &rows, noting: &remarks)
      }
    }
    try xml.finish()
  }

  private static func write(_ properties: DocumentProperties, to xml: inout XMLWriter) {
    xml.element("DocumentProperties", ["xmlns": office]) { xml in
      xml.element("Title", text: properties.title)
      xml.element("Subject", text: properties.subject)
      xml.element("Author", text: properties.organisation)
      xml.element("Created", text: properties.created)
      xml.element("Company", text: properties.organisation)
    }
    guard !properties.custom.isEmpty else { return }
    xml.element("CustomDocumentProperties", ["xmlns": office, "xmlns:dt": types]) { xml in
      for (name, value) in properties.custom.sorted(by: { $0.key < $1.key }) {
        xml.element(name, ["dt:dt": "string"], text: value)
      }
    }
  }
}
