/// What is told of a web page while it is parsed.
///
/// Every start has its end, in the right order, whatever the page says.
protocol HTMLVisitor: AnyObject {
  /// An element begins; names are in lower case.
  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetFileError)

  /// The element that began last and did not end yet ends.
  func end(_ name: String) throws(SpreadsheetFileError)

  /// Text in UTF-8, in pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}
