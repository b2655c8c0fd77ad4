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

  /// What the runs of each shared text say of its look.
  var looks: [RunLook] = []

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

  /// Whether a cell of that style is struck through that shows a shared text.
  func isStruck(style index: Int, text number: Int) -> Bool {
    let look = looks.indices.contains(number) ? looks[number] : .asCell
    return look.isStruck(inStruckCell: isStruck(style: index))
  }

  func isStruck(font number: Int) -> Bool { font(number)?.isStruck ?? false }

  private func font(ofStyle index: Int) -> Font? {
    styles.indices.contains(index) ? font(styles[index].font) : nil
  }

  private func font(_ number: Int) -> Font? {
    // There is no font number 4, for reasons of the 1980s.
    let place = number > 4 ? number - 1 : number
    return fonts.indices.contains(place) ? fonts[place] : nil
  }
}
