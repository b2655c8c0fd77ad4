/// Damages bytes in the ways files get damaged, and in the ways attackers damage them.
struct Mutator {
  /// Where the chances come from.
  var random: SeededGenerator

  private let tokens: [[UInt8]]

  /// How much a mutant may grow, so that it stays the reader that is tested and not the memory.
  private static let growth = 200_000

  init(seed: UInt64, tokens: [[UInt8]]) {
    random = SeededGenerator(seed: seed)
    self.tokens = tokens
  }

  mutating func chance(_ part: Int, in whole: Int) -> Bool { number(in: 1...whole) <= part }

  mutating func number(in range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  mutating func choose<Element>(from list: [Element]) -> Element? {
    list.randomElement(using: &random)
  }

  /// The bytes with one damage or a few; pieces of `other` may be put in.
  mutating func mutated(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let limit = bytes.count + Self.growth
    for _ in 0..<(chance(1, in: 2) ? 1 : number(in: 2...6)) {
      if bytes.isEmpty { bytes = choose(from: tokens) ?? [] }
      // A damage that leaves the markup whole gets much further than one that does not.
      if bytes.contains(UInt8(ascii: "<")), chance(2, in: 3) {
        rearrange(&bytes, with: other)
      } else {
        damage(&bytes, with: other)
      }
      if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
    }
    return bytes
  }

  // MARK: Damage to any bytes

  private mutating func damage(_ bytes: inout [UInt8], with other: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = number(in: 0...(bytes.count - 1))
    switch number(in: 1...9) {
    case 1: bytes[place] ^= 1 << UInt8(number(in: 0...7))
    case 2: bytes[place] = UInt8(number(in: 0...255))
    case 3: bytes.removeSubrange(piece(of: bytes, at: place))
    case 4: repeatPiece(piece(of: bytes, at: place), of: &bytes)
    case 5 where !other.isEmpty:
      let source = piece(of: other, at: number(in: 0...(other.count - 1)))
      bytes.replaceSubrange(piece(of: bytes, at: place), with: other[source])
    case 6 where chance(1, in: 3): bytes.removeLast(bytes.count - place)
    case 7, 8: replaceNumber(in: &bytes, from: place)
    default: bytes.insert(contentsOf: choose(from: tokens) ?? [], at: place)
    }
  }

  /// A piece of some bytes: mostly a few, sometimes many.
  private mutating func piece(of bytes: [UInt8], at place: Int) -> Range<Int> {
    let rest = bytes.count - place
    let length = chance(1, in: 6) ? number(in: 1...rest) : number(in: 1...min(rest, 24))
    return place..<(place + length)
  }

  /// Puts a piece in once more, or hundreds of times.
  private mutating func repeatPiece(_ piece: Range<Int>, of bytes: inout [UInt8]) {
    let times = chance(1, in: 8) ? number(in: 2...400) : 1
    guard piece.count * times <= Self.growth else { return }
    let copies = Array(repeatElement(bytes[piece], count: times).joined())
    bytes.insert(contentsOf: copies, at: piece.lowerBound)
  }

  // MARK: Damage that knows markup

  private mutating func rearrange(_ bytes: inout [UInt8], with other: [UInt8]) {
    let place = number(in: 0...(bytes.count - 1))
    guard let element = Self.element(of: bytes, from: place) else {
      return damage(&bytes, with: other)
    }
    switch number(in: 1...6) {
    case 1: bytes.removeSubrange(element)
    case 2: repeatPiece(element, of: &bytes)
    case 3 where !other.isEmpty:
      let source = number(in: 0...(other.count - 1))
      guard let piece = Self.element(of: other, from: source) else { return }
      bytes.insert(contentsOf: other[piece], at: element.lowerBound)
    case 4:
      // A token that begins with a blank is an attribute.
      guard let attribute = choose(from: tokens.filter { $0.first == 0x20 }) else { return }
      bytes.insert(contentsOf: attribute, at: Self.nameEnd(of: bytes, element.lowerBound))
    case 5:
      guard let end = bytes[element].firstIndex(of: UInt8(ascii: ">")) else { return }
      let text = choose(from: tokens.filter { !$0.contains(UInt8(ascii: "<")) }) ?? []
      bytes.insert(contentsOf: text, at: end + 1)
    default: replaceNumber(in: &bytes, from: element.lowerBound)
    }
  }

  /// The next element from a place on, up to its end tag.
  private static func element(of bytes: [UInt8], from place: Int) -> Range<Int>? {
    let starts = bytes[place...].indices.dropLast().lazy.filter {
      bytes[$0] == UInt8(ascii: "<") && (0x41...0x7A).contains(bytes[$0 + 1])
    }
    guard let start = starts.first else { return nil }
    guard let tagEnd = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    if bytes[tagEnd - 1] == UInt8(ascii: "/") { return start..<(tagEnd + 1) }
    let endTag = Array("</".utf8) + bytes[(start + 1)..<nameEnd(of: bytes, start)] + [0x3E]
    let ends = bytes[tagEnd...].indices.dropLast(endTag.count - 1).lazy.filter {
      bytes[$0] == UInt8(ascii: "<") && bytes[$0...].starts(with: endTag)
    }
    return ends.first.map { start..<($0 + endTag.count) }
  }

  private static func nameEnd(of bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
      ?? bytes.endIndex
  }

  /// Puts a telling number where the next one stands.
  private mutating func replaceNumber(in bytes: inout [UInt8], from place: Int) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.endIndex
    let numbers = [
      "0", "-1", "1", "255", "256", "16384", "16385", "65536", "1048576", "1048577", "2147483647",
      "2147483648", "4294967295", "9223372036854775807", "99999999999999999999", "1e308", "-5", "",
      "0.5", "2958465", "2958466",
    ]
    bytes.replaceSubrange(start..<end, with: Array((choose(from: numbers) ?? "").utf8))
  }
}

/// Numbers that look random and are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
