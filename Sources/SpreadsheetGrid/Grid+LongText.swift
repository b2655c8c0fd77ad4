extension Grid {
  /// The first cell, in reading order, whose text takes more than `limit` bytes of UTF-8.
  ///
  /// Costs one look at every different text, since repeated texts are stored once.
  public func firstCell(longerThan limit: Int) -> CellAddress? {
    func isLong(_ text: Int) -> Bool { textStarts[text + 1] - textStarts[text] > limit }
    guard textStarts.indices.dropLast().contains(where: isLong),
      let index = textIDs.firstIndex(where: { isLong(Int($0)) }),
      let row = rowStarts.lastIndex(where: { $0 <= index })
    else { return nil }
    return CellAddress(row: row, column: Int(columns[index]))
  }
}
