internal import GoalModel

/// Reads the ticks of changes.
final class TickReader {
  private let ticks: DetailCursor

  init(_ context: ReadingContext) throws(PlanStoreError) {
    ticks = try DetailCursor(
      context, "tick", of: ChangeKind.withTicks, keys: ["place"],
      "d.item, d.day, d.ticked_by, d.short")
  }

  /// The ticks of a change, in the order they were given.
  func ticks(of change: Change.ID) throws(PlanStoreError) -> [Tick] {
    var read: [Tick] = []
    while try ticks.take(change) {
      read.append(
        Tick(
          item: try ticks.item(), day: try ticks.day(), by: try ticks.personalText(),
          short: try ticks.optionalPersonalText()))
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) { try ticks.finish() }
}
