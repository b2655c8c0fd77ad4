/// Takes a row apart that holds several things to do: numbered in one cell, with targets or days in
/// lists beside them.
struct RowSplitter {
  /// What became of the row.
  enum Result {
    /// It is one item.
    case whole
    /// It is one item although it looks like several, since the lists beside do not fit.
    case unmatched(PlanField, text: String)
    /// It is several items, with the texts of each; the field says which cell holds the list.
    case parts([[PlanField: String]], in: PlanField)
  }

  let cells: RowCells

  /// Reads the row.
  func split() -> Result {
    let title = cells.text(.title)
    if let titles = NumberedList(title)?.parts { return split(titles, in: .title) }
    if let contents = contentsWithDays() { return split(contents, in: .content) }
    if let lines = linesWithDays(title) { return split(lines, in: .title) }
    return .whole
  }

  /// Fields that say how much or until when; what they say must belong to one item alone.
  private static let deciding: [PlanField] = [.target, .due, .time, .budget]

  /// Fields that are matched with the items where they hold as many, and else hold for all.
  private static let accompanying: [PlanField] = [
    .number, .content, .standard, .department, .coDepartment, .person, .unit, .remark,
    .participants,
  ]

  private func split(_ names: [String], in field: PlanField) -> Result {
    var parts = names.map { [PlanField.title: $0] }
    for other in Self.deciding {
      let text = cells.text(other)
      if let list = list(text, count: names.count) {
        for place in parts.indices { parts[place][other] = list[place] }
      } else if holdsForAll(text, other) {
        if other == .target, let each = Self.withoutEach(text) {
          for place in parts.indices { parts[place][other] = each }
        }
      } else {
        return .unmatched(other, text: text)
      }
    }
    // What the contents listed is said by the titles now.
    if field == .content { for place in parts.indices { parts[place][.content] = "" } }
    for other in Self.accompanying where other != field {
      guard let list = list(cells.text(other), count: names.count) else { continue }
      for place in parts.indices { parts[place][other] = list[place] }
    }
    return .parts(parts, in: field)
  }

  /// The parts of a list with as many parts as there are items.
  private func list(_ text: String, count: Int) -> [String]? {
    let parts = NumberedList(text)?.parts ?? Self.lines(text)
    return parts.count == count ? parts : nil
  }

  /// Whether a text may be said of each of the items: one day, a thing to do, 各不少于2次.
  private func holdsForAll(_ text: String, _ field: PlanField) -> Bool {
    if RowCells.saysNothing(text) { return true }
    if NumberedList(text) != nil { return false }
    switch field {
    case .due, .time: return true
    case .target:
      return Self.withoutEach(text) != nil
        || !TargetPhrase(text, unit: UnitColumn(cells.text(.unit))).isMeasurable
    default: return false
    }
  }

  /// A target that is said of each: 各不少于2次 without 各; else `nil`.
  private static func withoutEach(_ text: String) -> String? {
    let folded = FoldedText(text)
    for word in ["分别", "每项", "各", "均"] where folded.joined.hasPrefix(word) {
      return folded.original(word.count..<folded.characters.count)
    }
    return nil
  }

  /// The things a 工作内容 cell lists, where no target is stated and each has a day of its own.
  private func contentsWithDays() -> [String]? {
    guard RowCells.saysNothing(cells.text(.target)),
      let contents = NumberedList(cells.text(.content))?.parts
    else { return nil }
    let hasDays = [PlanField.due, .time].contains {
      NumberedList(cells.text($0))?.parts.count == contents.count
    }
    return hasDays ? contents : nil
  }

  /// The lines of a title without numbers, where as many days stand beside them; a title that is only
  /// wrapped has no such neighbour.
  private func linesWithDays(_ title: String) -> [String]? {
    let lines = Self.lines(title)
    guard lines.count > 1, lines.allSatisfy({ $0.count > 1 }) else { return nil }
    for field in [PlanField.due, .time] {
      let days = Self.lines(cells.text(field))
      guard days.count == lines.count else { continue }
      let read = days.map { DuePhrase($0, in: cells.columns.festivals) }
      if read.allSatisfy({ $0.problem == nil }) { return lines }
    }
    return nil
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
  }
}
