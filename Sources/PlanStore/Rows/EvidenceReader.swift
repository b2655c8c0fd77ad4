internal import GoalModel

/// Reads what proves outcomes or work outside the plan.
final class EvidenceReader {
  private let evidence: DetailCursor

  init(_ context: ReadingContext, of owner: DetailOwner) throws(PlanStoreError) {
    evidence = try DetailCursor(
      context, owner.table("evidence"), of: owner.kinds, keys: [owner.column, "place"],
      "d.reference, d.name, d.sha256")
  }

  /// The evidence of a record, in the order it was given.
  func evidence(of change: Change.ID, record: Int) throws(PlanStoreError) -> [Evidence] {
    var read: [Evidence] = []
    while try evidence.take(change, record) {
      let reference = evidence.optionalText()
      if let reference {
        read.append(.reference(reference))
      } else {
        read.append(.file(name: try evidence.text(), sha256: try evidence.text()))
      }
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) { try evidence.finish() }
}
