internal import ExactNumbers
internal import GoalModel

/// Reads amounts from left to right and keeps a name until its amount comes.
///
///     text   = { [position] [name] amount }
///     amount = [hedge] figure [unit] [hedge] | ["累计"] figure "/" figure [unit] | verdict | step
struct AmountReader {
  /// A name or position that still waits for its amount.
  private(set) var waitingName: String?
  private var position: Int?

  /// The amounts in a text.
  mutating func read(_ text: String) throws(AmountPhraseError) -> [NamedAmount] {
    let folded = Self.withoutInnerBlanks(FoldedText(text, blanks: .kept))
    if folded.isNoPhrase { throw .notAnAmount(text) }
    var amounts: [NamedAmount] = []
    var place = 0
    while place < folded.characters.count {
      if Self.isSeparator(folded.characters[place]) {
        place += 1
        continue
      }
      if let number = Self.circled(folded.characters[place]) {
        position = number
        waitingName = folded.original(place..<place + 1)
        place += 1
        continue
      }
      let end = Self.endOfPart(folded.characters, from: place)
      if let amount = try part(folded, place..<end, &place) { amounts.append(amount) }
    }
    return amounts
  }

  /// The text without the blanks inside an amount: 3 次, 50 多条, 398 / 406人.
  private static func withoutInnerBlanks(_ folded: FoldedText) -> FoldedText {
    let characters = folded.characters
    let kept = characters.indices.filter { place in
      guard characters[place] == " ", place > 0, place + 1 < characters.count else { return true }
      let before = characters[place - 1]
      if before == "/" || characters[place + 1] == "/" { return false }
      guard NumeralScanner.begins(before) || "多余".contains(before) else { return true }
      return !"多余".contains(characters[place + 1])
        && UnitWords.all.length(characters, at: place + 1) == 0
        && !("万亿千".contains(characters[place + 1]))
    }
    return kept.count == characters.count
      ? folded : FoldedText(String(kept.map { characters[$0] }), blanks: .kept)
  }

  private static func isSeparator(_ character: Character) -> Bool {
    " \n、,;。".contains(character)
  }

  private static func circled(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value)
    else {
      return nil
    }
    return Int(scalar.value - 0x2460)
  }

  /// One past the part that begins at a place; the comma of 1,200 separates nothing.
  private static func endOfPart(_ characters: [Character], from start: Int) -> Int {
    var end = start
    while end < characters.count {
      if NumeralScanner.begins(characters[end]),
        let numeral = NumeralScanner(characters: characters).numeral(at: end)
      {
        end = numeral.end
        continue
      }
      if isSeparator(characters[end]) || circled(characters[end]) != nil { break }
      end += 1
    }
    return end
  }

  /// Reads the first amount of a part and moves behind it; a mere word waits for its amount.
  private mutating func part(
    _ folded: FoldedText, _ range: Range<Int>, _ place: inout Int
  ) throws(AmountPhraseError) -> NamedAmount? {
    let characters = Array(folded.characters[..<range.upperBound])
    let words = String(characters[range.lowerBound...])
    let shown = folded.original(range)
    if let value = VerdictWords.value(of: words) {
      place = range.upperBound
      return named(Amount(text: shown, value: value), label: "")
    }
    if FigureMask.isMasked(Array(characters[range.lowerBound...])), !words.contains("/?") {
      throw .masked(shown)
    }
    let start = Self.startOfFigure(characters, from: range.lowerBound)
    guard let start else {
      if let step = VerdictWords.step(in: words) {
        place = range.upperBound
        return named(Amount(text: shown, value: .step(step)), label: "")
      }
      guard waitingName == nil || position != nil else { throw .notAnAmount(shown) }
      waitingName = shown
      place = range.upperBound
      return nil
    }
    let label = TargetCursor.label(folded.original(range.lowerBound..<start))
    var figure = FigureReader(characters, at: start, shown: shown)
    let amount = try figure.amount()
    place = figure.position
    return named(
      Amount(text: folded.original(start..<place), value: amount.value, unit: amount.unit),
      label: label)
  }

  private mutating func named(_ amount: Amount, label: String) -> NamedAmount {
    let name = label.isEmpty && position == nil ? TargetCursor.label(waitingName ?? "") : label
    defer {
      waitingName = nil
      position = nil
    }
    return NamedAmount(amount, label: name, position: position)
  }

  /// Where the figure of a part begins, with the hedge or 累计 before it.
  private static func startOfFigure(_ characters: [Character], from start: Int) -> Int? {
    let numerals = NumeralScanner(characters: characters)
    for place in start..<characters.count {
      var behind = place
      let isMarked =
        FigureReader.cumulative.match(characters, at: &behind) != nil
        || HedgeWords.before.match(characters, at: &behind) != nil
      let isNegative = place == start && characters[place] == "-"
      if isNegative { behind += 1 }
      guard behind < characters.count, isMarked || isNegative || behind == place,
        let numeral = numerals.numeral(at: behind)
      else { continue }
      // A Chinese numeral counts only before a unit: 一 in 一般 is a word.
      if numeral.isChinese, !numeral.isMore, numeral.end < characters.count,
        UnitWords.all.length(characters, at: numeral.end) == 0
      {
        continue
      }
      return place
    }
    return nil
  }
}
