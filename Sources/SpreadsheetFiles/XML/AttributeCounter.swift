/// Watches raw XML for elements with more attributes than any program writes.
///
/// libxml2 compares each attribute with all others of its element, so that one long tag of a small
/// file could keep it busy for hours.
struct AttributeCounter {
  /// The most attributes an element may have.
  static let limit = 256

  private enum Place { case text, tag, quoted(UInt8) }

  private var place = Place.text
  private var count = 0

  /// Looks at the next bytes of a document.
  ///
  /// - Returns: whether the limit still holds.
  mutating func watch(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes {
      switch (byte, place) {
      case (UInt8(ascii: "<"), _):
        // No attribute may hold this sign, so it begins a tag whatever came before.
        place = .tag
        count = 0
      case (UInt8(ascii: ">"), .tag):
        place = .text
      case (UInt8(ascii: "\""), .tag), (UInt8(ascii: "'"), .tag):
        place = .quoted(byte)
        count += 1
        if count > Self.limit { return false }
      case (_, .quoted(let mark)) where mark == byte:
        place = .tag
      default:
        continue
      }
    }
    return true
  }
}
