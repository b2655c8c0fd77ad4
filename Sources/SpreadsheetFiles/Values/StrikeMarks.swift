/// What was seen in one cell of letters that are struck through, and of those that are not.
struct StrikeMarks {
  private var sawStruck = false
  private var sawPlain = false

  /// Whether the whole text is struck through; blanks do not count.
  var isStruckWhole: Bool { sawStruck && !sawPlain }

  /// Notes a run of text in UTF-8.
  mutating func note(_ text: some Sequence<UInt8>, isStruck: Bool) {
    guard text.contains(where: { $0 > 0x20 }) else { return }
    if isStruck { sawStruck = true } else { sawPlain = true }
  }

  /// Adds what was seen in another part of the cell.
  mutating func add(_ other: StrikeMarks) {
    sawStruck = sawStruck || other.sawStruck
    sawPlain = sawPlain || other.sawPlain
  }
}
