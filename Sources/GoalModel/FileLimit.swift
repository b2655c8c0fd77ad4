/// How much a table file may hold before it is refused; the raw value is the key of the setting.
///
/// The standards leave room for any table a person made. An office with a larger one raises the limit
/// that the refusal names; ``highest`` is as far as the machine can be trusted to follow.
public enum FileLimit: String, Hashable, Sendable, CaseIterable {
  /// The size of the file, in megabytes.
  case fileMegabytes = "limit-file-mb"
  /// The number of entries in a zip archive, such as an `.xlsx`.
  case archiveEntries = "limit-zip-entries"
  /// The unpacked size of one entry of an archive, in megabytes.
  case entryMegabytes = "limit-zip-entry-mb"
  /// The unpacked size of all entries together, in megabytes.
  case archiveMegabytes = "limit-zip-mb"
  /// How many times larger than its packed form an entry of over a megabyte may be.
  case compressionRatio = "limit-zip-ratio"
  /// The number of sheets.
  case sheets = "limit-sheets"
  /// The number of rows of one sheet.
  case rows = "limit-rows"
  /// The number of columns of one sheet.
  case columns = "limit-columns"
  /// The number of rows of all sheets together.
  case allRows = "limit-all-rows"
  /// The number of cells with a value, over all sheets.
  case cells = "limit-cells"
  /// The text of one cell, in kilobytes of UTF-8.
  case cellKilobytes = "limit-cell-kb"
  /// The number of merged areas, over all sheets.
  case mergedAreas = "limit-merged-areas"

  /// The value where nobody chose another.
  public var standard: Int {
    switch self {
    case .fileMegabytes: 100
    case .archiveEntries: 2_000
    case .entryMegabytes: 300
    case .archiveMegabytes: 500
    case .compressionRatio: 200
    case .sheets: 256
    case .rows: 1_048_576
    case .columns: 16_384
    case .allRows: 4_194_304
    case .cells: 5_000_000
    case .cellKilobytes: 100
    case .mergedAreas: 100_000
    }
  }

  /// The highest value that can be chosen; rows and columns end where Excel's do.
  public var highest: Int {
    switch self {
    case .fileMegabytes: 2_000
    case .archiveEntries: 65_535
    case .entryMegabytes, .archiveMegabytes: 4_000
    case .compressionRatio: 1_100
    case .sheets: 4_096
    case .rows, .columns: standard
    case .allRows: 67_108_864
    case .cells: 100_000_000
    case .cellKilobytes: 10_000
    case .mergedAreas: 5_000_000
    }
  }
}
