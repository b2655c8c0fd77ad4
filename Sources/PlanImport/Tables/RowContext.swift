/// What is said above a row and holds for it.
struct RowContext: Hashable {
  /// The heading over the row.
  var section = ""

  /// The ordinal of that heading: 一.
  var ordinal = ""

  /// The department the table, or this part of it, is of.
  var department = ""
}
