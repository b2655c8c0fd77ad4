internal import PlanImport

/// A title as it is compared with others: one width, no blanks, and how much of it another shares.
///
/// Likeness is the share of common characters, 2·common ÷ (length + other length), where a character
/// that stands twice counts twice and the order does not matter. It is exact and never rounded.
struct ComparableTitle: Hashable {
  /// The folded title.
  let text: String

  /// Its characters in order of their codes, so that two titles are compared in one pass.
  private let sorted: [Unicode.Scalar]

  /// Prepares a title.
  ///
  /// Plans of different years are compared without the years that titles name, 2026年职代会.
  init(_ title: String, withoutYears: Bool = false) {
    let characters = FoldedText(title).joined.lowercased()
    text = withoutYears ? Self.withoutYears(Array(characters)) : characters
    sorted = text.unicodeScalars.sorted()
  }

  /// Whether at least two thirds of the characters are common: people may mean the same by both.
  func isAlike(_ other: ComparableTitle) -> Bool {
    3 * common(with: other) >= length + other.length && length > 0
  }

  /// Whether at least four fifths of the characters are common: one is the other, corrected.
  func isNearly(_ other: ComparableTitle) -> Bool {
    5 * common(with: other) >= 2 * (length + other.length) && length > 0
  }

  /// Whether one title, of four characters or more, stands whole in the other.
  func contains(_ other: ComparableTitle) -> Bool {
    let (shorter, longer) = length < other.length ? (self, other) : (other, self)
    return shorter.length >= 4 && longer.text.contains(shorter.text)
  }

  /// How many characters both titles have.
  func common(with other: ComparableTitle) -> Int {
    var (place, otherPlace, count) = (0, 0, 0)
    while place < sorted.count, otherPlace < other.sorted.count {
      let (left, right) = (sorted[place], other.sorted[otherPlace])
      if left == right { count += 1 }
      if left <= right { place += 1 }
      if right <= left { otherPlace += 1 }
    }
    return count
  }

  /// How many pairs of titles are compared at most; beyond, only titles that are the same are found.
  ///
  /// A plan rewritten from the first item to the last has nothing to be told by likeness, and the
  /// time for it would grow with the square of the plan.
  static let mostPairs = 1_000_000

  private var length: Int { sorted.count }

  /// The characters without 2026年, 2026年度 and a bare 2026.
  private static func withoutYears(_ characters: [Character]) -> String {
    var kept = ""
    var place = 0
    while place < characters.count {
      let digits = characters[place...].prefix { $0.isASCII && $0.isWholeNumber }
      if digits.count == 4, digits.starts(with: "20") {
        place = digits.endIndex
        for word in ["年度", "年"] where characters[place...].starts(with: word) {
          place += word.count
          break
        }
      } else if digits.isEmpty {
        kept.append(characters[place])
        place += 1
      } else {
        kept += String(digits)
        place = digits.endIndex
      }
    }
    // A title that is nothing but a year is still a title.
    return kept.isEmpty ? String(characters) : kept
  }
}
