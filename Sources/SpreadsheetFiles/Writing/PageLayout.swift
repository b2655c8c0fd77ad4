/// How every printed page is laid out, besides what a document says of it.
enum PageLayout {
  /// The number of A4 in Excel's list of papers.
  static let paper = 9
}
