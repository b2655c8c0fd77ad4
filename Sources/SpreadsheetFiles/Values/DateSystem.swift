/// From which day a workbook counts its dates.
enum DateSystem {
  /// Day 1 is 1 January 1900, and 29 February 1900 is counted although it never was.
  case from1900

  /// Day 0 is 1 January 1904.
  case from1904

  /// 31 December 9999, the last day of a sheet, counted from 1900.
  private static let lastSerial = 2_958_465

  /// How many days later the 1904 system begins.
  private static let shift = 1_462

  /// The fake day that keeps the count compatible with a program of the 1980s.
  private static let fakeLeapDay = 60

  /// A day as text: `2026-03-31`.
  ///
  /// - Returns: `nil` for days no sheet can show.
  func isoDay(_ days: Int) -> [UInt8]? {
    let serial = self == .from1904 ? days + Self.shift : days
    guard (1...Self.lastSerial).contains(serial) else { return nil }
    if serial == Self.fakeLeapDay { return Array("1900-02-29".utf8) }
    let origin = serial < Self.fakeLeapDay ? -25_568 : -25_569
    return CivilDay(daysSince1970: serial + origin).isoBytes
  }
}
