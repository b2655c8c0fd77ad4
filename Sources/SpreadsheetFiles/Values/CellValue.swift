internal import SpreadsheetGrid

/// The kind and the text of a cell, made from what a file says about it.
struct CellValue: Hashable {
  let kind: Cell.Kind
  let text: [UInt8]

  init(_ kind: Cell.Kind, _ text: [UInt8]) {
    self.kind = kind
    self.text = text
  }

  init(_ kind: Cell.Kind, _ text: String) {
    self.init(kind, Array(text.utf8))
  }

  /// A stored number, shown in a format that means `meaning`.
  ///
  /// What is no number becomes text, and a date outside the calendar stays a number.
  init(number text: [UInt8], meaning: NumberMeaning, dates: DateSystem) {
    guard let plain = DecimalText.isPlain(text.span) ? text : DecimalText.plain(text) else {
      self.init(.text, text)
      return
    }
    switch meaning {
    case .number, .duration:
      self.init(.number, plain)
    case .percent:
      self.init(.percent, plain)
    case .date, .month, .time:
      self = Self.moment(Self.serial(plain), meaning, dates) ?? CellValue(.number, plain)
    }
  }

  private static func serial(_ plain: [UInt8]) -> Double {
    if let days = SmallNumber(plain.span) { return Double(days.value) }
    return Double(String(decoding: plain, as: UTF8.self)) ?? -1
  }

  private static let secondsPerDay = 86_400

  /// Turns days and their fraction into a moment, to the second.
  private static func moment(_ serial: Double, _ meaning: NumberMeaning, _ dates: DateSystem)
    -> CellValue?
  {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    let seconds = Int((serial * Double(secondsPerDay)).rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: secondsPerDay)
    if meaning == .time, day == 0 { return CellValue(.text, clock(second)) }
    guard let iso = dates.isoDay(day) else { return nil }
    return shown(iso: iso, second: second, meaning)
  }

  /// An ISO moment, as below.
  init?(isoMoment text: [UInt8], meaning: NumberMeaning) {
    // Nearly all moments are days, which need not be taken apart further.
    if meaning != .month, let day = Self.isoDay(text) {
      self.init(.date, day)
    } else {
      self.init(isoMoment: String(decoding: text, as: UTF8.self), meaning: meaning)
    }
  }

  /// The day of a moment that is a midnight since 1900.
  private static func isoDay(_ text: [UInt8]) -> [UInt8]? {
    guard text.count == 10 || text[text.startIndex...].dropFirst(10).elementsEqual(midnight),
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = SmallNumber(text.span.extracting(..<4))?.value,
      let month = SmallNumber(text.span.extracting(5..<7))?.value,
      let day = SmallNumber(text.span.extracting(8..<10))?.value, year >= 1900,
      CivilDay(year: year, month: month, day: day) != nil
    else { return nil }
    return Array(text[..<10])
  }

  private static let midnight = Array("T00:00:00.000".utf8)

  /// An ISO moment as XML Spreadsheet 2003 and strict workbooks store it, or `nil` if `text` is
  /// none: `2026-03-31T00:00:00.000`, `2026-03-31`, `2026-03-31T09:30:00Z`.
  init?(isoMoment text: String, meaning: NumberMeaning) {
    let halves = text.split(separator: "T", maxSplits: 1)
    let fields = halves.first?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    guard fields.count == 3, let year = Int(fields[0]), let month = Int(fields[1]),
      let dayOfMonth = Int(fields[2]),
      let day = CivilDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    var second = 0
    if halves.count == 2 {
      guard let parsed = Self.second(ofClock: halves[1]) else { return nil }
      second = parsed
    }
    // Times of day without a day are stored on the day before the calendar begins.
    self =
      year < 1900
      ? CellValue(.text, Self.clock(second))
      : Self.shown(iso: day.isoBytes, second: second, meaning)
  }

  private static func second(ofClock text: Substring) -> Int? {
    let whole = text.prefix { $0 != "." && $0 != "Z" && $0 != "+" }
    let fields = whole.split(separator: ":").map { Int($0) }
    guard (2...3).contains(fields.count), let hour = fields[0], let minute = fields[1],
      let second = fields.count == 3 ? fields[2] : 0, (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  /// Gives a moment the precision it is shown with.
  ///
  /// A month becomes the text people see, because as a day it would turn into its first.
  private static func shown(iso: [UInt8], second: Int, _ meaning: NumberMeaning) -> CellValue {
    if meaning == .month {
      let fields = String(decoding: iso, as: UTF8.self).split(separator: "-").compactMap { Int($0) }
      return CellValue(.text, "\(fields[0])年\(fields[1])月")
    }
    if meaning == .date || second == 0 { return CellValue(.date, iso) }
    return CellValue(.date, iso + Array("T".utf8) + Array(clock(second, withSeconds: true).utf8))
  }

  /// `09:30`, or `09:30:15` where there are seconds.
  private static func clock(_ second: Int, withSeconds: Bool = false) -> String {
    let parts = [second / 3600, second / 60 % 60, second % 60]
    let shown = withSeconds || parts[2] > 0 ? parts[...] : parts.prefix(2)
    return shown.map { CivilDay.padded($0, 2) }.joined(separator: ":")
  }

  /// A stored boolean; anything but the usual spellings becomes text.
  init(boolean text: [UInt8]) {
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "1", "true": self.init(.boolean, "true")
    case "0", "false": self.init(.boolean, "false")
    default: self.init(.text, text)
    }
  }
}
