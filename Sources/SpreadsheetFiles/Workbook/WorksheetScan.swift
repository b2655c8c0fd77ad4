internal import Glibc

/// Counts what the rows of a sheet hold, as the library writes them, piece by piece.
///
/// Rows are nearly all of a large workbook and always of the same few elements, so looking for their
/// signs is enough; everything around them is kept, to be parsed.
struct WorksheetScan {
  /// What was counted in the rows.
  private(set) var tally = SheetTally()

  /// The sheet without its rows.
  private(set) var frame: [UInt8] = []

  /// The lengths of the texts that cells may share.
  private let sharedLengths: [Int]

  /// What is done with the bytes up to the next sign.
  private enum Content {
    /// They are kept, because rows have not begun or are over.
    case frame
    /// They are counted as a text.
    case counted
    /// They are the digits of a shared text's number.
    case number(Int)
    /// They mean nothing here.
    case ignored
  }

  private var content = Content.frame

  /// What the value of the cell begun last is.
  private var value = Content.ignored

  init(sharedLengths: [Int]) { self.sharedLengths = sharedLengths }

  /// Reads the next bytes.
  ///
  /// - Returns: how many bytes at the end belong to a sign that is not complete; they have to be handed
  ///   over again, with those behind them.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Int {
    var position = 0
    while position < bytes.count {
      let start = unsafe Self.first(UInt8(ascii: "<"), in: bytes, from: position) ?? bytes.count
      unsafe take(bytes[position..<start])
      guard start < bytes.count else { return 0 }
      guard let end = unsafe end(ofSign: bytes, at: start) else { return bytes.count - start }
      unsafe sign(UnsafeRawBufferPointer(rebasing: bytes[start...end]))
      position = end + 1
    }
    return 0
  }

  /// Where a sign ends; `nil` where it is not complete.
  ///
  /// Of signs that mean nothing any place before the next sign will do.
  private func end(ofSign bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
    guard start + 2 < bytes.count else { return nil }
    if case .frame = content {
      return unsafe Self.first(UInt8(ascii: ">"), in: bytes, from: start)
    }
    switch unsafe (bytes[start + 1], bytes[start + 2]) {
    case (UInt8(ascii: "c"), _):
      // Another sign follows that of a cell at once.
      return unsafe Self.first(UInt8(ascii: "<"), in: bytes, from: start + 1).map { $0 - 1 }
    case (UInt8(ascii: "/"), UInt8(ascii: "s")), (UInt8(ascii: "t"), _), (UInt8(ascii: "r"), _):
      return unsafe Self.first(UInt8(ascii: ">"), in: bytes, from: start)
    default:
      return start + 2
    }
  }

  private static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int)
    -> Int?
  {
    guard let base = bytes.baseAddress,
      let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return unsafe base.distance(to: found)
  }

  private mutating func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
    switch content {
    case .frame: unsafe frame.append(contentsOf: bytes)
    case .counted: unsafe tally.textBytes += bytes.count
    case .number(let begun):
      // Where a block was lost, anything may follow; a number gone wrong is then noticed as well.
      content = unsafe .number(bytes.reduce(begun) { $0 &* 10 &+ Int($1 & 0x0F) })
    case .ignored: break
    }
  }

  private mutating func sign(_ sign: UnsafeRawBufferPointer) {
    if case .frame = content {
      unsafe frame.append(contentsOf: sign)
      if unsafe sign.elementsEqual("<sheetData>".utf8) { content = .ignored }
      return
    }
    if case .number(let number) = content, sharedLengths.indices.contains(number) {
      tally.textBytes += sharedLengths[number]
    }
    content = .ignored
    guard sign.count > 2 else { return }
    switch unsafe (sign[1], sign[2]) {
    case (UInt8(ascii: "c"), _):
      tally.cells += 1
      value = unsafe Self.value(ofCell: sign)
    case (UInt8(ascii: "f"), UInt8(ascii: ">")), (UInt8(ascii: "t"), _): content = .counted
    case (UInt8(ascii: "v"), UInt8(ascii: ">")): content = value
    case (UInt8(ascii: "/"), UInt8(ascii: "s")):
      unsafe frame.append(contentsOf: sign)
      content = .frame
    default: break
    }
  }

  /// What the value of a cell is, by the type at the end of its sign: `t="str">` or `t="s">`.
  private static func value(ofCell sign: UnsafeRawBufferPointer) -> Content {
    guard sign.count > 8 else { return .ignored }
    let end = sign.count - 3
    switch unsafe (sign[end - 2], sign[end]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "r")): return .counted
    case (UInt8(ascii: "="), UInt8(ascii: "s")): return .number(0)
    default: return .ignored
    }
  }
}
