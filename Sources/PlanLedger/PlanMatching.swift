internal import GoalModel
internal import PlanImport

/// Gives the items of a table their places in the ledger, so that outcomes stay with their items.
struct PlanMatching {
  /// The plan of the table with the identities of the ledger.
  let plan: Plan

  /// How the table differs from the plan in the ledger.
  let difference: PlanDifference

  /// Matches a table with the plan already loaded, if any.
  ///
  /// Items are the same if number and title are, or else if the title is and stands once in each.
  /// New items get identities no item of the year ever had; `used` is how many those are.
  init(_ table: Plan, with existing: Plan?, used: Int) {
    var next = used
    var rest = existing.map { Self.keyed($0.items) } ?? [:]
    var byTitle = existing.map { Self.once($0.items.map { ($0.title, $0) }) } ?? [:]
    let titlesOfTable = Self.once(table.items.map { ($0.title, $0.id) })
    var items: [PlanItem] = []
    var difference = PlanDifference()
    // An item found by number and title is taken before another may claim it by its title alone.
    let sure = table.items.map { rest.removeValue(forKey: Self.key($0)) }
    for case let match? in sure where byTitle[match.title]?.id == match.id {
      byTitle[match.title] = nil
    }
    for (item, match) in zip(table.items, sure) {
      var old = match
      if old == nil, titlesOfTable[item.title] != nil {
        old = byTitle.removeValue(forKey: item.title)
      }
      if let old {
        rest[Self.key(old)] = nil
        let new = item.identified(as: old.id)
        // Results are no part of the promise, so a table with new ones is the same plan.
        if new.withoutResults != old.withoutResults {
          difference.changed.append(new.nameWithNumber)
        }
        items.append(new)
      } else {
        next += 1
        let new = item.identified(as: Self.identity(table.year, next))
        difference.added.append(new.nameWithNumber)
        items.append(new)
      }
    }
    let kept = Set(items.map(\.id))
    difference.removed =
      existing?.items.filter { !kept.contains($0.id) }.map(\.nameWithNumber) ?? []
    self.difference = difference
    var plan = table
    plan.items = items
    plan.version = (existing?.version ?? 0) + 1
    if let existing { plan.settings = existing.settings }
    self.plan = plan
  }

  /// `2026-017`: the year and a running number.
  private static func identity(_ year: Int, _ number: Int) -> PlanItem.ID {
    let digits = String(number)
    return PlanItem.ID(
      "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
  }

  private struct Key: Hashable {
    let number: String
    let title: String
  }

  private static func key(_ item: PlanItem) -> Key { Key(number: item.number, title: item.title) }

  /// The items by number and title; of two alike only the first can be found so.
  private static func keyed(_ items: [PlanItem]) -> [Key: PlanItem] {
    Dictionary(items.map { (key($0), $0) }) { first, _ in first }
  }

  /// The values whose key stands once only.
  private static func once<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
    Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }
}
