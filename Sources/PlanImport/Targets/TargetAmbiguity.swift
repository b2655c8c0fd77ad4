/// A part of a target phrase that says more than one thing, with the reading that was taken.
public struct TargetAmbiguity: Hashable, Sendable {
  /// The words, as written.
  public let phrase: String

  /// The goals they were taken for.
  public let chosen: [GoalDraft]

  /// The goals they may mean instead, one list for each other reading; at least one.
  public let others: [[GoalDraft]]

  init(_ phrase: String, chosen: [GoalDraft], others: [[GoalDraft]]) {
    self.phrase = phrase
    self.chosen = chosen
    self.others = others
  }

  /// All readings, the chosen one first.
  public var readings: [[GoalDraft]] { [chosen] + others }

  /// The words and their readings in the words of the grammar: 每月1-2次 → 每月1次 / 每月2次.
  public var summary: String {
    let readings = readings.map { $0.map { GoalPhrase($0).text }.joined(separator: "，") }
    return phrase + " → " + readings.joined(separator: " / ")
  }
}
