/// Ticks, crosses and boxes of a cell with the words beside them: √, ☑已完成 □未完成, 是√ 否□.
struct StatusSigns {
  /// What they say; `nil` where that cannot be told.
  let status: ResultStatus?

  private static let ticked: Set<Character> = [
    "√", "✓", "✔", "☑", "✅", "■", "●", "\u{1F5F8}", "\u{1F5F9}",
  ]

  private static let crossed: Set<Character> = [
    "×", "✗", "✘", "✕", "✖", "❌", "❎", "\u{1F5F4}", "\u{1F5F5}",
  ]

  private static let empty: Set<Character> = ["□", "☐", "▢", "◻"]

  /// A sign with the word that belongs to it.
  private struct Choice {
    let sign: Character
    var word = ""
  }

  /// Reads the signs of a text; `nil` where it holds none.
  init?(_ text: String) {
    let characters = text.map(Self.plain).filter { !$0.isWhitespace && !"、,，;；()（）".contains($0) }
    guard let first = characters.first, characters.contains(where: Self.isSign) else { return nil }
    status = Self.status(of: Self.choices(characters, signsFirst: Self.isSign(first)))
  }

  private static func isSign(_ character: Character) -> Bool {
    ticked.contains(character) || crossed.contains(character) || empty.contains(character)
  }

  /// A sign without the mark that asks for its coloured picture.
  private static func plain(_ character: Character) -> Character {
    let scalars = character.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != "\u{FE0E}" }
    return scalars.count == 1 ? scalars.first.map(Character.init) ?? character : character
  }

  /// The signs with their words, which stand behind them or, where the text begins with a word, before.
  private static func choices(_ characters: [Character], signsFirst: Bool) -> [Choice] {
    var choices: [Choice] = []
    var word = ""
    for character in signsFirst ? characters.reversed() : characters {
      if isSign(character) {
        choices.append(Choice(sign: character, word: signsFirst ? String(word.reversed()) : word))
        word = ""
      } else {
        word.append(character)
      }
    }
    // A word on the far side of all signs belongs to none of them.
    if !word.isEmpty { choices.append(Choice(sign: " ", word: word)) }
    return choices
  }

  private static func status(of choices: [Choice]) -> ResultStatus? {
    guard choices.allSatisfy({ $0.sign != " " }) else { return nil }
    let meanings = choices.map { $0.word.isEmpty ? ResultStatus.done : StatusWords.word($0.word) }
    guard meanings.allSatisfy({ $0 != nil }) else { return nil }
    let chosen = choices.indices.filter { ticked.contains(choices[$0].sign) }
    if chosen.count == 1 { return meanings[chosen[0]] }
    guard chosen.isEmpty, choices.count == 1 else {
      // Boxes nobody has ticked say nothing yet; several ticks say too much.
      return chosen.isEmpty ? .open : nil
    }
    // A cross or an empty box beside nothing but itself, or beside 完成.
    return meanings[0] == .done ? .notDone : nil
  }
}
