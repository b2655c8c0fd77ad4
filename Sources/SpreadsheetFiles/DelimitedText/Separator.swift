/// What separates the values in a line of delimited text.
public enum Separator: String, Hashable, Sendable, CaseIterable {
  /// A comma, as in most CSV files.
  case comma = ","

  /// A tab, as in text copied from a sheet.
  case tab = "\t"

  /// A semicolon, as Excel writes where the comma is the decimal sign.
  case semicolon = ";"

  /// The separator as a byte of UTF-8.
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    case .semicolon: UInt8(ascii: ";")
    }
  }
}
