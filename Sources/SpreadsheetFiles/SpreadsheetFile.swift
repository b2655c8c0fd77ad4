public import SpreadsheetGrid

/// A spreadsheet as it was read, and what the person should know about the reading.
public struct SpreadsheetFile: Sendable {
  /// The format the content showed, whatever the file's name says.
  public let format: FileFormat

  /// The encoding of the text, such as `UTF-8` or `GB18030`; `nil` for archives, which are UTF-8.
  public let encoding: String?

  /// What separates the values of delimited text; `nil` for every other format.
  public let separator: Separator?

  /// The sheets in the order of their tabs, hidden ones included.
  public let sheets: [Grid]

  /// What the person should know, in the order it was found.
  public let remarks: [ReadingRemark]
}
