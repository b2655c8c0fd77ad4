extension Grid {
  /// The first cell, in reading order, whose text takes more than `limit` bytes of UTF-8.
  ///
  /// Costs nothing where no text is longer, since the longest is known.
  public func firstCell(longerThan limit: Int) -> CellAddress? {
    guard max(shared.longest, texts.longest) > limit,
      let index = textIDs.firstIndex(where: { text(Int($0)).count > limit }),
      let row = rowStarts.lastIndex(where: { $0 <= index })
    else { return nil }
    return CellAddress(row: row, column: Int(columns[index]))
  }
}
