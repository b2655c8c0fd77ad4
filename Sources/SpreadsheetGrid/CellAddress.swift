/// A place in a sheet, named as people name it: `F7`.
public struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The row, counted from 0.
  public let row: Int

  /// The column, counted from 0.
  public let column: Int

  /// Creates an address from a row and a column, both counted from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads an address such as `F7` or `$AB$12`; `nil` for anything else, or beyond Excel's sheet.
  public init?(_ text: some StringProtocol) { self.init(ascii: Array(text.utf8).span) }

  /// Reads an address such as `F7` from its bytes; `nil` for anything else, or beyond Excel's sheet.
  public init?(ascii text: Span<UInt8>) {
    var column = 0
    var row = 0
    var sawDigit = false
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "$"):
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !sawDigit:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        sawDigit = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// How many rows an Excel sheet has.
  public static let rowLimit = 1_048_576

  /// How many columns an Excel sheet has.
  public static let columnLimit = 16_384

  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    append(lettersOfColumn: column, to: &letters)
    return String(decoding: letters, as: UTF8.self)
  }

  /// Adds the letters of a column counted from 0 to a text in ASCII.
  public static func append(lettersOfColumn column: Int, to text: inout [UInt8]) {
    let start = text.count
    var rest = column + 1
    while rest > 0 {
      text.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    text[start...].reverse()
  }

  /// The address in Excel's terms: `F7`.
  public var description: String { Self.letters(ofColumn: column) + String(row + 1) }

  /// Reading order: row by row, from left to right.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
