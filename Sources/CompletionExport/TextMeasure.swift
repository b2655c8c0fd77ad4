/// How much room a text takes, in the unit of column widths: a Chinese character counts two.
///
/// Programs do not grow rows by themselves in every format, so heights are computed here.
enum TextMeasure {
  /// The width of the longest line.
  static func width(_ text: String) -> Double {
    lines(of: text).map { line in line.reduce(0) { $0 + width($1) } }.max() ?? 0
  }

  /// How many lines a text takes in a column of `width`, in letters of `size` points.
  static func lineCount(_ text: String, width column: Double, size: Double) -> Int {
    // A cell keeps a margin at both edges, and columns are measured in letters of 11 points.
    let room = max((column - 1.2) * 11 / size, 2)
    return lines(of: text).reduce(0) { $0 + wrapped($1, room) }
  }

  /// The height in points of so many lines; Chinese typefaces need nearly half a letter between them.
  static func height(lines: Int, size: Double) -> Double {
    (Double(max(lines, 1)) * size * 1.45 + 2.5).rounded(.up)
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Breaks between any two Chinese characters, inside a Latin word or a number only if it must.
  private static func wrapped(_ line: Substring, _ room: Double) -> Int {
    var count = 1
    var used = 0.0
    var word = 0.0
    func place(_ width: Double) {
      if used + width <= room {
        used += width
      } else {
        count += used > 0 ? 1 : 0
        // A word wider than the column is broken wherever it reaches the edge.
        let further = (width / room).rounded(.up) - 1
        count += Int(max(further, 0))
        used = width - max(further, 0) * room
      }
    }
    for character in line {
      let width = width(character)
      if width < 2, character != " " {
        word += width
      } else {
        place(word)
        word = 0
        place(width)
      }
    }
    place(word)
    return count
  }

  private static func width(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0..<0x20: 0
    // Chinese typefaces draw these at full width.
    case 0x2014...0x2026, 0x2100...0x27BF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x3FFFF:
      2
    default: 1
    }
  }
}
