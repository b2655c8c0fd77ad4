/// Texts stored end to end.
struct TextArena: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Text t is `bytes[starts[t]..<starts[t + 1]]`.
  private(set) var starts: [Int] = [0]

  /// A place in the table of known texts: a text id + 1, or 0 where the place is free, and a part
  /// of the text's hash, which spares most comparisons and lets the table grow without the texts.
  private struct Slot {
    var idPlusOne: UInt32 = 0
    var hash: UInt32 = 0
  }

  /// Open addressing: a text stands in the place its hash names, or in the next free one.
  private var slots: [Slot] = []

  /// How many bytes the longest text takes.
  private(set) var longest = 0

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// The texts without the table that finds known ones, for when none is added any more.
  var withoutTable: TextArena {
    var texts = self
    texts.slots = []
    return texts
  }

  /// The text of that id.
  subscript(id: Int) -> ArraySlice<UInt8> { bytes[starts[id]..<starts[id + 1]] }

  /// Makes room for that many bytes of text.
  mutating func reserve(bytes count: Int) { bytes.reserveCapacity(count) }

  /// Stores a text without looking whether it is known.
  mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    starts.append(bytes.count)
    longest = max(longest, text.count)
  }

  /// The id of a text, which is stored if it is new.
  mutating func id(of text: Span<UInt8>) -> UInt32 {
    if count * 4 >= slots.count * 3 { grow() }
    let hash = Self.hash(text)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].idPlusOne != 0 {
      if slots[place].hash == hash, isText(Int(slots[place].idPlusOne) - 1, equalTo: text) {
        return slots[place].idPlusOne - 1
      }
      place = (place + 1) & (slots.count - 1)
    }
    append(text)
    slots[place] = Slot(idPlusOne: UInt32(count), hash: hash)
    return UInt32(count - 1)
  }

  private func isText(_ id: Int, equalTo text: Span<UInt8>) -> Bool {
    guard starts[id + 1] - starts[id] == text.count else { return false }
    let known = unsafe bytes.span.extracting(starts[id]..<starts[id + 1]).bytes
    let text = unsafe text.bytes
    var offset = 0
    while offset + 8 <= text.byteCount {
      if known.word(at: offset) != text.word(at: offset) { return false }
      offset += 8
    }
    return known.rest(from: offset) == text.rest(from: offset)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(64, old.count * 2))
    for slot in old where slot.idPlusOne != 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].idPlusOne != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// A number made anew by each process, so that a hostile table cannot choose collisions.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// Multiplies every eight bytes into the hash, keeping both halves of the product.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    let text = unsafe text.bytes
    var hash = seed ^ UInt64(text.byteCount)
    var offset = 0
    while offset + 8 <= text.byteCount {
      hash = mixed(hash ^ text.word(at: offset))
      offset += 8
    }
    hash = mixed(mixed(hash ^ text.rest(from: offset)) ^ seed)
    return UInt32(truncatingIfNeeded: hash)
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    let (high, low) = bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}

extension RawSpan {
  /// Eight bytes as one number.
  fileprivate func word(at offset: Int) -> UInt64 {
    precondition(offset + 8 <= byteCount)
    return unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The last bytes, fewer than eight, as one number.
  fileprivate func rest(from offset: Int) -> UInt64 {
    var rest: UInt64 = 0
    for place in offset..<byteCount {
      rest = rest << 8 | UInt64(unsafe unsafeLoad(fromByteOffset: place, as: UInt8.self))
    }
    return rest
  }
}
