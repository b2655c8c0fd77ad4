/// What a row under a header is.
enum RowKind {
  /// It holds nothing that matters.
  case blank
  /// It may be an item.
  case item
  /// It is a heading over the items that follow.
  case section(String)
  /// It sums up rows.
  case total
  /// It is a note or a line to sign under the table.
  case note
  /// It repeats the header.
  case header
  /// It is the header of another table.
  case otherTable
}
