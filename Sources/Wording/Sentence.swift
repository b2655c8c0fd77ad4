/// A sentence that is put together clause by clause, in one language.
struct Sentence {
  let language: Language
  private var clauses: [String] = []

  init(in language: Language) { self.language = language }

  /// Adds a clause in whichever language the sentence is in.
  mutating func add(_ chinese: String, _ english: String) {
    clauses.append(language.say(chinese, english))
  }

  /// Adds a clause that is worded already.
  mutating func add(_ clause: String) { clauses.append(clause) }

  /// The clauses without a full stop, as in a cell of a table; empty without any.
  var phrase: String { clauses.joined(separator: language.say("，", ", ")) }

  /// The whole sentence with its full stop; empty without any clause.
  var text: String {
    guard let first = phrase.first else { return "" }
    return first.uppercased() + phrase.dropFirst() + language.say("。", ".")
  }
}
