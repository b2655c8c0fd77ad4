public import GoalModel
internal import PlanStore

extension Ledger {
  /// What loading a plan table did.
  public struct LoadReport: Sendable {
    /// The change that did it; `nil` where the table says what the ledger already knew.
    public let change: Change?
    /// The plan as it now stands in the ledger.
    public let plan: Plan
    /// How the table differs from the plan that was there before.
    public let difference: PlanDifference
    /// The ids in the table that are none of the year's.
    public let idsNotFound: [IDNotFound]
    /// The plan of another year that the table largely repeats.
    public let repetition: PlanRepetition?
    /// What the year before leaves to this one; `nil` where the ledger has no plan of it.
    public let carryOver: CarryOver?
    /// What was taken in of the results in the table; `nil` where that was not asked for.
    public let results: ResultsReport?
  }

  /// Puts a plan that was read into the ledger: all of it, or nothing.
  ///
  /// The same table again changes nothing. A changed table is an amendment and needs a reason.
  /// Results in the table are taken in only where `results` asks for them, as a change of their own.
  ///
  /// - Throws: `LedgerError.table` where the reading holds errors, `LedgerError.planRepeats` where it
  ///   looks like the plan of another year, `LedgerError.matchingOpen` where a person has to say which
  ///   items are the same, `LedgerError.planDiffers` where a reason is missing,
  ///   `LedgerError.otherOrganisation` where the ledger belongs to another.
  public func load(
    _ reading: PlanReading, amending reason: String?, given answers: LoadAnswers = LoadAnswers(),
    results request: ResultsRequest? = nil,
    _ signature: Signature
  ) throws(LedgerError) -> LoadReport {
    guard !reading.hasErrors else { throw .table(reading.problems) }
    return try store.transaction(failure: LedgerError.init) {
      writer throws(LedgerError) -> LoadReport in
      let changes = try self.reading { () throws(PlanStoreError) in try writer.changes() }
      let proposal = try LoadProposal(reading, into: changes, given: answers)
      try Self.check(proposal, reason, answers)
      var change: Change?
      if !proposal.isUnchanged {
        change = try self.reading { () throws(PlanStoreError) in
          try writer.append(
            .loaded(proposal.plan, from: reading.source), by: signature.by,
            year: proposal.plan.year, reason: reason ?? "", entered: signature.clock.now)
        }
      }
      return LoadReport(
        change: change, plan: change == nil ? proposal.existing ?? proposal.plan : proposal.plan,
        difference: proposal.difference ?? PlanDifference(), idsNotFound: proposal.idsNotFound,
        repetition: proposal.repetition,
        carryOver: Self.carryOver(changes, into: proposal.plan, on: signature.clock.today),
        results: try bringIn(request, of: reading, as: proposal.plan.items, signature, writer))
    }
  }

  /// Refuses what a person has to settle first.
  private static func check(_ proposal: LoadProposal, _ reason: String?, _ answers: LoadAnswers)
    throws(LedgerError)
  {
    if let repetition = proposal.repetition, let doubt = repetition.doubt,
      answers.repeats != repetition.year
    {
      throw .planRepeats(repetition, doubt)
    }
    let year = proposal.plan.year
    let isReasonMissing = proposal.existing != nil && reason == nil
    guard proposal.questions.isEmpty else {
      throw .matchingOpen(proposal.questions, year: year, isReasonMissing: isReasonMissing)
    }
    if let difference = proposal.difference, !difference.isEmpty, isReasonMissing {
      throw .planDiffers(difference, year: year)
    }
  }
}
