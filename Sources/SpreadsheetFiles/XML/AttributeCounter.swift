/// Watches raw XML for elements with more attributes than any program writes.
///
/// libxml2 compares each attribute with all others of its element, so that one long tag of a small
/// file could keep it busy for hours.
struct AttributeCounter {
  /// The most attributes an element may have.
  static let limit = 256

  /// The fewest bytes that could be more attributes than ``limit``: ` a=""` for each.
  private static let harmless = limit * 5

  private enum Place { case text, tag, quoted(UInt8) }

  private var place = Place.text
  private var count = 0

  /// Looks at the next bytes of a document.
  ///
  /// No attribute may hold the sign `<`, so each begins a tag whatever came before, and where one
  /// follows another closely, what lies between need not be looked at.
  ///
  /// - Returns: whether the limit still holds.
  mutating func watch(_ bytes: Span<UInt8>) -> Bool {
    guard var position = read(bytes, from: 0) else { return false }
    while position < bytes.count {
      if let next = last(in: bytes, from: position + 1, to: position + Self.harmless) {
        position = next
        continue
      }
      guard let next = read(bytes, from: position) else { return false }
      position = next
    }
    return true
  }

  /// Where the last `<` of a part stands; `nil` also where the part goes beyond the end.
  private func last(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    var index = end
    while index >= start {
      if bytes[index] == UInt8(ascii: "<") { return index }
      index -= 1
    }
    return nil
  }

  /// Reads the rest of a tag, or a tag that begins at `start`, and the text behind it.
  ///
  /// - Returns: where the next tag begins; `nil` where the limit was passed.
  private mutating func read(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      place = .tag
      count = 0
      index += 1
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { return index }
      switch (byte, place) {
      case (UInt8(ascii: ">"), .tag):
        place = .text
      case (UInt8(ascii: "\""), .tag), (UInt8(ascii: "'"), .tag):
        place = .quoted(byte)
        count += 1
        if count > Self.limit { return nil }
      case (_, .quoted(let mark)) where mark == byte:
        place = .tag
      default:
        break
      }
      index += 1
    }
    return index
  }
}
