internal import GoalModel

/// A part of a target that names its own day: 3月底前制定方案, or 组织选举（6月）.
struct DatedStep {
  /// What is to be done.
  let text: String

  /// When, as written.
  let day: String

  /// The longest day a part begins or ends with, in characters.
  private static let longestDay = 16

  /// The day a part begins with, or stands in the brackets at its end; `nil` where there is none.
  init?(_ part: String, in festivals: FestivalCalendar) {
    let folded = FoldedText(part)
    let characters = folded.characters
    for end in stride(from: min(characters.count - 1, Self.longestDay), to: 1, by: -1) {
      let day = folded.original(0..<end)
      guard Self.isDay(day, festivals) else { continue }
      var rest = end
      while rest < characters.count, ",:、".contains(characters[rest]) { rest += 1 }
      text = folded.original(rest..<characters.count)
      self.day = day
      return
    }
    guard characters.last == ")", let open = characters.lastIndex(of: "("), open > 0 else {
      return nil
    }
    let day = folded.original(open + 1..<characters.count - 1)
    guard Self.isDay(day, festivals) else { return nil }
    text = folded.original(0..<open)
    self.day = day
  }

  private static func isDay(_ text: String, _ festivals: FestivalCalendar) -> Bool {
    // A bare number is an amount as likely as a day.
    guard text.contains(where: { "月日季度年节前底".contains($0) }) else { return false }
    // 6月底前完成 is a day too, but the word belongs to what is to be done.
    guard let last = text.last, last.isASCIIDigit || "月日号底前末旬度年节内初间份".contains(last) else {
      return false
    }
    return DuePhrase(text, in: festivals).problem == nil
  }

  /// The steps of a target that is a list of at least two of them, numbered or not; else `nil`.
  static func steps(in text: String, _ festivals: FestivalCalendar) -> [DatedStep]? {
    // Most targets are one phrase.
    guard text.contains(where: { "；;。\n②2２二".contains($0) }) else { return nil }
    let parts =
      NumberedList(text)?.parts
      ?? text.split { "；;。\n".contains($0) }.map { String($0).trimmingBlanks }.filter {
        !$0.isEmpty
      }
    guard parts.count > 1, parts.count < 40 else { return nil }
    let steps = parts.compactMap { DatedStep($0, in: festivals) }
    return steps.count == parts.count ? steps : nil
  }
}
