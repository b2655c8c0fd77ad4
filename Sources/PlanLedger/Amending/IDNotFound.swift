public import GoalModel

/// An id that a table states and the year's plan never gave, or that stands twice.
public struct IDNotFound: Hashable, Sendable {
  /// The id.
  public let id: PlanItem.ID
  /// The sheet.
  public let sheet: String
  /// The cell of the item's title.
  public let cell: String
}
