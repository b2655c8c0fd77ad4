internal import GoalModel

/// Reads the words about items that changes brought in from a table.
final class BroughtRemarkReader {
  private let remarks: DetailCursor

  init(_ context: ReadingContext) throws(PlanStoreError) {
    remarks = try DetailCursor(
      context, "brought_remark", of: [.broughtIn], keys: ["place"],
      "d.item, d.done, d.reason, d.next")
  }

  /// The words a change brought in, in the order they were given.
  func remarks(of change: Change.ID) throws(PlanStoreError) -> [TableResults.Remark] {
    var read: [TableResults.Remark] = []
    while try remarks.take(change) {
      read.append(
        TableResults.Remark(
          item: try remarks.item(),
          words: ItemRemarks(
            done: try remarks.optionalPersonalText(), reason: try remarks.optionalPersonalText(),
            next: try remarks.optionalPersonalText())))
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) { try remarks.finish() }
}
