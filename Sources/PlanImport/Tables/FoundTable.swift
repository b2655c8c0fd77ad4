internal import SpreadsheetGrid

/// A table found in a sheet: where its header is and what its columns mean.
struct FoundTable<Field: Hashable & Sendable> {
  /// The first row of the header.
  let headerRow: Int

  /// How many rows the header has: more than one where groups of columns share a cell.
  let headerHeight: Int

  /// The column of every field the header names.
  var columns: [Field: Int]

  /// The header of every column, as written.
  let headers: [Int: String]

  /// The group above a header, where it has one.
  let groups: [Int: String]

  /// The columns about an earlier year, which are neither planned nor done.
  let pastColumns: Set<Int>

  /// The columns the table may reach over; its neighbours begin outside.
  var range: Range<Int>

  /// How well the header fits the dictionary.
  let score: Int

  /// The columns that have a header, from left to right.
  var headedColumns: [Int] { headers.keys.sorted() }

  /// The headers from left to right as they are compared.
  var headerWords: [String] {
    headedColumns.map { HeaderDictionary<Field>.words(of: headers[$0] ?? "") }
  }

  /// The first row under the header.
  var firstRow: Int { headerRow + headerHeight }

  /// The first cell of the header.
  var headerCell: CellAddress {
    CellAddress(row: headerRow, column: headers.keys.min() ?? 0)
  }

  /// The field of a column.
  func field(ofColumn column: Int) -> Field? {
    columns.first { $0.value == column }?.key
  }

  /// What a column without a field is called: 场次 under 上年情况 is 上年情况（场次）.
  func name(ofColumn column: Int) -> String {
    let header = Self.oneLine(headers[column] ?? "")
    guard !header.isEmpty else { return CellAddress.letters(ofColumn: column) + "列" }
    guard let group = groups[column].map(Self.oneLine), group != header else { return header }
    return "\(group)（\(header)）"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined()
  }
}
