extension [UInt8] {
  /// Adds the UTF-8 of a text.
  mutating func append(text: String) {
    unsafe text.utf8Span.span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
