public import ExactNumbers

/// A number as an office writes it, with how it was softened: 1,200, 二十, 4万5千, 十余, 近200, 50多.
public struct ChineseNumber: Hashable, Sendable {
  /// The stated number.
  public let quantity: Quantity

  /// How it was softened; `nil` for an exact figure.
  public let hedge: Hedge?

  /// Reads a text that is a number and nothing else.
  ///
  /// - Throws: `ChineseNumberError` where it is none, is masked, or lies beyond the range of a
  ///   quantity.
  public init(_ text: String) throws(ChineseNumberError) {
    let folded = FoldedText(text)
    if folded.isNoPhrase { throw .notANumber(text) }
    if FigureMask.isMasked(folded.characters) { throw .masked(text) }
    guard let (number, end) = try Self.read(folded.characters, at: 0, text: text),
      end == folded.characters.count
    else { throw .notANumber(text) }
    self = number
  }

  private init(quantity: Quantity, hedge: Hedge?) {
    self.quantity = quantity
    self.hedge = hedge
  }

  /// Reads the number at a place, with the hedges around it, and tells where it ends.
  static func read(_ characters: [Character], at start: Int, text: String)
    throws(ChineseNumberError) -> (number: ChineseNumber, end: Int)?
  {
    var position = start
    var hedge = HedgeWords.before.match(characters, at: &position)
    let isNegative = position < characters.count && characters[position] == "-"
    if isNegative { position += 1 }
    guard let numeral = NumeralScanner(characters: characters).numeral(at: position) else {
      return nil
    }
    position = numeral.end
    if numeral.isMore { hedge = .moreThan }
    if let after = HedgeWords.after.match(characters, at: &position) { hedge = after }
    do {
      let value = isNegative ? -numeral.value : numeral.value
      return (ChineseNumber(quantity: try Quantity(value), hedge: hedge), position)
    } catch {
      throw .beyondRange(text)
    }
  }
}

/// Why a text is no ``ChineseNumber``; each case carries what was found.
public enum ChineseNumberError: Error, Hashable, Sendable {
  /// It is no number.
  case notANumber(String)

  /// Digits are covered up or damaged.
  case masked(String)

  /// It lies beyond ±10¹⁵ or has more than six decimals.
  case beyondRange(String)
}

/// The words that soften a figure, before and behind it.
enum HedgeWords {
  static let before = WordList<Hedge>([
    .about: ["约", "大约", "大概", "约计"],
    .nearly: ["近", "将近", "接近", "不足", "不到"],
    .atLeast: ["至少", "不少于", "不低于", "最少"],
    .moreThan: ["超过", "逾", "超"],
  ])

  static let after = WordList<Hedge>([
    .about: ["左右", "上下"],
    .atLeast: ["以上", "及以上", "+"],
    .moreThan: ["多", "余"],
  ])
}
