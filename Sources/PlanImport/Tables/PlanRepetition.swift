internal import GoalModel

/// Tells whether a table only repeats what was read before it, as a summary sheet repeats the sheets of
/// the departments.
struct PlanRepetition {
  /// What was promised under each title.
  private var promises: [String: [Promise]] = [:]

  private struct Promise {
    let department: String
    let target: String
    let due: String

    init(_ row: RowItem) {
      let item = row.item.item
      department = FoldedText(item.department).joined
      target = FoldedText(item.targetText).joined
      due = FoldedText(item.dueText).joined
    }

    /// Whether a later promise is this one again, or one of several targets that were joined.
    ///
    /// A table without departments may repeat any; two named ones make two items.
    func covers(_ other: Promise) -> Bool {
      let isSameDepartment =
        department.isEmpty || other.department.isEmpty || department == other.department
      return isSameDepartment && (target == other.target || target.contains(other.target))
        && (due == other.due || due.contains(other.due))
    }
  }

  /// The titles of a table that were not read before; `nil` where it is a table of its own.
  ///
  /// It repeats others if at least half of its items were read before; of a single item that may be
  /// chance.
  func newTitles(in items: [RowItem]) -> [String]? {
    let new = items.filter { row in
      let promise = Promise(row)
      return !(promises[Self.title(row)] ?? []).contains { $0.covers(promise) }
    }
    let known = items.count - new.count
    return known > 1 && known >= new.count ? new.map(\.item.item.title) : nil
  }

  /// Keeps the items of a table that was read.
  mutating func add(_ items: [RowItem]) {
    for row in items {
      let title = Self.title(row)
      // A few under one title tell a repetition; of thousands with one title nothing more is learnt.
      guard promises[title, default: []].count < 50 else { continue }
      promises[title, default: []].append(Promise(row))
    }
  }

  private static func title(_ row: RowItem) -> String { FoldedText(row.item.item.title).joined }
}
