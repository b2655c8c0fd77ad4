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
      if index + blockLength <= text.count, unsafe isPlainBlock(text, at: index) {
        index += blockLength
        continue
      }
      let blockEnd = min(index + blockLength, text.count)
      while index < blockEnd {
        let length = unsafe length(in: text, at: index)
        if length > 0 { return index..<(index + length) }
        index += 1
      }
    }
    return nil
  }

  private static let blockLength = 8

  /// Whether eight bytes are all plain, as most are: no control character, not even a line break,
  /// and none that may begin U+FFFE or U+FFFF.
  ///
  /// All are looked at in one number: taking 0x20 away from each sets its highest bit if it was less,
  /// and so does taking 1 away from those in which the bits of 0xEF leave nothing.
  private static func isPlainBlock(_ text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let bytes = unsafe text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = ones << 7
    let without = bytes ^ (ones &* 0xEF)
    let control = bytes &- (ones &* 0x20) & ~bytes
    let beginning = without &- ones & ~without
    return (control | beginning) & highest == 0
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
