import SpreadsheetGrid
import Testing

@testable import SpreadsheetFiles

@Suite("A stored value becomes the value people see")
struct CellValueTests {
  @Test(
    "a number is written out with fifteen significant digits",
    arguments: [
      ("12", "12"), ("0.95000000000000007", "0.95"), ("1.5E5", "150000"), ("1e-7", "0.0000001"),
      ("-2.50", "-2.5"), ("+3", "3"), ("007", "7"), (".5", "0.5"), ("5.", "5"), ("-0", "0"),
      ("0.30000000000000004", "0.3"), ("999999999999999.9", "1000000000000000"),
      ("123456789012345678", "123456789012346000"), ("0.1E1", "1"), (" 42 ", "42"),
      ("1.7976931348623157E308", "1797693134862320" + String(repeating: "0", count: 293)),
      ("0.00012", "0.00012"), ("100", "100"), ("0.000", "0"),
    ])
  func plainDecimal(stored: String, shown: String) {
    #expect(
      DecimalText.plain(Array(stored.utf8)).map { String(decoding: $0, as: UTF8.self) } == shown)
    let value = CellValue(number: Array(stored.utf8), meaning: .number, dates: .from1900)
    #expect(value == CellValue(.number, shown))
  }

  @Test(
    "a number that stands as it is shown is told at once",
    arguments: ["0", "7", "-12", "0.5", "-0.05", "10.01", "100", "12345678901234"])
  func plainAlready(stored: String) {
    let isPlain = DecimalText.isPlain(Array(stored.utf8).span)
    #expect(isPlain)
  }

  @Test(
    "and any other is not",
    arguments: [
      "", "-", ".", "-0", "00", "007", "-07", ".5", "5.", "0.0", "1.50", "+3", "1e5", "1.2.3", " 4",
      "1-2", "1234567890123456", "１", "-.5",
    ])
  func notPlain(stored: String) {
    let isPlain = DecimalText.isPlain(Array(stored.utf8).span)
    #expect(!isPlain)
  }

  @Test(
    "what is no number is told apart",
    arguments: [
      "", ".", "-", "85%", "1,000", "1e", "1e5.5", "1e99999999999999999999", "1e401", "NaN", "0x1F",
      "1 2", "２",
    ])
  func noNumber(stored: String) {
    #expect(DecimalText.plain(Array(stored.utf8)) == nil)
    let value = CellValue(number: Array(stored.utf8), meaning: .number, dates: .from1900)
    #expect(value == CellValue(.text, stored))
  }

  @Test(
    "a format code says what its numbers mean",
    arguments: [
      ("General", NumberMeaning.number), ("0.00E+00", .number), ("#,##0.00\"元\"", .number),
      ("\"day\"0", .number), ("0\\d", .number), ("[Red]0", .number), ("G/通用格式", .number),
      ("_d0*y", .number), ("0;yyyy", .number), ("Standard", .number), ("Fixed", .number),
      ("0%", .percent), ("0.0%;[Red]-0.0%", .percent), ("Percent", .percent),
      ("yyyy\"年\"m\"月\"d\"日\";@", .date), ("m\"月\"d\"日\"", .date), ("aaaa", .date),
      ("[$-804]yyyy/m/d", .date), ("Short Date", .date), ("d-mmm-yy", .date),
      ("yyyy\"年\"m\"月\"", .month), ("mmm-yy", .month), ("mmmm", .month),
      ("h:mm AM/PM", .time), ("上午/下午h\"时\"mm\"分\"", .time), ("yyyy-mm-dd hh:mm:ss", .time),
      ("mm:ss.0", .time), ("General Date", .time), ("[h]:mm", .duration), ("[mm]:ss", .duration),
    ])
  func meaning(code: String, meaning: NumberMeaning) {
    #expect(NumberMeaning(code: code) == meaning)
  }

  @Test("formats known by number need no code")
  func builtin() {
    let dates = Set(
      (0...60).filter { [.date, .month, .time].contains(NumberMeaning(builtin: $0)) })
    #expect(dates == Set([14...22, 27...36, 50...58].joined()).union([45, 47]))
    #expect([9, 10].allSatisfy { NumberMeaning(builtin: $0) == .percent })
    #expect(NumberMeaning(builtin: 46) == .duration)
  }

  @Test("every day of 400 years comes back from its number")
  func calendar() {
    var day = -200_000
    while day < 200_000 {
      let civil = CivilDay(daysSince1970: day)
      #expect(CivilDay(year: civil.year, month: civil.month, day: civil.day)?.daysSince1970 == day)
      day += 97
    }
    #expect(CivilDay(daysSince1970: 0).iso == "1970-01-01")
    #expect(CivilDay(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 2000, month: 2, day: 29)?.iso == "2000-02-29")
  }

  @Test(
    "moments of XML keep the precision they have",
    arguments: [
      ("2026-03-31T00:00:00.000", NumberMeaning.date, "2026-03-31"),
      ("2026-03-31", .time, "2026-03-31"), ("2026-03-31T09:30:00Z", .time, "2026-03-31T09:30:00"),
      ("2026-03-31T09:30:00", .date, "2026-03-31"), ("2026-03-31T00:00:00", .month, "2026年3月"),
      ("1899-12-31T09:30:00.000", .time, "09:30"), ("1899-12-31T09:30:15.000", .time, "09:30:15"),
    ])
  func moments(stored: String, meaning: NumberMeaning, shown: String) {
    #expect(CellValue(isoMoment: stored, meaning: meaning)?.text == Array(shown.utf8))
  }

  @Test(
    "what is no moment stays text",
    arguments: ["", "2026年3月", "2026-02-30", "2026-03-31T25:00:00", "2026-03", "T", "-5-1-1"])
  func noMoments(stored: String) {
    #expect(CellValue(isoMoment: stored, meaning: .date) == nil)
  }

  @Test(
    "binary numbers are written so that they read back",
    arguments: [
      (0.0, "0"), (1, "1"), (5.0 / 6, "0.8333333333333334"), (1e-7, "0.0000001"),
      (-2.5e-9, "-0.0000000025"), (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
      (-0.125, "-0.125"),
    ])
  func plainNumber(number: Double, text: String) {
    #expect(PlainNumber.text(number) == text)
    #expect(Double(text) == number)
  }
}
