internal import SpreadsheetGrid

/// What all readers of one file share: its name, the limits and what was used of them so far.
///
/// A class, because a parser's source of bytes and the reader around it count in the same place.
final class ReadingContext {
  /// The file as the person named it.
  let path: String

  /// What may be used.
  let limits: ReadingLimits

  /// Illegal characters left out so far.
  var removedCharacters = 0

  /// Remarks in the order found, without the one for ``removedCharacters``.
  private(set) var remarks: [ReadingRemark] = []

  private var unpackedBytes = 0
  private var sheets = 0
  private var cells = 0
  private var rows = 0
  private var mergedAreas = 0

  init(path: String, limits: ReadingLimits) {
    self.path = path
    self.limits = limits
  }

  func note(_ remark: ReadingRemark) { remarks.append(remark) }

  /// Forgets what was counted, and all remarks but these, before the file is read once more.
  func startAgain(_ remarks: [ReadingRemark]) {
    self.remarks = remarks
    (removedCharacters, unpackedBytes, sheets, cells, rows, mergedAreas) = (0, 0, 0, 0, 0, 0)
  }

  /// Everything to tell, once the file has been read.
  var allRemarks: [ReadingRemark] {
    guard removedCharacters > 0 else { return remarks }
    return remarks + [.illegalCharactersRemoved(count: removedCharacters)]
  }

  /// Counts bytes as they come out of an archive, since declared sizes can lie.
  func countUnpacked(
    _ bytes: Int, ofEntry entryBytes: Int, packed packedBytes: Int, named entry: String
  ) throws(SpreadsheetFileError) {
    unpackedBytes += bytes
    guard entryBytes <= limits.entryBytes else {
      throw .tooLarge(path: path, .entryBytes(limits.entryBytes, entry: entry))
    }
    guard unpackedBytes <= limits.archiveBytes else {
      throw .tooLarge(path: path, .archiveBytes(limits.archiveBytes))
    }
    guard entryBytes <= 1_000_000 || entryBytes / max(packedBytes, 1) < limits.compressionRatio
    else { throw .tooLarge(path: path, .compressionRatio(limits.compressionRatio, entry: entry)) }
  }

  func countSheet() throws(SpreadsheetFileError) {
    sheets += 1
    guard sheets <= limits.sheets else { throw .tooLarge(path: path, .sheets(limits.sheets)) }
  }

  func countCell() throws(SpreadsheetFileError) {
    cells += 1
    guard cells <= limits.cells else { throw .tooLarge(path: path, .cells(limits.cells)) }
  }

  func countRows(_ count: Int) throws(SpreadsheetFileError) {
    rows += count
    guard rows <= limits.rows else { throw .tooLarge(path: path, .rows(limits.rows)) }
  }

  func countMergedArea() throws(SpreadsheetFileError) {
    mergedAreas += 1
    guard mergedAreas <= limits.mergedAreas else {
      throw .tooLarge(path: path, .mergedAreas(limits.mergedAreas))
    }
  }
}
