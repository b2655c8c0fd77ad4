public import GoalModel
internal import PlanImport

/// What a row of a plan table would record of its item, or did record.
public struct ResultOffer: Hashable, Sendable {
  /// The item.
  public let item: PlanItem

  /// The sheet it stands in.
  public let sheet: String

  /// The cell of its title.
  public let cell: String

  /// What is recorded; `nil` where the row holds no new amount.
  public var outcome: Outcome?

  /// Its being ticked off; `nil` where it is not.
  public var tick: Tick?

  /// What is written beside it; `nil` where nothing new is.
  public var remarks: ItemRemarks?

  /// Whether the row says something that the ledger holds already, which is left as it is.
  public var isKnown = false

  /// Whether there is anything new to take in.
  public var isNew: Bool { outcome != nil || tick != nil || remarks != nil }

  init(item: PlanItem, sheet: String, cell: String) {
    self.item = item
    self.sheet = sheet
    self.cell = cell
  }
}

/// How many results the rows of a plan table hold, before any is held against the ledger.
public struct ResultCounts: Hashable, Sendable {
  /// The rows with amounts.
  public var amounts = 0

  /// The rows that say that the item is done.
  public var ticks = 0

  /// The rows with words for leadership.
  public var remarks = 0

  /// Whether there are none.
  public var isEmpty: Bool { amounts == 0 && ticks == 0 && remarks == 0 }
}

extension PlanReading {
  /// How many results the table holds.
  public var resultCounts: ResultCounts {
    var counts = ResultCounts()
    for case let row? in results {
      if !row.amounts.isEmpty { counts.amounts += 1 }
      if row.isDone { counts.ticks += 1 }
      if row.remarks != ItemRemarks() { counts.remarks += 1 }
    }
    return counts
  }
}
