/// What was seen in one cell of letters that are struck through, and of those that are not.
struct StrikeMarks {
  private var sawStruck = false

  /// Whether there are letters that are not struck through.
  private(set) var hasPlain = false

  /// Whether the whole text is struck through; blanks do not count.
  var isStruckWhole: Bool { sawStruck && !hasPlain }

  /// Notes a run of text in UTF-8.
  mutating func note(_ text: some Sequence<UInt8>, isStruck: Bool) {
    guard Self.shows(text) else { return }
    if isStruck { sawStruck = true } else { hasPlain = true }
  }

  /// Adds what was seen in another part of the cell.
  mutating func add(_ other: StrikeMarks) {
    sawStruck = sawStruck || other.sawStruck
    hasPlain = hasPlain || other.hasPlain
  }

  /// Whether a text has letters, by which a line through it is seen.
  static func shows(_ text: some Sequence<UInt8>) -> Bool { text.contains { $0 > 0x20 } }
}
