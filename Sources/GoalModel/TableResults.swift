/// What was done for many items, as one table says it: outcomes, ticks and words, taken in together.
///
/// They are one change, so that one undo takes all of them back.
public struct TableResults: Hashable, Sendable {
  /// What was recorded.
  public var outcomes: [Outcome]

  /// What was declared finished.
  public var ticks: [Tick]

  /// What leadership reads beside the items.
  public var remarks: [Remark]

  /// Words about one item.
  public struct Remark: Hashable, Sendable {
    /// The item.
    public let item: PlanItem.ID

    /// The words; what is not said stays as it was.
    public let words: ItemRemarks

    /// Creates words about an item.
    public init(item: PlanItem.ID, words: ItemRemarks) {
      self.item = item
      self.words = words
    }
  }

  /// Creates results.
  public init(outcomes: [Outcome] = [], ticks: [Tick] = [], remarks: [Remark] = []) {
    self.outcomes = outcomes
    self.ticks = ticks
    self.remarks = remarks
  }

  /// Whether there is nothing to take in.
  public var isEmpty: Bool { outcomes.isEmpty && ticks.isEmpty && remarks.isEmpty }

  /// Whether something is said of one item.
  public func concern(_ item: PlanItem.ID) -> Bool {
    outcomes.contains { $0.item == item } || ticks.contains { $0.item == item }
      || remarks.contains { $0.item == item }
  }
}
