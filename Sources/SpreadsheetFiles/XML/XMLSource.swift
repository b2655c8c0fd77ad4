/// Where an ``XMLPullParser`` gets its bytes from, piece by piece.
protocol XMLSource: AnyObject {
  /// Copies the next bytes into `buffer`.
  ///
  /// - Returns: how many; 0 at the end, a negative number after a failure.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int

  /// Why reading failed, if it did.
  var failure: SpreadsheetFileError? { get }
}
