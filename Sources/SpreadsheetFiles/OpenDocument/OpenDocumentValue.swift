internal import SpreadsheetGrid

/// The value of a cell as an OpenDocument table stores it, beside the text that shows it.
struct OpenDocumentValue {
  /// The text people see, where the cell holds any.
  var shown: [UInt8]?

  /// Whether the value was calculated.
  private(set) var hasFormula = false

  private var type: String?
  private var stored: String?
  private var isError = false

  /// Reads the attributes of the current cell.
  ///
  /// LibreOffice repeats the type in a namespace of its own, where an error value is told.
  init(_ parser: borrowing XMLPullParser) {
    var isError = false
    var (type, stored): (String?, String?)
    var hasFormula = false
    parser.forEachAttribute { (name: String, value: String) in
      switch name {
      case "value-type":
        if value == "error" { isError = true } else { type = type ?? value }
      case "value", "date-value", "time-value", "boolean-value", "string-value":
        stored = stored ?? value
      case "formula":
        hasFormula = true
      default:
        break
      }
    }
    self.isError = isError
    self.type = type
    self.stored = stored
    self.hasFormula = hasFormula
  }

  /// Whether the cell holds neither a value nor a text.
  var isMissing: Bool { stored == nil && shown == nil }

  /// The value as a sheet holds it; `meaning` is how its style shows moments.
  func cellValue(_ meaning: NumberMeaning?) -> CellValue? {
    if isError { return CellValue(.error, shown ?? Array("#N/A".utf8)) }
    let text = shown ?? stored.map { Array($0.utf8) }
    switch (type, stored) {
    case ("float"?, let number?), ("currency"?, let number?):
      return CellValue(
        number: Array(number.utf8), meaning: .number, dates: .from1900)
    case ("percentage"?, let number?):
      return CellValue(number: Array(number.utf8), meaning: .percent, dates: .from1900)
    case ("date"?, let moment?):
      return CellValue(isoMoment: moment, meaning: meaning ?? .time)
        ?? text.map { CellValue(.text, $0) }
    case ("time"?, let duration?):
      return Self.time(duration, meaning) ?? text.map { CellValue(.text, $0) }
    case ("boolean"?, let flag?):
      return CellValue(boolean: Array(flag.utf8))
    default:
      return text.map { CellValue(.text, $0) }
    }
  }

  /// Turns `PT09H30M00S` into a time of day, or into days where it counts time that has passed.
  private static func time(_ text: String, _ meaning: NumberMeaning?) -> CellValue? {
    let pattern = /PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S/
    guard let match = text.wholeMatch(of: pattern), let hours = Int(match.1),
      let minutes = Int(match.2), let seconds = Int(match.3)
    else { return nil }
    let total = (hours * 60 + minutes) * 60 + seconds
    let days = Array(PlainNumber.text(Double(total) / 86_400).utf8)
    let isDuration = meaning == .duration || hours >= 24
    return CellValue(number: days, meaning: isDuration ? .duration : .time, dates: .from1900)
  }
}
