/// Tells figures that were covered up or damaged: 20xx多名, 202_多元, 某数□, ××.
///
/// What stood there is never guessed.
enum FigureMask {
  private static let marks: Set<Character> = [
    "x", "X", "×", "_", "□", "*", "?", "■", "▇", "█", "�",
  ]

  /// Whether a text holds a masked figure.
  static func isMasked(_ characters: [Character]) -> Bool {
    characters.indices.contains { length(characters, at: $0) > 0 }
  }

  /// How many characters of a masked figure begin at a place, 0 where none does.
  ///
  /// A mask beside a digit, two masks in a row, a box, and 某 before 数 or a unit of number are masked
  /// figures; a lone x between letters is not.
  static func length(_ characters: [Character], at start: Int) -> Int {
    if characters[start...].starts(with: "某数") {
      return 2 + trailingMasks(characters, from: start + 2)
    }
    var end = start
    var masks = 0
    var hasBox = false
    var digits = 0
    while end < characters.count {
      if marks.contains(characters[end]) {
        masks += 1
        hasBox = hasBox || "□■▇█�".contains(characters[end])
      } else if characters[end].isASCIIDigit {
        digits += 1
      } else {
        break
      }
      end += 1
    }
    return masks > 1 || hasBox || (masks > 0 && digits > 0) ? end - start : 0
  }

  private static func trailingMasks(_ characters: [Character], from start: Int) -> Int {
    characters[start...].prefix { marks.contains($0) }.count
  }
}
