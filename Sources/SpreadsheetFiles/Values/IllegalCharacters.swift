/// The characters no spreadsheet may hold: control characters other than tab and line breaks.
enum IllegalCharacters {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: true
    default: scalar > 0x10_FFFF
    }
  }

  /// Removes illegal characters from UTF-8 text.
  ///
  /// - Returns: how many were removed.
  static func remove(from text: inout [UInt8]) -> Int {
    var kept: [UInt8] = []
    var removed = 0
    var start = 0
    unsafe text.withUnsafeBytes { bytes in
      while let illegal = unsafe first(in: bytes, from: start) {
        unsafe kept.append(contentsOf: bytes[start..<illegal.lowerBound])
        start = illegal.upperBound
        removed += 1
      }
    }
    if removed > 0 { text = kept + text[start...] }
    return removed
  }

  /// Where the next illegal character stands.
  static func first(in text: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
    var index = start
    while index < text.count {
      // Nearly all text is clean, so eight bytes are looked at together where nine are left.
      if index + 9 <= text.count, unsafe isClean(text, at: index) {
        index += 8
        continue
      }
      let blockEnd = min(index + 8, text.count)
      while index < blockEnd {
        let length = unsafe length(in: text, at: index)
        if length > 0 { return index..<(index + length) }
        index += 1
      }
    }
    return nil
  }

  /// Whether none of eight bytes is an illegal character or begins one.
  private static func isClean(_ text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let bytes = unsafe EightBytes(text, at: index)
    if !bytes.mayHoldBelow32(or: 0xEF) { return true }
    let next = unsafe EightBytes(text, at: index + 1)
    let allowed = bytes.places(of: 0x09) | bytes.places(of: 0x0A) | bytes.places(of: 0x0D)
    let others = bytes.places(of: 0xEF) & next.places(of: 0xBF)
    return bytes.placesBelow32 & ~allowed | others == 0
  }

  /// Where a character begins at the end of a piece of text that may turn out to be illegal.
  static func startOfCutCharacter(in text: UnsafeRawBufferPointer) -> Int {
    if unsafe text.last == 0xEF { return text.count - 1 }
    let isCut = unsafe text.count >= 2 && text[text.count - 2] == 0xEF && text.last == 0xBF
    return isCut ? text.count - 2 : text.count
  }

  /// How many bytes the illegal character at `index` takes; 0 where there is none.
  private static func length(in text: UnsafeRawBufferPointer, at index: Int) -> Int {
    let byte = unsafe text[index]
    if byte < 0x20 { return contains(UInt32(byte)) ? 1 : 0 }
    // U+FFFE and U+FFFF.
    guard byte == 0xEF, index + 2 < text.count, unsafe text[index + 1] == 0xBF,
      unsafe text[index + 2] >= 0xBE
    else { return 0 }
    return 3
  }
}
