internal import ExactNumbers
internal import GoalModel

/// Reads one figure with its unit: 50多条, 累计300/406人, 7万2千元.
struct FigureReader {
  private let characters: [Character]
  private let shown: String
  private(set) var position: Int

  static let cumulative = WordList(["累计", "累积", "累计完成"])

  init(_ characters: [Character], at position: Int, shown: String) {
    self.characters = characters
    self.position = position
    self.shown = shown
  }

  mutating func amount() throws(AmountPhraseError) -> (value: Amount.Value, unit: CountingUnit?) {
    let isCumulative = Self.cumulative.match(characters, at: &position) != nil
    let first = try number()
    if let mark = next, mark == "/" {
      position += 1
      let whole = try denominator()
      guard first.hedge == nil else { throw .notAnAmount(shown) }
      let unit = unit()
      return (.ratio(first.quantity, of: whole, isCumulative: isCumulative), unit)
    }
    if next == "%" || next == "‰" { throw .shareWithoutParts(shown) }
    let unit = unit()
    let behind = HedgeWords.after.match(characters, at: &position)
    return (.quantity(first.quantity, behind ?? first.hedge), unit)
  }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func number() throws(AmountPhraseError) -> (quantity: Quantity, hedge: Hedge?) {
    do {
      guard let read = try ChineseNumber.read(characters, at: position, text: shown) else {
        throw AmountPhraseError.notAnAmount(shown)
      }
      position = read.end
      return (read.number.quantity, read.number.hedge)
    } catch let error as ChineseNumberError {
      switch error {
      case .beyondRange: throw .beyondRange(shown)
      case .masked: throw .masked(shown)
      case .notANumber: throw .notAnAmount(shown)
      }
    } catch {
      throw .notAnAmount(shown)
    }
  }

  /// The whole of a share; ? and 未知 stand for one nobody knows.
  private mutating func denominator() throws(AmountPhraseError) -> Quantity? {
    if next == "?" {
      position += 1
      return nil
    }
    if characters[position...].starts(with: "未知") {
      position += 2
      return nil
    }
    let whole = try number()
    guard whole.hedge == nil else { throw .notAnAmount(shown) }
    return whole.quantity
  }

  /// The unit behind a figure: a known one, or whatever stands there up to the next figure.
  private mutating func unit() -> CountingUnit? {
    let start = position
    let known = UnitWords.all.length(characters, at: position)
    if known > 0 {
      position += known
      let name = UnitWords.canonical(String(characters[start..<position]))
      skipWords()
      return CountingUnit(name)
    }
    var behind = position
    if HedgeWords.after.match(characters, at: &behind) != nil { return nil }
    while let character = next, character.isLetter, !character.isASCIIDigit { position += 1 }
    return position > start
      ? CountingUnit(UnitWords.canonical(String(characters[start..<position]))) : nil
  }

  /// Steps over what is counted, as 科室 in 5个科室, unless another figure follows.
  private mutating func skipWords() {
    var behind = position
    if HedgeWords.after.match(characters, at: &behind) != nil { return }
    let rest = characters[position...]
    if !rest.contains(where: { NumeralScanner.begins($0) }) { position = characters.count }
  }
}
