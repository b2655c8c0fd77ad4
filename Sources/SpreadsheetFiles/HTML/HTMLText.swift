/// Text as a page shows it: blanks run together, lines where the page breaks them.
struct HTMLText {
  private var bytes: [UInt8] = []
  private var isGapDue = false

  /// Where blocks ended, other than lines that were only broken.
  private var blockEnds: [Int] = []

  /// Whether nothing but blanks was added.
  var isEmpty: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// The text without blanks around it.
  var trimmed: [UInt8] { Self.trimmed(bytes[...]) }

  /// The texts of the blocks, such as paragraphs and headings; none is empty.
  var blocks: [String] {
    var start = 0
    return (blockEnds + [bytes.count]).compactMap { end in
      let block = Self.trimmed(bytes[start..<end])
      start = end
      return block.isEmpty ? nil : String(decoding: block, as: UTF8.self)
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(bytes[first...last])
  }

  /// Adds letters, of which each run of blanks counts as one.
  mutating func append(_ text: some Sequence<UInt8>) {
    var mayBeHardBlank = false
    for byte in text {
      // U+00A0, with which pages pad their cells.
      if mayBeHardBlank {
        mayBeHardBlank = false
        if byte == 0xA0 {
          isGapDue = true
          continue
        }
        appendLetter(0xC2)
      }
      switch byte {
      case 0x00...0x20: isGapDue = true
      case 0xC2: mayBeHardBlank = true
      default: appendLetter(byte)
      }
    }
    if mayBeHardBlank { appendLetter(0xC2) }
  }

  private mutating func appendLetter(_ byte: UInt8) {
    if isGapDue, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
    isGapDue = false
    bytes.append(byte)
  }

  /// Begins a new line.
  mutating func breakLine() {
    isGapDue = false
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// Ends a paragraph or another block; a new line begins unless one has just begun.
  mutating func endBlock() {
    isGapDue = false
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    if blockEnds.last ?? 0 < bytes.count { blockEnds.append(bytes.count) }
  }
}
