internal import GoalModel

/// What loading a table would do to the ledger, worked out before anything is done.
struct LoadProposal {
  /// The plan as it would stand: under the ledger's organisation, with the identities of its items.
  let plan: Plan

  /// The plan the year has; `nil` where it has none.
  let existing: Plan?

  /// How the table differs from it; `nil` where there is none.
  let difference: PlanDifference?

  /// What a person has to decide first.
  let questions: [MatchingQuestion]

  /// The cells whose ids are none of the year's, with the ids.
  let idsNotFound: [IDNotFound]

  /// The plan of another year that the table largely repeats.
  let repetition: PlanRepetition?

  /// Whether the table says what the last one said.
  var isUnchanged: Bool { difference?.isEmpty ?? false }

  /// Works it out from all changes of the ledger.
  ///
  /// - Throws: `LedgerError.otherOrganisation` where the ledger belongs to another organisation, or
  ///   what is wrong with an answer.
  init(_ reading: PlanReading, into changes: [Change], given answers: LoadAnswers)
    throws(LedgerError)
  {
    let year = reading.plan.year
    let ofYear = changes.filter { $0.year == year }
    let versions = Plan.versions(in: ofYear)
    let records = PlanRecords(ofYear)
    existing = records?.plan
    let kept = records.map(KeptRecords.byItem) ?? [:]

    let former = Self.former(versions)
    let matching = try PlanMatching(
      reading.rows,
      with: PlanMatching.Known(current: versions.last?.items ?? [], former: former, kept: kept),
      given: answers)
    questions = matching.questions
    idsNotFound = matching.idsNotFound.compactMap { place in
      reading.statedIDs[place].map {
        IDNotFound(id: $0, sheet: reading.sheets[place], cell: reading.cells[place])
      }
    }

    var plan = reading.plan
    plan.organisation = try Self.owner(of: plan, given: changes)
    if !reading.isTitled, let title = existing?.title { plan.title = title }
    if let existing { plan.settings = existing.settings }
    plan.version = (existing?.version ?? 0) + 1
    plan.items = Self.identified(plan, matching.partners, used: Self.identities(in: ofYear))
    self.plan = plan

    // The same table again changes nothing, whatever was restated by hand since it was loaded.
    difference = Plan(statedBy: ofYear).flatMap { stated in
      let loaded = versions.last ?? stated
      if PlanDifference(from: loaded, to: plan).isEmpty { return PlanDifference() }
      return PlanDifference(
        from: stated, to: plan, former: Set(former.map(\.id)), kept: kept)
    }
    repetition = PlanRepetition(
      reading.plan, sha256: reading.source.sha256, statedYear: reading.statedYear,
      among: Self.others(than: year, in: changes), existing: existing)
  }

  /// The items of earlier tables that the last one had no more, as last stated.
  private static func former(_ versions: [Plan]) -> [PlanItem] {
    var seen = Set(versions.last?.items.map(\.id) ?? [])
    return versions.dropLast().reversed().flatMap { plan in
      plan.items.filter { seen.insert($0.id).inserted }
    }
  }

  /// The organisation of the ledger, which a table may leave out but not contradict.
  private static func owner(of plan: Plan, given changes: [Change]) throws(LedgerError) -> String {
    let owner = Plan.versions(in: changes).last { !$0.organisation.isEmpty }?.organisation ?? ""
    guard owner.isEmpty || plan.organisation.isEmpty || plan.organisation == owner else {
      throw .otherOrganisation(found: plan.organisation, ledger: owner)
    }
    return plan.organisation.isEmpty ? owner : plan.organisation
  }

  /// The items with the identities of their partners; new ones get identities no item of the year
  /// ever had.
  private static func identified(_ plan: Plan, _ partners: [PlanItem?], used: Int) -> [PlanItem] {
    var next = used
    return zip(plan.items, partners).map { item, partner in
      if let partner { return item.identified(as: partner.id) }
      next += 1
      let digits = String(next)
      let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
      return item.identified(as: PlanItem.ID("\(plan.year)-\(zeros)\(digits)"))
    }
  }

  /// How many identities the year has ever given out, in plans taken back as well.
  private static func identities(in changes: [Change]) -> Int {
    var known: Set<PlanItem.ID> = []
    for change in changes {
      if case .loaded(let plan, _) = change.content { known.formUnion(plan.items.map(\.id)) }
    }
    return known.count
  }

  /// The plans of other years as last loaded, with the digests of their files.
  private static func others(than year: Int, in changes: [Change]) -> [PlanRepetition.Earlier] {
    let undone = Change.undone(in: changes)
    var latest: [Int: PlanRepetition.Earlier] = [:]
    for change in changes where change.year != year && !undone.contains(change.id) {
      guard case .loaded(let plan, let source) = change.content else { continue }
      latest[plan.year] = PlanRepetition.Earlier(plan: plan, sha256: source.sha256)
    }
    return Array(latest.values)
  }
}
