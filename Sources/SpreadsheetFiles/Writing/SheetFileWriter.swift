public import SheetDocument

/// Writes a document as a file that spreadsheet programs open.
///
/// Beside the document itself little memory is needed, however many rows there are.
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
  /// The same document always gives the same bytes.
  ///
  /// - Returns: what was written differently from what the document says.
  /// - Throws: whatever kept the file from being complete; the old file is then as it was, and
  ///   nothing is left beside it.
  @discardableResult
  public func write(_ document: SheetDocument, as format: Format, to path: String)
    throws(SheetWritingError) -> [WritingRemark]
  {
    let writable = try WritableDocument(document)
    var remarks: [WritingRemark] = []
    try FileReplacement.replace(path) { file throws(SheetWritingError) in
      try Self.write(writable, as: format, to: file, noting: &remarks)
    }
    return remarks
  }

  /// The content of the file, and what differs in it from what the document says.
  ///
  /// - Throws: whatever kept it from being complete.
  public func bytes(of document: SheetDocument, as format: Format)
    throws(SheetWritingError) -> (bytes: [UInt8], remarks: [WritingRemark])
  {
    let writable = try WritableDocument(document)
    var remarks: [WritingRemark] = []
    let scratch = try ScratchFile()
    try scratch.fill { file throws(SheetWritingError) in
      try Self.write(writable, as: format, to: file, noting: &remarks)
    }
    return (try scratch.bytes(), remarks)
  }

  private static func write(
    _ document: WritableDocument, as format: Format, to file: OutputFile,
    noting remarks: inout [WritingRemark]
  ) throws(SheetWritingError) {
    switch format {
    case .xlsx: try WorkbookWriter.write(document, to: file, noting: &remarks)
    case .xml: try XMLSpreadsheetWriter.write(document, to: file, noting: &remarks)
    }
  }

  /// Writes finished content, such as a CSV file, beside the file at `path` and then puts it in
  /// its place.
  ///
  /// - Throws: whatever kept the file from being complete; the old file is then as it was.
  public func write(_ bytes: [UInt8], to path: String) throws(SheetWritingError) {
    try FileReplacement.replace(path) { file throws(SheetWritingError) in
      try file.write(bytes.span)
    }
  }
}
