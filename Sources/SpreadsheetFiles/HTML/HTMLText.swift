/// Text as a page shows it: blanks run together, lines where the page breaks them.
struct HTMLText {
  private var bytes: [UInt8] = []
  private var isGapDue = false

  /// Whether nothing but blanks was added.
  var isEmpty: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// The text without blanks around it.
  var trimmed: [UInt8] {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    return Array(bytes.reversed().drop(while: isBlank).reversed().drop(while: isBlank))
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

  /// Begins a new line unless one has just begun.
  mutating func endBlock() {
    isGapDue = false
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }
}
