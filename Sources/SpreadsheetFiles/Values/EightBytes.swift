/// Eight bytes of a text that are looked at together.
///
/// Places are told by the highest bit of each byte.
struct EightBytes {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits = ones &* 0x7F

  /// The bytes that begin at `index`, which must all be there.
  init(_ text: UnsafeRawBufferPointer, at index: Int) {
    bits = unsafe text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Where bytes of that value stand.
  func places(of byte: UInt8) -> UInt64 { Self.zeros(bits ^ (Self.ones &* UInt64(byte))) }

  /// Where bytes below 32 stand.
  var placesBelow32: UInt64 { Self.zeros(bits & (Self.ones &* 0xE0)) }

  /// Whether a byte below 32 or of that value may be among them; if not, there is none.
  ///
  /// Taking a number away from all bytes at once borrows a bit from the highest one where a byte was
  /// less, and sometimes where the byte beside it was.
  func mayHoldBelow32(or byte: UInt8) -> Bool {
    let low = (bits &- Self.ones &* 32) & ~bits
    let others = bits ^ (Self.ones &* UInt64(byte))
    let equal = (others &- Self.ones) & ~others
    return (low | equal) & Self.ones << 7 != 0
  }

  /// Where bytes are zero: adding to the lower bits sets the highest one unless all were zero.
  private static func zeros(_ bits: UInt64) -> UInt64 {
    ~((bits & lowBits) &+ lowBits | bits | lowBits)
  }
}
