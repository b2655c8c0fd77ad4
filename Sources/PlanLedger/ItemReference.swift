internal import GoalModel

/// Finds the item a person means: by number as written, by id, or by a part of its title.
struct ItemReference {
  private let items: [PlanItem]
  private let byNumber: [String: [Int]]
  private let byID: [String: Int]
  private let byTitle: [String: [Int]]

  /// Prepares finding in the items of a plan.
  ///
  /// Finding by number, id or whole title then takes constant time.
  init(_ items: [PlanItem]) {
    self.items = items
    byNumber = Dictionary(grouping: items.indices.filter { !items[$0].number.isEmpty }) {
      items[$0].number
    }
    byTitle = Dictionary(grouping: items.indices) { items[$0].title }
    byID = Dictionary(items.indices.map { (items[$0].id.description, $0) }) { first, _ in first }
  }

  /// The one item `text` means.
  ///
  /// - Throws: `LedgerError.itemUnknown` or `LedgerError.itemAmbiguous`.
  func item(_ text: String) throws(LedgerError) -> PlanItem {
    if let numbered = byNumber[text] { return try only(numbered, text) }
    if let identified = byID[text] { return items[identified] }
    if let titled = byTitle[text] { return try only(titled, text) }
    let containing = items.indices.filter { !text.isEmpty && items[$0].title.contains(text) }
    return try only(containing, text)
  }

  private func only(_ found: [Int], _ text: String) throws(LedgerError) -> PlanItem {
    guard let first = found.first else { throw .itemUnknown(text) }
    guard found.count == 1 else {
      throw .itemAmbiguous(text, candidates: found.map { items[$0].nameWithNumber })
    }
    return items[first]
  }
}
