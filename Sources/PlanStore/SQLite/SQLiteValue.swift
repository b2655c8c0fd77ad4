/// A value bound to a placeholder of a statement.
enum SQLiteValue {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  /// A number, or null where there is none.
  init(_ number: Int?) { self = number.map(Self.integer) ?? .null }

  /// A text, or null where there is none.
  init(_ text: String?) { self = text.map(Self.text) ?? .null }

  /// Whether something holds, as 0 or 1.
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}
