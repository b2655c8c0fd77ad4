/// Texts stored end to end, each different text once.
struct TextArena {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = [0]

  /// Open addressing: each slot holds a text id + 1, or 0 for a free slot.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// The id of a text, which is stored if it is new.
  mutating func id(of text: some Collection<UInt8>) -> UInt32 {
    if (starts.count - 1) * 2 >= slots.count { grow() }
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot] - 1)
      if bytes[starts[candidate]..<starts[candidate + 1]].elementsEqual(text) {
        return UInt32(candidate)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = UInt32(starts.count - 1)
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    slots[slot] = id + 1
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 0..<(starts.count - 1) {
      var slot = Self.hash(bytes[starts[id]..<starts[id + 1]]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(id) + 1
    }
  }

  /// The standard library's hash, seeded per process: a hostile table cannot choose collisions.
  private static func hash(_ text: some Collection<UInt8>) -> Int {
    var hasher = Hasher()
    let isContiguous: Void? = text.withContiguousStorageIfAvailable {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isContiguous == nil { for byte in text { hasher.combine(byte) } }
    return hasher.finalize()
  }
}
