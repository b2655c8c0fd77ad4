internal import SheetDocument

/// Writes a document as XML Spreadsheet 2003, in the order its schema prescribes.
enum XMLSpreadsheetWriter {
  private static let spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet"
  private static let excel = "urn:schemas-microsoft-com:office:excel"
  private static let office = "urn:schemas-microsoft-com:office:office"

  static func bytes(of writable: WritableDocument) throws(SheetWritingError) -> [UInt8] {
    let document = writable.document
    guard var xml = XMLWriter() else { throw .library(code: 0) }
    // By this line a double click on the file opens a spreadsheet program and not a browser.
    xml.instruction("mso-application", "progid=\"Excel.Sheet\"")
    let styles = XMLStyleTable(document)
    xml.element(
      "Workbook",
      ["xmlns": spreadsheet, "xmlns:o": office, "xmlns:x": excel, "xmlns:ss": spreadsheet]
    ) { xml in
      write(document.properties, to: &xml)
      xml.element("Styles") { styles.write(to: &$0) }
      for sheet in document.sheets {
        XMLWorksheetWriter(sheet, styles, excelNamespace: excel).write(to: &xml)
      }
    }
    guard let bytes = xml.finish() else { throw .library(code: 0) }
    return bytes
  }

  private static func write(_ properties: DocumentProperties, to xml: inout XMLWriter) {
    xml.element("DocumentProperties", ["xmlns": office]) { xml in
      xml.element("Title", text: properties.title)
      xml.element("Subject", text: properties.subject)
      xml.element("Author", text: properties.organisation)
      xml.element("Created", text: properties.created)
      xml.element("Company", text: properties.organisation)
    }
  }
}
