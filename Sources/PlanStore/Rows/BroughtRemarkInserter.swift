internal import GoalModel

/// Adds the words about items that a change brings in from a table.
struct BroughtRemarkInserter {
  private let context: WritingContext
  private let remarks: SQLiteInsert

  init(_ context: WritingContext) throws(PlanStoreError) {
    self.context = context
    remarks = try SQLiteInsert(
      context.connection, into: "brought_remark", "change, place, item, done, reason, next")
  }

  /// Adds words in the order they are given.
  func add(_ given: [TableResults.Remark], to change: Change.ID) throws(PlanStoreError) {
    let texts = context.personalTexts
    for (place, remark) in given.enumerated() {
      try remarks.add([
        .integer(change.number), .integer(place),
        .integer(try context.items.number(of: remark.item)),
        try texts.optionalNote(remark.words.done), try texts.optionalNote(remark.words.reason),
        try texts.optionalNote(remark.words.next),
      ])
    }
  }
}
