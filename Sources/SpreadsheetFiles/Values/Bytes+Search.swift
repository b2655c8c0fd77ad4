extension Collection<UInt8> {
  /// Where a word ends that occurs among the bytes; `nil` where it does not.
  ///
  /// A search for a `String` brings in much that a few bytes do not need.
  func firstEnd(of word: StaticString) -> Index? {
    let word = word.withUTF8Buffer { unsafe Array($0) }
    var rest = self[...]
    while let first = rest.firstIndex(where: { $0 == word.first }) {
      rest = rest[first...]
      if rest.starts(with: word) { return index(first, offsetBy: word.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
