internal import ExactNumbers
internal import SheetDocument

/// The markup of rows, made as bytes: they are nearly all of a large file, and a call of the library
/// for every element and attribute would take most of the time.
///
/// It looks as if the library had written it, indentation included.
struct XMLRowMarkup {
  /// The markup made so far.
  private(set) var bytes: [UInt8] = []

  private var styles: StyleIndex

  /// The names of the styles, in the order of their numbers.
  private let names: [String]

  private let formulas = FormulaText(notation: .r1c1)
  private var formula: [UInt8] = []

  /// Prepares for a document whose styles go by these names, in the order of their numbers.
  init(_ styles: StyleIndex, names: [String]) {
    self.styles = styles
    self.names = names
  }

  /// Forgets what was made, and keeps the room for more.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Begins the first row behind the start of an element nothing was written into yet.
  mutating func breakLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Indents what the library writes behind the last row.
  mutating func indentEnd() { bytes.append(text: "  ") }

  /// Adds a row.
  mutating func append(_ row: SheetRow, at place: Int, isHidden: Bool) {
    bytes.append(text: "   <Row")
    if isHidden { bytes.append(text: #" ss:Hidden="1""#) }
    if let height = row.height {
      bytes.append(text: #" ss:AutoFitHeight="0" ss:Height=""#)
      PlainNumber.append(height, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if row.cells.isEmpty {
      bytes.append(text: "/>\n")
      return
    }
    bytes.append(text: ">\n")
    let cells = row.cells.span
    var column = 0
    for index in cells.indices {
      appendStart(columns: cells[index].columns, style: cells[index].style, column: column)
      append(cells[index].content, row: place, column: column)
      column += cells[index].columns
    }
    bytes.append(text: "   </Row>\n")
  }

  private mutating func append(_ content: SheetCell.Content, row: Int, column: Int) {
    switch content {
    case .blank:
      bytes.append(text: "/>\n")
      return
    case .text(let text):
      append(text)
    case .number(let number):
      append(number)
    case .date(let year, let month, let day):
      bytes.append(text: ">\n     <Data ss:Type=\"DateTime\">")
      bytes.append(text: CivilDay(year: year, month: month, day: day)?.iso ?? "")
      bytes.append(text: "T00:00:00.000")
    case .formula(let formula, let result):
      append(formula, row: row, column: column)
      switch result {
      case .number(let number): append(number)
      case .text(let text): append(text)
      }
    }
    bytes.append(text: "</Data>\n    </Cell>\n")
  }

  private mutating func appendStart(columns: Int, style: CellStyle, column: Int) {
    bytes.append(text: "    <Cell")
    if columns > 1 {
      bytes.append(text: #" ss:MergeAcross=""#)
      PlainNumber.append(columns - 1, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(text: #" ss:StyleID=""#)
    bytes.append(text: names[styles.number(of: style, inColumn: column)])
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ number: Fraction) {
    bytes.append(text: ">\n     <Data ss:Type=\"Number\">")
    PlainNumber.append(number.nearestDouble, to: &bytes)
  }

  private mutating func append(_ text: String) {
    bytes.append(text: ">\n     <Data ss:Type=\"String\">")
    unsafe text.utf8Span.span.withUnsafeBufferPointer { unsafe appendEscaped($0) }
  }

  private mutating func append(_ formula: SheetFormula, row: Int, column: Int) {
    bytes.append(text: #" ss:Formula=""#)
    self.formula.removeAll(keepingCapacity: true)
    formulas.append(formula, row: row, column: column, to: &self.formula)
    unsafe self.formula.withUnsafeBufferPointer { unsafe appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds text with references for what is markup; line breaks become references too, which no
  /// program mistakes for indentation.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let reference = Self.reference(to: unsafe text[index]) else { continue }
      unsafe bytes.append(contentsOf: text[start..<index])
      bytes.append(text: reference)
      start = index + 1
    }
    unsafe bytes.append(contentsOf: text[start...])
  }

  private static func reference(to byte: UInt8) -> String? {
    guard byte <= UInt8(ascii: ">") else { return nil }
    return switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\n"): "&#10;"
    case UInt8(ascii: "\t"): "&#9;"
    default: nil
    }
  }
}
