internal import SheetDocument

/// A sheet that is one list: heading, particulars, header and rows, ready to filter and to print.
struct ListSheet {
  /// A column: its header and its width.
  struct Column {
    let header: String
    let width: Double
  }

  /// How many rows stand above the header.
  static let headerRow = 2

  let name: String
  let title: String
  let particulars: String
  let columns: [Column]

  /// The widths of the columns.
  var widths: [Double] { columns.map(\.width) }

  /// The sheet with these rows under its header.
  func sheet(_ rows: [SheetRow]) -> Sheet {
    var sheet = Sheet(name: name, columns: widths.map { SheetColumn(width: $0) })
    sheet.rows = [
      SheetRow([.text(title, SheetStyles.title, columns: columns.count)], height: 32),
      SheetRow(
        [.text(particulars, SheetStyles.particulars, columns: columns.count)], height: 20),
      .fitting(
        columns.map { .text($0.header, SheetStyles.header) }, in: widths, atLeast: 26),
    ]
    sheet.rows += rows
    sheet.frozenRows = Self.headerRow + 1
    sheet.repeatedRows = 0..<(Self.headerRow + 1)
    return sheet
  }
}
