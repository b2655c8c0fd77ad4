internal import GoalModel
internal import SpreadsheetFiles

extension ReadingLimits {
  /// The limits an office chose, and the standard ones for all others.
  init(_ chosen: [FileLimit: Int]) {
    func value(_ limit: FileLimit) -> Int { chosen[limit] ?? limit.standard }
    self.init()
    fileBytes = value(.fileMegabytes) * Self.megabyte
    archiveEntries = value(.archiveEntries)
    entryBytes = value(.entryMegabytes) * Self.megabyte
    archiveBytes = value(.archiveMegabytes) * Self.megabyte
    compressionRatio = value(.compressionRatio)
    sheets = value(.sheets)
    sheetRows = value(.rows)
    sheetColumns = value(.columns)
    rows = value(.allRows)
    cells = value(.cells)
    cellBytes = value(.cellKilobytes) * 1_000
    mergedAreas = value(.mergedAreas)
  }

  private static let megabyte = 1_000_000
}

extension SpreadsheetFileError.Excess {
  /// The setting that raises the limit; `nil` where the limit is nobody's choice.
  var setting: FileLimit? {
    switch self {
    case .fileBytes: .fileMegabytes
    case .archiveEntries: .archiveEntries
    case .entryBytes: .entryMegabytes
    case .archiveBytes: .archiveMegabytes
    case .compressionRatio: .compressionRatio
    case .sheets: .sheets
    case .sheetRows: .rows
    case .sheetColumns: .columns
    case .rows: .allRows
    case .cells: .cells
    case .cellBytes: .cellKilobytes
    case .mergedAreas: .mergedAreas
    case .attributes, .nesting, .columns: nil
    }
  }

  /// The limit that was passed, in the unit of its setting.
  var limit: Int {
    switch self {
    case .fileBytes(let limit), .entryBytes(let limit, _), .archiveBytes(let limit):
      limit / 1_000_000
    case .cellBytes(let limit, _, _):
      limit / 1_000
    case .archiveEntries(let limit), .compressionRatio(let limit, _), .sheets(let limit),
      .sheetRows(let limit, _), .sheetColumns(let limit, _), .rows(let limit), .cells(let limit),
      .mergedAreas(let limit), .attributes(let limit), .nesting(let limit), .columns(let limit, _):
      limit
    }
  }
}
