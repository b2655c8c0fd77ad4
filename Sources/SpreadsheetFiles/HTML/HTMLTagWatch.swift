/// Looks through a page for a tag with more attributes than any program writes.
///
/// libxml2 compares each attribute with all others of its tag, so that one long tag of a small
/// file could keep it busy for hours.
struct HTMLTagWatch {
  /// The most attributes a tag may have.
  static let limit = 256

  private enum Place { case text, tag, quoted(UInt8) }

  private let page: [UInt8]
  private var position = 0

  /// Whether no tag has too many attributes.
  static func accepts(_ page: [UInt8]) -> Bool {
    var watch = HTMLTagWatch(page: page)
    return watch.passesAllTags()
  }

  private mutating func passesAllTags() -> Bool {
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if follows("!--") {
        skip(past: "-->")
        continue
      }
      let name = page[position...].prefix { Self.isLetter($0) }
      guard !name.isEmpty else { continue }
      guard passesTag() else { return false }
      // What stands in scripts and styles are no tags.
      switch String(decoding: name.prefix(7), as: UTF8.self).lowercased() {
      case "script": skip(past: "</script")
      case "style": skip(past: "</style")
      default: continue
      }
    }
    return true
  }

  /// Goes to the end of a tag, counting what may be attributes.
  private mutating func passesTag() -> Bool {
    var count = 0
    var place = Place.tag
    var previous: UInt8 = 0
    while position < page.count {
      let byte = page[position]
      position += 1
      switch place {
      case .quoted(let mark):
        if byte == mark { place = .tag }
      case .tag, .text:
        switch byte {
        case UInt8(ascii: ">"):
          return true
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          // Elsewhere a quotation mark is a letter of a value or of a broken name.
          if previous == UInt8(ascii: "=") { place = .quoted(byte) }
          count += 1
        case 0x00...0x20:
          // Blanks around an equals sign belong to the same attribute.
          continue
        default:
          if page[position - 2] <= 0x20, previous != UInt8(ascii: "="),
            byte != UInt8(ascii: "=")
          {
            count += 1
          }
        }
        previous = byte
        if count > Self.limit { return false }
      }
    }
    return true
  }

  private func follows(_ text: String) -> Bool { page[position...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    let bytes = Array(text.utf8)
    while let start = page[position...].firstIndex(of: bytes[0]) {
      position = start + 1
      let candidate = page[start...].prefix(bytes.count).map { Self.lowercased($0) }
      if candidate == bytes {
        position = start + bytes.count
        return
      }
    }
    position = page.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
