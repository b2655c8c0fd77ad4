internal import GoalModel

/// Adds what proves outcomes or work outside the plan.
final class EvidenceInserter {
  private let evidence: SQLiteInsert

  init(_ context: WritingContext, of owner: DetailOwner) throws(PlanStoreError) {
    evidence = try SQLiteInsert(
      context.connection, into: owner.table("evidence"),
      "change, \(owner.column), place, reference, name, sha256")
  }

  /// Adds the evidence of a record.
  func add(_ given: [Evidence], ofRecord record: Int, to change: Change.ID)
    throws(PlanStoreError)
  {
    for (place, proof) in given.enumerated() {
      let key: [SQLiteValue] = [.integer(change.number), .integer(record), .integer(place)]
      switch proof {
      case .reference(let reference): try evidence.add(key + [.text(reference), .null, .null])
      case .file(let name, let sha256):
        try evidence.add(key + [.null, .text(name), .text(sha256)])
      }
    }
  }
}
