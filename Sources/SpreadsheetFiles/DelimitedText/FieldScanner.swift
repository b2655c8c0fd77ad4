/// Takes delimited text apart into fields, with the quotation rules of RFC 4180.
struct FieldScanner {
  /// What ended a field.
  enum End { case separator, record }

  /// The line the scanner has reached, counted from 1.
  private(set) var line = 1

  /// Whether all fields were read.
  var isAtEnd: Bool { position >= text.count }

  private let text: [UInt8]
  private let separator: UInt8
  private let path: String
  private var position = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ text: [UInt8], separator: Separator, path: String) {
    self.text = text
    self.separator = separator.byte
    self.path = path
  }

  /// Reads the next field; what follows a closing quotation mark belongs to the field as well.
  mutating func next(into field: inout [UInt8]) throws(SpreadsheetFileError) -> End {
    field.removeAll(keepingCapacity: true)
    if !isAtEnd, text[position] == Self.quote { try readQuoted(into: &field) }
    while !isAtEnd {
      let byte = text[position]
      position += 1
      switch byte {
      case separator:
        return .separator
      case Self.lineFeed:
        line += 1
        return .record
      case Self.carriageReturn:
        if !isAtEnd, text[position] == Self.lineFeed { position += 1 }
        line += 1
        return .record
      default:
        field.append(byte)
      }
    }
    return .record
  }

  private mutating func readQuoted(into field: inout [UInt8]) throws(SpreadsheetFileError) {
    let opened = line
    position += 1
    while !isAtEnd {
      let byte = text[position]
      position += 1
      if byte == Self.quote {
        guard !isAtEnd, text[position] == Self.quote else { return }
        position += 1
      } else if byte == Self.lineFeed
        || byte == Self.carriageReturn && (isAtEnd || text[position] != Self.lineFeed)
      {
        line += 1
      }
      field.append(byte)
    }
    throw .unterminatedQuote(path: path, line: opened)
  }
}
