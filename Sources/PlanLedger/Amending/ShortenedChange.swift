public import Wording

/// `old → new`, where long texts are cut to what differs.
public struct ShortenedChange: Hashable, Sendable {
  private let old: String
  private let new: String

  /// How many characters a text may have before it is cut, and how many stay around what differs.
  private static let longest = 40
  private static let around = 6

  /// Cuts two texts to what differs.
  public init(_ old: String, _ new: String) {
    let (one, other) = (Array(Self.oneLine(old)), Array(Self.oneLine(new)))
    guard max(one.count, other.count) > Self.longest else {
      (self.old, self.new) = (String(one), String(other))
      return
    }
    let shorter = min(one.count, other.count)
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = min(
      zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count, shorter - head)
    func cut(_ text: [Character]) -> String {
      let start = max(0, head - Self.around)
      let end = min(text.count, max(head, text.count - tail) + Self.around)
      // Two texts that have nothing in common are shown by their beginnings.
      let last = min(end, start + 2 * Self.longest)
      return (start > 0 ? "…" : "") + String(text[start..<last]) + (last < text.count ? "…" : "")
    }
    (self.old, self.new) = (cut(one), cut(other))
  }

  /// Both texts with an arrow between them.
  public func text(in language: Language) -> String {
    let none = language.say("（空）", "(empty)")
    return (old.isEmpty ? none : old) + " → " + (new.isEmpty ? none : new)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
