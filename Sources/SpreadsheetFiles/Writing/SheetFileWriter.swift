public import SheetDocument

/// Writes a document as a file that spreadsheet programs open.
public struct SheetFileWriter: Sendable {
  /// The formats a document can be written in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Office Open XML.
    case xlsx

    /// XML Spreadsheet 2003.
    case xml
  }

  /// Creates a writer.
  public init() {}

  /// Writes a document beside the file at `path` and then puts it in its place.
  ///
  /// - Returns: what was written differently from what the document says.
  /// - Throws: whatever kept the file from being complete; the old file is then as it was, and
  ///   nothing is left beside it.
  @discardableResult
  public func write(_ document: SheetDocument, as format: Format, to path: String)
    throws(SheetWritingError) -> [WritingRemark]
  {
    let (bytes, remarks) = try bytes(of: document, as: format)
    try FileReplacement.write(bytes, to: path)
    return remarks
  }

  /// Writes finished content, such as a CSV file, beside the file at `path` and then puts it in
  /// its place.
  ///
  /// - Throws: whatever kept the file from being complete; the old file is then as it was.
  public func write(_ bytes: [UInt8], to path: String) throws(SheetWritingError) {
    try FileReplacement.write(bytes, to: path)
  }

  /// The content of the file, and what differs in it from what the document says.
  ///
  /// The same document always gives the same bytes.
  public func bytes(of document: SheetDocument, as format: Format)
    throws(SheetWritingError) -> (bytes: [UInt8], remarks: [WritingRemark])
  {
    let writable = try WritableDocument(document)
    let bytes =
      switch format {
      case .xlsx: try WorkbookWriter.bytes(of: writable)
      case .xml: try XMLSpreadsheetWriter.bytes(of: writable)
      }
    return (bytes, writable.remarks)
  }
}
