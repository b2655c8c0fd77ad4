/// A piece of a binary file, from which numbers and texts are taken by their place.
///
/// Whatever lies outside is `nil`.
struct BinaryRecord {
  /// What kind of record it is, where it is one.
  var kind = 0

  let data: ArraySlice<UInt8>

  func byte(_ offset: Int) -> Int? {
    guard offset >= 0, offset < data.count else { return nil }
    return Int(data[data.startIndex + offset])
  }

  /// Two bytes, the lower first.
  func word(_ offset: Int) -> Int? {
    guard let low = byte(offset), let high = byte(offset + 1) else { return nil }
    return low | high << 8
  }

  /// Four bytes, the lowest first.
  func long(_ offset: Int) -> Int? {
    guard let low = word(offset), let high = word(offset + 2) else { return nil }
    return low | high << 16
  }

  func double(_ offset: Int) -> Double? {
    guard let low = long(offset), let high = long(offset + 4) else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  /// A number in the short form: 30 bits of an integer or of a double, perhaps in hundredths.
  func shortNumber(_ offset: Int) -> Double? {
    guard let bits = long(offset) else { return nil }
    let isInteger = bits & 2 != 0
    let number =
      isInteger
      ? Double(Int32(bitPattern: UInt32(bits)) >> 2)
      : Double(bitPattern: UInt64(bits & ~3) << 32)
    return bits & 1 != 0 ? number / 100 : number
  }

  /// A text of `count` characters whose first byte says how wide they are.
  func text(_ offset: Int, count: Int) -> String? {
    guard let flags = byte(offset) else { return nil }
    let width = flags & 1 == 0 ? 1 : 2
    let units = (0..<count).compactMap { place in
      let at = offset + 1 + place * width
      return (width == 1 ? byte(at) : word(at)).map(UInt16.init)
    }
    return units.count == count ? String(decoding: units, as: UTF16.self) : nil
  }
}

/// The records of a workbook's stream, one after another.
struct BinaryRecords: Sequence, IteratorProtocol {
  private let stream: [UInt8]
  private var position: Int

  /// Starts at a place in the stream.
  init(_ stream: [UInt8], from position: Int = 0) {
    self.stream = stream
    self.position = Swift.max(0, position)
  }

  mutating func next() -> BinaryRecord? {
    guard position <= stream.count - 4 else { return nil }
    let head = BinaryRecord(data: stream[position..<(position + 4)])
    guard let kind = head.word(0), let length = head.word(2),
      length <= stream.count - position - 4
    else { return nil }
    let start = position + 4
    position = start + length
    return BinaryRecord(kind: kind, data: stream[start..<position])
  }
}
