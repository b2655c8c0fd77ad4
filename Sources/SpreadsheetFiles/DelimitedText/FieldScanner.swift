/// Takes delimited text apart into fields, with the quotation rules of RFC 4180.
struct FieldScanner {
  /// What ended a field.
  enum End { case separator, record }

  /// The line the scanner has reached, counted from 1.
  private(set) var line = 1

  private let source: any XMLSource
  private let separator: UInt8
  private let path: String

  /// The part of the text that is being read, as far as `end`.
  private var text: [UInt8]
  private var position: Int
  private var end: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Prepares to read `start` from `position` on, and then what `source` gives.
  init(
    _ start: [UInt8], from position: Int = 0, then source: any XMLSource, separator: Separator,
    path: String
  ) {
    text = start
    end = start.count
    self.position = position
    self.source = source
    self.separator = separator.byte
    self.path = path
  }

  /// Whether all fields were read.
  mutating func isAtEnd() throws(SpreadsheetFileError) -> Bool { try !hasMore() }

  /// Whether another byte stands at `position`, after reading on where that is necessary.
  private mutating func hasMore() throws(SpreadsheetFileError) -> Bool {
    if position < end { return true }
    if text.count < 1 << 15 { text += [UInt8](repeating: 0, count: 1 << 15) }
    let count = unsafe text.withUnsafeMutableBytes { unsafe source.read(into: $0) }
    if let failure = source.failure { throw failure }
    position = 0
    end = max(0, count)
    return count > 0
  }

  /// Reads the next field; what follows a closing quotation mark belongs to the field as well.
  mutating func next(into field: inout [UInt8]) throws(SpreadsheetFileError) -> End {
    field.removeAll(keepingCapacity: true)
    if try hasMore(), text[position] == Self.quote { try readQuoted(into: &field) }
    while try hasMore() {
      let mark = endOfPlainText()
      field.append(contentsOf: text[position..<mark])
      position = mark
      guard mark < end else { continue }
      position += 1
      switch text[mark] {
      case separator:
        return .separator
      case Self.carriageReturn:
        if try hasMore(), text[position] == Self.lineFeed { position += 1 }
        line += 1
        return .record
      default:
        line += 1
        return .record
      }
    }
    return .record
  }

  /// Where the next separator or line break stands in the part that is being read, or its end.
  private func endOfPlainText() -> Int {
    var index = position
    while index < end {
      let byte = text[index]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    return index
  }

  private mutating func readQuoted(into field: inout [UInt8]) throws(SpreadsheetFileError) {
    let opened = line
    position += 1
    while try hasMore() {
      let byte = text[position]
      position += 1
      if byte == Self.quote {
        guard try hasMore(), text[position] == Self.quote else { return }
        position += 1
      } else if byte == Self.lineFeed {
        line += 1
      } else if byte == Self.carriageReturn {
        if try !hasMore() || text[position] != Self.lineFeed { line += 1 }
      }
      field.append(byte)
    }
    throw .unterminatedQuote(path: path, line: opened)
  }
}
