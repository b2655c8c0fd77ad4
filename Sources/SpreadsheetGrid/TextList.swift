/// Texts in a numbered list that the sheets of a workbook share.
///
/// Grids built from the same list keep it once, so a text that stands in a thousand cells of ten
/// sheets lies in memory a single time.
public struct TextList: Sendable {
  private(set) var texts = TextArena()

  /// Creates an empty list.
  public init() {}

  /// How many texts there are.
  public var count: Int { texts.count }

  /// The text of that number, in UTF-8.
  public subscript(number: Int) -> ArraySlice<UInt8> { texts[number] }

  /// Makes room for about that many bytes of text.
  ///
  /// What grows within its room need not be moved, and room that is not used costs no memory.
  public mutating func reserve(bytes: Int) { texts.reserve(bytes: bytes) }

  /// Adds a text, in UTF-8, with the next number; it may be empty or one that is there already.
  public mutating func append(_ text: Span<UInt8>) { texts.append(text) }
}
