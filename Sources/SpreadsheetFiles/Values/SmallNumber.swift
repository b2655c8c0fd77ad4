/// A whole number of at most nine digits, as files write places and counts.
struct SmallNumber {
  let value: Int

  /// Reads digits alone; `nil` for anything else.
  init?(_ text: Span<UInt8>) {
    guard (1...9).contains(text.count) else { return nil }
    var value = 0
    for index in text.indices {
      let byte = text[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self.value = value
  }
}
