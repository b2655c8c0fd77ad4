/// What changed in a plan between two review days, item by item.
///
/// Both sides are computed as every report is: the earlier one sees neither later facts nor later
/// decisions and amendments. Where the two were also *known* at different moments, what was corrected
/// or taken back meanwhile shows as well.
public struct CompletionComparison: Hashable, Sendable {
  /// The figures of the earlier day.
  public let earlier: Completion

  /// The figures of the later day.
  public let later: Completion

  /// Every item of either day: in the order of the later plan, what was removed at the end of its
  /// section.
  public let items: [ItemComparison]

  /// Compares two days of one plan; `records` are what each side's figures were computed from.
  public init(
    from earlier: Completion, records earlierRecords: PlanRecords,
    to later: Completion, records laterRecords: PlanRecords
  ) {
    self.earlier = earlier
    self.later = later
    func results(_ completion: Completion) -> [PlanItem.ID: ItemResult] {
      Dictionary(completion.items.map { ($0.item.id, $0) }) { first, _ in first }
    }
    let before = results(earlier)
    let after = results(later)
    items = Self.order(earlier.plan, later.plan).map { item in
      let old = before[item.id]
      let new = after[item.id]
      return ItemComparison(
        item, from: old, to: new,
        recordedBefore: old.map { earlierRecords.counted(for: $0.item, on: earlier.day) } ?? [],
        recordedAfter: new.map { laterRecords.counted(for: $0.item, on: later.day) } ?? [],
        decisions: (laterRecords.decisions[item.id] ?? []).without(
          earlierRecords.decisions[item.id] ?? []))
    }
  }

  /// The items that are not as they were.
  public var changed: [ItemComparison] { items.filter(\.isChanged) }

  /// How many items are as they were.
  public var unchangedCount: Int { items.count - changed.count }

  /// How many items took a turn.
  public func count(of turn: ItemComparison.Turn) -> Int { items.count { $0.turn == turn } }

  /// How many items were adjusted: added, removed, called off, moved or amended.
  public var adjustedCount: Int { items.count { !$0.adjustments.isEmpty } }

  /// The sections of either plan with their items, in the order of ``items``.
  public var sections: [Section] {
    var names: [String] = []
    for item in items where !names.contains(item.item.section) { names.append(item.item.section) }
    func figures(_ name: String, _ completion: Completion) -> Completion.Group? {
      completion.groups(by: .section).first { $0.name == name }
    }
    return names.map { name in
      Section(
        name: name, earlier: figures(name, earlier), later: figures(name, later),
        items: items.filter { $0.item.section == name })
    }
  }

  /// A section of the plan on both days.
  public struct Section: Hashable, Sendable {
    /// The plan's own heading; empty for items under none.
    public let name: String
    /// Its figures on the earlier day; `nil` where it did not exist.
    public let earlier: Completion.Group?
    /// Its figures on the later day; `nil` where it no longer exists.
    public let later: Completion.Group?
    /// Its items, changed or not.
    public let items: [ItemComparison]
  }

  private static func order(_ earlier: Plan, _ later: Plan) -> [PlanItem] {
    let kept = Set(later.items.map(\.id))
    var order = later.items
    for item in earlier.items where !kept.contains(item.id) {
      let place = order.lastIndex { $0.section == item.section } ?? order.endIndex - 1
      order.insert(item, at: place + 1)
    }
    return order
  }
}

extension Array where Element: Equatable {
  /// The elements that are left when each of `others` has taken one equal element away.
  fileprivate func without(_ others: [Element]) -> [Element] {
    others.reduce(into: self) { rest, other in
      if let place = rest.firstIndex(of: other) { rest.remove(at: place) }
    }
  }
}
