/// How much a file may hold before it is refused, so that no file can exhaust the machine.
///
/// The defaults leave room for any table a person made; a file beyond them is a mistake or an
/// attack. Sizes are in bytes.
public struct ReadingLimits: Hashable, Sendable {
  /// The size of the file itself.
  public var fileBytes = 100_000_000

  /// The number of entries in a zip archive.
  public var archiveEntries = 2_000

  /// The unpacked size of one entry of an archive.
  public var entryBytes = 300_000_000

  /// The unpacked size of all entries together, and of everything that is actually unpacked.
  public var archiveBytes = 500_000_000

  /// How many times larger than its packed form an entry over a million bytes may be.
  public var compressionRatio = 200

  /// The number of sheets.
  public var sheets = 256

  /// The number of rows of one sheet down to the last one with a value; no sheet of Excel has more.
  public var sheetRows = 1_048_576

  /// The number of columns of one sheet up to the last one with a value; likewise.
  public var sheetColumns = 16_384

  /// The number of cells with a value, over all sheets.
  public var cells = 5_000_000

  /// The number of rows down to the last one with a value, and of hidden rows, over all sheets.
  public var rows = 4_194_304

  /// The text of one cell in UTF-8; what Excel can hold, 32,767 characters, takes less.
  public var cellBytes = 100_000

  /// The number of merged areas, over all sheets.
  public var mergedAreas = 100_000

  /// How many seconds an old workbook of any size may take, which a program of its own reads.
  public var legacySeconds = 10

  /// How many seconds of those even a small one may take; the rest comes with its size.
  public var legacySecondsAtLeast = 2

  /// Creates the limits with the defaults written at them.
  public init() {}
}
