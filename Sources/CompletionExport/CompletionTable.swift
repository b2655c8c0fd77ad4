internal import ExactNumbers
internal import SheetDocument

/// The sheet 完成情况 as plain rows of text, for a `.csv` file.
///
/// Spreadsheet programs run what looks like a formula in such a file, so a text that begins like
/// one is led by an apostrophe; figures are written as numbers and stay harmless.
public struct CompletionTable: Hashable, Sendable {
  /// The header and one row per goal, without hidden columns.
  public let rows: [[String]]

  /// Takes the table out of a completion sheet.
  public init(_ source: CompletionDocument) {
    let sheet = ItemSheet(source).sheet
    let layout = source.layout
    rows = sheet.rows[ItemLayout.headerRow..<layout.rows.upperBound].map { row in
      row.cells.prefix(layout.shown).map(Self.text)
    }
  }

  /// The bytes of the file: UTF-8 with the mark Excel knows it by, lines ended as in Windows.
  public var csv: [UInt8] {
    let lines = rows.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }
    return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
  }

  private static func text(_ cell: SheetCell) -> String {
    switch cell.content {
    case .blank: ""
    case .text(let text): harmless(text)
    case .date(let year, let month, let day): date(year, month, day)
    case .formula(_, .text(let text)): harmless(text)
    case .number(let number), .formula(_, .number(let number)):
      switch cell.style.format {
      case .percent, .share, .smallShare, .shareAboveAll: DisplayedPercent(number).description
      case .points: number.rounded(decimals: 1)
      case .hundredths: number.rounded(decimals: 2)
      case .general, .text, .whole, .date: number.plainDecimal()
      }
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static let formulaStarts = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  // Scalars are looked at one by one: a combining mark must not hide a sign from the rules below.
  private static func harmless(_ text: String) -> String {
    text.unicodeScalars.first.map(formulaStarts.contains) ?? false ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let special = Set(",\"\r\n".unicodeScalars)
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }
}
