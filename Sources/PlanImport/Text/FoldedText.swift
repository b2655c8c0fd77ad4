internal import Foundation

/// A text as it is compared: one width, one form of every punctuation mark, no stray blanks.
///
/// Tables spell the same thing in many ways (１２～１８, 12—18, 12 - 18). Rules are written once,
/// for the folded form; what is kept and printed is the original, which ``original(_:)`` gives back.
public struct FoldedText: Hashable, Sendable {
  /// What becomes of blanks between the words.
  public enum Blanks: Hashable, Sendable {
    /// They mean nothing, as in 不少于 2 次.
    case removed
    /// Each run of them is one blank, as between several amounts.
    case kept
  }

  /// The text as it was written.
  public let original: String

  /// The folded characters; line breaks are `\n` in both ways of treating blanks.
  public let characters: [Character]

  /// The characters of the original, and for each folded one the place it came from.
  private let written: [Character]
  private let origins: [Int]

  /// Folds a text.
  public init(_ text: String, blanks: Blanks = .removed) {
    original = text
    written = Array(text)
    var folded: [Character] = []
    var origins: [Int] = []
    for (index, character) in written.enumerated() {
      for form in Self.fold(character) {
        if form == " " {
          guard blanks == .kept, let last = folded.last, last != " ", last != "\n" else { continue }
        }
        folded.append(form)
        origins.append(index)
      }
    }
    while let last = folded.last, last == " " || last == "\n" {
      folded.removeLast()
      origins.removeLast()
    }
    let start = folded.firstIndex { $0 != "\n" } ?? folded.count
    characters = Array(folded[start...])
    self.origins = Array(origins[start...])
  }

  /// The folded characters as a text.
  public var text: String { String(characters) }

  /// The folded text without its line breaks, as headers and names are compared.
  public var joined: String { String(characters.filter { $0 != "\n" }) }

  /// The longest text that is read as a phrase.
  ///
  /// A cell may hold a whole book, and rules look back and forth; no phrase of a plan is as long.
  static let longestPhrase = 1000

  /// Whether the text is too long to be a phrase.
  var isNoPhrase: Bool { characters.count > Self.longestPhrase }

  /// Whether nothing but blanks was written.
  public var isEmpty: Bool { characters.isEmpty }

  /// A stretch of the folded characters as it was written, without blanks at its ends.
  public func original(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= origins.count else {
      return ""
    }
    let slice = written[origins[range.lowerBound]...origins[range.upperBound - 1]]
    return String(slice).trimmingBlanks
  }

  /// The folded form of one character: nothing, one character or several.
  private static func fold(_ character: Character) -> [Character] {
    if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x21...0x7D: return [character]
      // ①…⑳ name a position; NFKC would make them numbers.
      case 0x2460...0x2473: return [character]
      default: break
      }
    }
    if character.isNewline { return ["\n"] }
    if let variant = variants[character] { return variant }
    let visible = character.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    guard !visible.isEmpty else { return [] }
    let compatible = String(String.UnicodeScalarView(visible))
      .precomposedStringWithCompatibilityMapping
    return compatible.flatMap { form -> [Character] in
      if form.isWhitespace { return [" "] }
      return variants[form] ?? [form]
    }
  }

  /// Marks that are drawn differently and mean the same; NFKC has done the widths already.
  private static let variants: [Character: [Character]] = {
    let families: [(Character, String)] = [
      ("-", "–—―−‐‑‒﹣－~～〜∼˜─━﹘"),
      ("≥", "≧⩾"), ("≤", "≦⩽"),
      ("\"", "“”‘’「」『』〝〞'＂＇"),
      (".", "．"), ("·", "•・‧∙⋅●"),
      (",", "，﹐"), (";", "；﹔"), (":", "：﹕∶"), ("%", "％﹪"),
      ("(", "（〔【［﹙"), (")", "）〕】］﹚"),
      ("□", "▢◻☐▯"), ("×", "✕╳"), ("/", "／∕⁄"),
    ]
    var table: [Character: [Character]] = [:]
    for (folded, written) in families {
      for character in written { table[character] = [folded] }
    }
    return table
  }()
}

extension StringProtocol {
  /// The text without blanks and line breaks at its ends.
  var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
