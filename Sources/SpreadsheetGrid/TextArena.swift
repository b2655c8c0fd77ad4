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

  /// Stores a text without looking whether it is known.
  mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    starts.append(bytes.count)
  }

  /// The id of a text, which is stored if it is new.
  mutating func id(of text: Span<UInt8>) -> UInt32 {
    if count * 2 >= slots.count { grow() }
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
    let start = starts[id]
    guard starts[id + 1] - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
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

  /// The standard library's hash, seeded per process: a hostile table cannot choose collisions.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hasher = Hasher()
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }
}
