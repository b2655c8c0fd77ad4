public import GoalModel

/// What a person says was done: `1次 148人次`, `398/406人`, `近200人次`, `方案完成`.
public struct AmountPhrase: Hashable, Sendable {
  /// The amounts in the order they were said; at least one.
  public let amounts: [NamedAmount]

  /// Reads one text with one or several amounts, separated by blanks, 、 , or ;.
  ///
  /// - Throws: `AmountPhraseError` where a part is no amount.
  public init(_ text: String) throws(AmountPhraseError) {
    try self.init([text])
  }

  /// Reads several texts, as the words of a command line are.
  ///
  /// - Throws: `AmountPhraseError` where a part is no amount.
  public init(_ texts: [String]) throws(AmountPhraseError) {
    var amounts: [NamedAmount] = []
    var reader = AmountReader()
    for text in texts { amounts += try reader.read(text) }
    if let name = reader.waitingName { throw .notAnAmount(name) }
    guard !amounts.isEmpty else { throw .empty }
    self.amounts = amounts
  }
}

/// An amount with the goal a person named for it, before the goals of the item are known.
public struct NamedAmount: Hashable, Sendable {
  /// The amount as said; its goal is not decided yet.
  public let amount: Amount

  /// The word before the amount that names a goal: 答复率; empty where there is none.
  public let label: String

  /// The position ①②… said before the amount, counted from 0.
  public let position: Int?

  /// Creates an amount that may name its goal.
  public init(_ amount: Amount, label: String = "", position: Int? = nil) {
    self.amount = amount
    self.label = label
    self.position = position
  }
}

/// Why a text is no amount; each case carries what was found.
public enum AmountPhraseError: Error, Hashable, Sendable {
  /// Nothing was said.
  case empty

  /// A part is no amount.
  case notAnAmount(String)

  /// A figure is covered up or damaged.
  case masked(String)

  /// A number lies beyond ±10¹⁵ or has more than six decimals.
  case beyondRange(String)

  /// A share was said without its parts: 95% instead of 38/40件.
  case shareWithoutParts(String)
}
