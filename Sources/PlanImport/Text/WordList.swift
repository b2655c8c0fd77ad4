/// Words with their meanings, of which the longest that fits is found at a place in a text.
struct WordList<Meaning: Hashable & Sendable>: Sendable {
  private let words: [Character: [(word: [Character], meaning: Meaning)]]

  /// Creates a list from the words of each meaning.
  init(_ meanings: [Meaning: [String]]) {
    var words: [Character: [(word: [Character], meaning: Meaning)]] = [:]
    for (meaning, list) in meanings {
      for word in list {
        let characters = Array(word)
        guard let first = characters.first else { continue }
        words[first, default: []].append((characters, meaning))
      }
    }
    self.words = words.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The meaning of the longest word at `position`, which moves behind it.
  func match(_ characters: [Character], at position: inout Int) -> Meaning? {
    guard position < characters.count, let candidates = words[characters[position]] else {
      return nil
    }
    for (word, meaning) in candidates where characters[position...].starts(with: word) {
      position += word.count
      return meaning
    }
    return nil
  }

  /// The length of the longest word at a place, 0 where there is none.
  func length(_ characters: [Character], at position: Int) -> Int {
    var end = position
    return match(characters, at: &end) == nil ? 0 : end - position
  }
}

extension WordList where Meaning == Bool {
  /// Creates a plain list of words.
  init(_ words: [String]) { self.init([true: words]) }
}
