/// What a person once said about the columns of a table, for the next table with the same header.
public struct RememberedLayout: Hashable, Sendable {
  /// The headers of the table from left to right, as ``TableReport/headerWords`` gives them.
  public var headerWords: [String]

  /// Fields for columns, by header: `["做到什么程度": "target"]`.
  public var columns: [String: String]

  /// The row of the header, counted from 1, where the person had to say it.
  public var headerRow: Int?

  /// Remembers choices.
  public init(headerWords: [String], columns: [String: String], headerRow: Int? = nil) {
    self.headerWords = headerWords
    self.columns = columns
    self.headerRow = headerRow
  }
}
