/// The bytes of a document on their way from the source to libxml2, which they pass in pieces.
struct XMLFeed {
  /// Whether an element with too many attributes stopped the reading.
  private(set) var hasTooManyAttributes = false

  /// The piece read last is the first ``count`` of these.
  private(set) var bytes = [UInt8](repeating: 0, count: 8_192)
  private(set) var count = 0

  let source: any XMLSource
  private var attributes = AttributeCounter()

  /// Whether the source has ended.
  private var hasEnded = false

  /// The last byte that is no blank.
  private var lastByte: UInt8?

  init(_ source: any XMLSource) { self.source = source }

  /// Whether the source ended in the middle of something, since a document ends with a tag.
  var isCutOff: Bool { hasEnded && lastByte != UInt8(ascii: ">") }

  /// Reads the next piece into ``bytes``; none at the end.
  ///
  /// - Returns: `false`, without a piece, where reading failed or must not go on.
  mutating func read() -> Bool {
    count = unsafe bytes.withUnsafeMutableBytes { unsafe source.read(into: $0) }
    guard count >= 0 else { return false }
    hasEnded = count == 0
    let piece = bytes
    if let byte = piece[..<count].last(where: { $0 > 0x20 }) { lastByte = byte }
    hasTooManyAttributes = !attributes.watch(piece.span.extracting(..<count))
    return !hasTooManyAttributes
  }
}
