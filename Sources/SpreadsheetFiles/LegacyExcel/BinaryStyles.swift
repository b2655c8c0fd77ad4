/// What the styles of an old workbook say about numbers, struck text and fonts of signs.
struct BinaryStyles {
  /// A font, as far as it matters.
  private struct Font {
    let isStruck: Bool
    let symbols: SymbolFont?
  }

  private var fonts: [Font] = []
  private var codes: [Int: NumberMeaning] = [:]

  /// The font and the number format of each style.
  private var styles: [(font: Int, format: Int)] = []

  /// Takes in a record of the workbook; others than fonts, formats and styles say nothing.
  mutating func read(_ record: BinaryRecord) {
    switch record.kind {
    case 0x31:
      let name = record.byte(14).flatMap { record.text(15, count: $0) } ?? ""
      fonts.append(
        Font(
          isStruck: (record.word(2) ?? 0) & 0x08 != 0, symbols: SymbolFont(named: name)))
    case 0x41E:
      guard let number = record.word(0), let length = record.word(2),
        let code = record.text(4, count: length)
      else { return }
      codes[number] = NumberMeaning(code: code)
    case 0xE0:
      styles.append((record.word(0) ?? 0, record.word(2) ?? 0))
    default:
      break
    }
  }

  func meaning(ofStyle index: Int) -> NumberMeaning {
    guard styles.indices.contains(index) else { return .number }
    let format = styles[index].format
    return codes[format] ?? NumberMeaning(builtin: format)
  }

  func isStruck(style index: Int) -> Bool { font(ofStyle: index)?.isStruck ?? false }

  func symbolFont(ofStyle index: Int) -> SymbolFont? { font(ofStyle: index)?.symbols }

  private func font(ofStyle index: Int) -> Font? {
    guard styles.indices.contains(index) else { return nil }
    // There is no font number 4, for reasons of the 1980s.
    let number = styles[index].font
    let place = number > 4 ? number - 1 : number
    return fonts.indices.contains(place) ? fonts[place] : nil
  }
}
