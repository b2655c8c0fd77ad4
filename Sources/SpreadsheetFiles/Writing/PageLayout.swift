/// How every printed page is laid out: A4 with margins of 1.5 to 2 centimetres, in inches.
enum PageLayout {
  /// The number of A4 in Excel's list of papers.
  static let paper = 9

  static let sideMargin = 0.6
  static let topMargin = 0.75
  static let bottomMargin = 0.75

  /// How far the footer stands from the edge of the paper.
  static let footerMargin = 0.3
}
