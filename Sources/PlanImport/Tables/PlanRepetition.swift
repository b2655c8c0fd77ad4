internal import GoalModel

/// Tells whether a table only repeats what was read before it, as a summary sheet repeats the sheets of
/// the departments.
struct PlanRepetition {
  /// The departments under which each promise was read.
  private var departments: [[String]: Set<String>] = [:]

  /// The titles of a table that were not read before; `nil` where it is a table of its own.
  ///
  /// It repeats others if at least half of its items were read before; of a single item that may be
  /// chance.
  func newTitles(in items: [RowItem]) -> [String]? {
    let new = items.filter { row in
      guard let seen = departments[Self.promise(row)] else { return true }
      let own = Self.department(row)
      // A table without departments may repeat any; two named ones make two items.
      return !(own.isEmpty || seen.contains("") || seen.contains(own))
    }
    let known = items.count - new.count
    return known > 1 && known >= new.count ? new.map(\.item.item.title) : nil
  }

  /// Keeps the items of a table that was read.
  mutating func add(_ items: [RowItem]) {
    for row in items { departments[Self.promise(row), default: []].insert(Self.department(row)) }
  }

  private static func promise(_ row: RowItem) -> [String] {
    let item = row.item.item
    return [item.title, item.targetText, item.dueText].map { FoldedText($0).joined }
  }

  private static func department(_ row: RowItem) -> String {
    FoldedText(row.item.item.department).joined
  }
}
