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
    /// What was taken in of the results in the table; `nil` where that was not asked for.
    public let results: ResultsReport?
  }

  /// Puts a plan that was read into the ledger: all of it, or nothing.
  ///
  /// The same table again changes nothing. A changed table is an amendment and needs a reason.
  /// Results in the table are taken in only where `results` asks for them, as a change of their own.
  ///
  /// - Throws: `LedgerError.table` where the reading holds errors, `LedgerError.planDiffers` where a
  ///   reason is missing, `LedgerError.otherOrganisation` where the ledger belongs to another.
  public func load(
    _ reading: PlanReading, amending reason: String?, results request: ResultsRequest? = nil,
    _ signature: Signature
  ) throws(LedgerError) -> LoadReport {
    guard !reading.hasErrors else { throw .table(reading.problems) }
    let year = reading.plan.year
    return try store.transaction(failure: LedgerError.init) {
      writer throws(LedgerError) -> LoadReport in
      let changes = try self.reading { () throws(PlanStoreError) in try writer.changes() }
      let ofYear = changes.filter { $0.year == year }
      let existing = PlanRecords(ofYear)?.plan
      let plan = try owned(reading.plan, given: changes)
      let matching = PlanMatching(plan, with: existing, used: Self.identities(in: ofYear))
      if let existing {
        guard !matching.difference.isEmpty else {
          return LoadReport(
            change: nil, plan: existing, difference: matching.difference,
            results: try bringIn(request, of: reading, as: matching.plan.items, signature, writer))
        }
        guard reason != nil else { throw .planDiffers(matching.difference, year: year) }
      }
      let change = try self.reading { () throws(PlanStoreError) in
        try writer.append(
          .loaded(matching.plan, from: reading.source), by: signature.by, year: year,
          reason: reason ?? "", entered: signature.clock.now)
      }
      return LoadReport(
        change: change, plan: matching.plan, difference: matching.difference,
        results: try bringIn(request, of: reading, as: matching.plan.items, signature, writer))
    }
  }

  /// How a table that was read differs from the plan in the ledger; `nil` where it has none.
  public func difference(of reading: PlanReading) throws(LedgerError) -> PlanDifference? {
    let year = reading.plan.year
    let changes = try self.reading { () throws(PlanStoreError) in try store.changes(year: year) }
    guard let existing = PlanRecords(changes)?.plan else { return nil }
    return PlanMatching(reading.plan, with: existing, used: Self.identities(in: changes)).difference
  }

  /// The plan of a table with the identities of the ledger, and whether it differs from the plan
  /// there.
  func identified(_ table: PlanReading, _ existing: Plan, _ changes: [Change])
    -> (plan: Plan, isChanged: Bool)
  {
    let matching = PlanMatching(
      table.plan, with: existing, used: Self.identities(in: changes))
    return (matching.plan, !matching.difference.isEmpty)
  }

  /// The plan under the ledger's organisation, which a table may leave out but not contradict.
  private func owned(_ plan: Plan, given changes: [Change]) throws(LedgerError) -> Plan {
    let undone = Change.undone(in: changes)
    var owner = ""
    for change in changes where !undone.contains(change.id) {
      if case .loaded(let plan, _) = change.content, !plan.organisation.isEmpty {
        owner = plan.organisation
      }
    }
    var plan = plan
    if plan.organisation.isEmpty { plan.organisation = owner }
    guard owner.isEmpty || plan.organisation == owner else {
      throw .otherOrganisation(found: plan.organisation, ledger: owner)
    }
    return plan
  }

  /// How many identities the year has ever given out, in plans taken back as well.
  private static func identities(in changes: [Change]) -> Int {
    var known: Set<PlanItem.ID> = []
    for change in changes {
      if case .loaded(let plan, _) = change.content { known.formUnion(plan.items.map(\.id)) }
    }
    return known.count
  }
}
