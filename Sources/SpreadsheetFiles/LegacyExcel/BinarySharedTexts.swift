/// The texts that the cells of an old workbook share, as far as their runs strike them through.
///
/// libfreexl reads the texts themselves. Where the list is broken, the texts behind that place look as
/// their cells do.
struct BinarySharedTexts {
  /// The list in the pieces it is stored in.
  private var pieces: [ArraySlice<UInt8>] = []
  private var isInList = false

  /// Takes in a record of the workbook; others than the list of texts say nothing.
  mutating func read(_ record: BinaryRecord) {
    switch record.kind {
    case 0xFC:
      pieces = [record.data]
      isInList = true
    case 0x3C where isInList: pieces.append(record.data)
    default: isInList = false
    }
  }

  /// What the runs of each text say of its look, once the fonts are known.
  func looks(_ styles: BinaryStyles) -> [RunLook] {
    var reader = Reader(pieces)
    // How often the texts are used, and how many there are.
    guard reader.skip(8) else { return [] }
    var looks: [RunLook] = []
    while let look = reader.nextLook(styles) { looks.append(look) }
    return looks
  }

  /// Reads one text after another, across the pieces.
  private struct Reader {
    private let pieces: [ArraySlice<UInt8>]
    private var piece = 0
    private var place = 0

    init(_ pieces: [ArraySlice<UInt8>]) {
      self.pieces = pieces
      place = pieces.first?.startIndex ?? 0
    }

    /// The look of the next text; `nil` at the end of the list, or where it is broken.
    mutating func nextLook(_ styles: BinaryStyles) -> RunLook? {
      guard let count = word(), let flags = byte(),
        let runCount = flags & 0x08 == 0 ? 0 : word(),
        let low = flags & 0x04 == 0 ? 0 : word(), let high = flags & 0x04 == 0 ? 0 : word(),
        let units = characters(count, isWide: flags & 0x01 != 0, areKept: runCount > 0)
      else { return nil }
      var sum = RunLook.Sum()
      var (start, look) = (0, RunLook.asCell)
      for _ in 0..<runCount {
        guard let first = word(), let font = word() else { return nil }
        let end = min(max(first, start), units.count)
        sum.add(look, of: units[start..<end])
        (start, look) = (end, styles.isStruck(font: font) ? .struck : .plain)
      }
      sum.add(look, of: units[start...])
      // What follows tells how the text is pronounced.
      return skip(low | high << 16) ? sum.total : nil
    }

    /// Moves to the next piece where this one is read; `false` at the end of the last.
    private mutating func hasMore() -> Bool {
      while piece < pieces.count, place >= pieces[piece].endIndex {
        piece += 1
        place = piece < pieces.count ? pieces[piece].startIndex : 0
      }
      return piece < pieces.count
    }

    private mutating func byte() -> Int? {
      guard hasMore() else { return nil }
      defer { place += 1 }
      return Int(pieces[piece][place])
    }

    private mutating func word() -> Int? {
      guard let low = byte(), let high = byte() else { return nil }
      return low | high << 8
    }

    /// Passes over bytes; `false` where there are fewer.
    mutating func skip(_ count: Int) -> Bool {
      var left = count
      while left > 0, hasMore() {
        let step = min(left, pieces[piece].endIndex - place)
        place += step
        left -= step
      }
      return left == 0
    }

    /// The characters of a text; where it goes on in another piece, that says anew how wide they are.
    private mutating func characters(_ count: Int, isWide: Bool, areKept: Bool) -> [UInt16]? {
      var units: [UInt16] = []
      var (left, width) = (count, isWide ? 2 : 1)
      while left > 0 {
        if piece < pieces.count, place >= pieces[piece].endIndex {
          guard let flags = byte() else { return nil }
          width = flags & 0x01 == 0 ? 1 : 2
        }
        guard hasMore() else { return nil }
        let step = min(left, (pieces[piece].endIndex - place) / width)
        // No character is cut in two.
        guard step > 0 else { return nil }
        if areKept {
          for at in stride(from: place, to: place + step * width, by: width) {
            let high = width == 2 ? UInt16(pieces[piece][at + 1]) << 8 : 0
            units.append(UInt16(pieces[piece][at]) | high)
          }
        }
        place += step * width
        left -= step
      }
      return units
    }
  }
}
