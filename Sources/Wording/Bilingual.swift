/// A text in both languages.
public struct Bilingual: Hashable, Sendable {
  /// The text in the Chinese of the office.
  public let chinese: String

  /// The text in English.
  public let english: String

  /// Puts two wordings of the same side by side.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in one language.
  public func text(in language: Language) -> String { language.say(chinese, english) }
}
