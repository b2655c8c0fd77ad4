/// A rectangle of cells, such as a merged area, both corners included.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The upper left corner.
  public let first: CellAddress

  /// The lower right corner.
  public let last: CellAddress

  /// Creates the rectangle between two opposite corners, given in any order.
  public init(_ corner: CellAddress, _ opposite: CellAddress) {
    first = CellAddress(
      row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
    last = CellAddress(
      row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
  }

  /// Reads a range such as `A1:C3`, or one cell such as `A1`.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let one = CellAddress(corners[0]),
      let other = CellAddress(corners[corners.count - 1])
    else { return nil }
    self.init(one, other)
  }

  /// Whether `address` lies inside.
  public func contains(_ address: CellAddress) -> Bool {
    (first.row...last.row).contains(address.row)
      && (first.column...last.column).contains(address.column)
  }

  /// The range in Excel's terms: `A1:C3`.
  public var description: String { "\(first):\(last)" }
}
