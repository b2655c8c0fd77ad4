public import GoalModel

extension Ledger {
  /// A change of mind about a record, with the item as it stands afterwards.
  public struct CorrectionReport: Sendable {
    /// The change that did it.
    public let change: Change
    /// The items concerned, as they stand today.
    public let results: [ItemResult]
    /// What the person should know about it.
    public let problems: [TableProblem]
  }

  /// Replaces the amounts of a record by a new record that keeps its day and its evidence.
  public func correct(
    _ record: String, amounts: [String], reason: String, year named: Int?, _ signature: Signature
  ) throws(LedgerError) -> CorrectionReport {
    let year = try year(named: named, orOf: nil)
    var problems: [TableProblem] = []
    let change = try add(to: year, signature, reason: reason) { records throws(LedgerError) in
      let old = try Self.standing(record, in: records)
      guard let item = records.plan.items.first(where: { $0.id == old.item }) else {
        throw .itemUnknown(old.item.description)
      }
      let reading = try AmountReading(amounts, for: item, note: reason)
      problems = reading.problems
      var new = Outcome(
        id: Outcome.ID(0), item: old.item, day: old.day, amounts: reading.amounts)
      new.evidence = old.evidence
      new.recordedBy = signature.by
      new.note = reason
      new.corrects = old.id
      new.review = records.plan.settings.reviews ? .pending : .accepted
      return .recorded([new], from: nil)
    }
    return try report(change, change.content.outcomes.map(\.item), year, signature, problems)
  }

  /// Takes a record back: it counts nowhere, and stays readable.
  public func withdraw(
    _ record: String, reason: String, year named: Int?, _ signature: Signature
  ) throws(LedgerError) -> CorrectionReport {
    let year = try year(named: named, orOf: nil)
    var items: [PlanItem.ID] = []
    let change = try add(to: year, signature, reason: reason) { records throws(LedgerError) in
      let number = try Self.number(record)
      if records.outside.contains(where: { $0.id == number }) { return .withdrawn([number]) }
      let old = try Self.standing(record, in: records)
      items = [old.item]
      return .withdrawn([old.id])
    }
    return try report(change, items, year, signature, [])
  }

  /// Accepts records that wait for review, or confirms that they repeat nothing; or sends them back.
  ///
  /// Whoever recorded something cannot review it.
  public func review(
    _ references: [String], as review: Outcome.Review, reason: String, year named: Int?,
    _ signature: Signature
  ) throws(LedgerError) -> CorrectionReport {
    let year = try year(named: named, orOf: nil)
    var items: [PlanItem.ID] = []
    let change = try add(to: year, signature, reason: reason) { records throws(LedgerError) in
      var ids: [Outcome.ID] = []
      for reference in references {
        let outcome = try Self.standing(reference, in: records)
        if outcome.review == .pending {
          guard outcome.recordedBy != signature.by else {
            throw .cannot(.ownRecord(outcome.id, person: signature.by))
          }
        } else if review == .accepted, !Self.isSuspected(outcome, in: records) {
          throw .cannot(.nothingToReview(outcome.id))
        }
        ids.append(outcome.id)
        items.append(outcome.item)
      }
      return .reviewed(ids, review)
    }
    return try report(change, items, year, signature, [])
  }

  // MARK: Finding records

  /// The number of a record as typed: `r12` or `12`.
  private static func number(_ text: String) throws(LedgerError) -> Outcome.ID {
    let digits = text.hasPrefix("r") ? text.dropFirst() : text[...]
    guard let number = Int(digits) else { throw .recordUnknown(text) }
    return Outcome.ID(number)
  }

  /// A record that was neither taken back nor replaced.
  private static func standing(_ text: String, in records: PlanRecords) throws(LedgerError)
    -> Outcome
  {
    let number = try number(text)
    let all = records.outcomes.values.lazy.joined()
    guard let outcome = all.first(where: { $0.id == number }) else { throw .recordUnknown(text) }
    if outcome.isWithdrawn { throw .cannot(.recordWithdrawn(number)) }
    let newer = records.outcomes[outcome.item]?.first {
      $0.corrects == number && !$0.isWithdrawn && $0.review != .returned
    }
    if let newer { throw .cannot(.recordCorrected(number, by: newer.id)) }
    return outcome
  }

  /// Whether a record repeats an earlier one of its item, and nobody has confirmed it.
  private static func isSuspected(_ outcome: Outcome, in records: PlanRecords) -> Bool {
    guard !outcome.isConfirmed else { return false }
    let marks = Set(outcome.repetitionMarks)
    return (records.outcomes[outcome.item] ?? []).contains { other in
      other.id < outcome.id && !other.isWithdrawn && !marks.isDisjoint(with: other.repetitionMarks)
    }
  }

  private func report(
    _ change: Change, _ items: [PlanItem.ID], _ year: Int, _ signature: Signature,
    _ problems: [TableProblem]
  ) throws(LedgerError) -> CorrectionReport {
    let completion = Completion(of: try records(of: year), on: signature.clock.today)
    return CorrectionReport(
      change: change, results: completion.items.filter { items.contains($0.item.id) },
      problems: problems)
  }
}
