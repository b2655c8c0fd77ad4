/// What a row under a header is.
enum RowKind: Equatable {
  /// It holds nothing that matters.
  case blank
  /// It may be an item.
  case item
  /// It is a heading over the items that follow.
  case section(String)
  /// It says which department the items that follow are of.
  case department(String)
  /// It sums up rows.
  case total
  /// It is a note under the table.
  case note
  /// It is a line to sign or to date.
  case signature
  /// It repeats the header.
  case header
  /// It is the header of another table.
  case otherTable
}
