extension Span where Element == UInt8 {
  /// Whether the bytes are those of a word.
  func isEqual(to word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for index in indices where unsafe self[index] != word[index] { return false }
      return true
    }
  }
}
