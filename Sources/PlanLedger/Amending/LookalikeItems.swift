internal import GoalModel

/// The items of a ledger that found no place in a table, to look among them for a likely one.
struct LookalikeItems {
  private let items: [(item: PlanItem, title: ComparableTitle)]
  private let byNumber: [String: [Int]]

  init(_ items: [PlanItem]) {
    self.items = items.map { ($0, ComparableTitle($0.title)) }
    byNumber = Dictionary(grouping: items.indices.filter { !items[$0].number.isEmpty }) {
      items[$0].number
    }
  }

  /// The items with the same number or a title that is alike, the likeliest first.
  func like(_ item: PlanItem, _ title: ComparableTitle, comparingTitles: Bool) -> [PlanItem] {
    let numbered = Set(byNumber[item.number] ?? [])
    let alike =
      comparingTitles ? items.indices.filter { items[$0].title.isAlike(title) } : []
    let found = numbered.union(alike).map { (common: items[$0].title.common(with: title), $0) }
    return found.sorted { ($1.common, $0.1) < ($0.common, $1.1) }.map { items[$0.1].item }
  }
}
