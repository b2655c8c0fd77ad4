/// Text made fit for a cell.
enum SheetText {
  /// The most a cell can hold, in UTF-16 units.
  static let limit = 32_767

  /// Whether a cell can hold the text as it is; an empty text is no text.
  static func fits(_ text: String) -> Bool {
    // No text has more UTF-16 units than bytes.
    !text.isEmpty && text.utf8.count <= limit && isClean(text)
  }

  /// Whether nothing in the text has to be made plain or removed.
  static func isClean(_ text: String) -> Bool {
    unsafe text.utf8Span.span.withUnsafeBytes { bytes in
      unsafe IllegalCharacters.first(in: bytes, from: 0) == nil && !bytes.contains(0x0D)
    }
  }

  /// Makes line breaks plain and removes what no sheet may hold.
  ///
  /// - Returns: the text and how many characters were removed.
  static func clean(_ text: String) -> (text: String, removed: Int) {
    if isClean(text) { return (text, 0) }
    var bytes = Array(text.utf8)
    if bytes.contains(0x0D) {
      // XML turns a carriage return into a line feed; saying so ourselves keeps both formats equal.
      bytes = bytes.indices.compactMap { index in
        guard bytes[index] == 0x0D else { return bytes[index] }
        return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? nil : 0x0A
      }
    }
    let removed = IllegalCharacters.remove(from: &bytes)
    return (String(decoding: bytes, as: UTF8.self), removed)
  }

  /// Cuts text to the limit without splitting a character.
  static func cut(_ text: String, to limit: Int = limit) -> String {
    guard text.utf16.count > limit else { return text }
    var length = 0
    return String(
      text.prefix { character in
        length += character.utf16.count
        return length <= limit
      })
  }
}
