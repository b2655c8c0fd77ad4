public import GoalModel
internal import PlanStore

extension Ledger {
  /// What loading a table would mean for the ledger.
  public struct LoadComparison: Sendable {
    /// The year of the table.
    public let year: Int
    /// How it differs from the plan in the ledger; `nil` where the year has none.
    public let difference: PlanDifference?
    /// What a person has to decide before it can be loaded.
    public let questions: [MatchingQuestion]
    /// The ids in the table that are none of the year's.
    public let idsNotFound: [IDNotFound]
    /// The plan of another year that the table largely repeats.
    public let repetition: PlanRepetition?
    /// What the year before leaves to this one; `nil` where the ledger has no plan of it.
    public let carryOver: CarryOver?
  }

  /// Compares a table that was read with the ledger and changes nothing.
  ///
  /// - Throws: `LedgerError.otherOrganisation` where the ledger belongs to another organisation, or
  ///   what is wrong with an answer.
  public func comparison(
    of reading: PlanReading, given answers: LoadAnswers = LoadAnswers(), today: CalendarDay
  ) throws(LedgerError) -> LoadComparison {
    let changes = try self.reading { () throws(PlanStoreError) in try store.changes() }
    let proposal = try LoadProposal(reading, into: changes, given: answers)
    return LoadComparison(
      year: proposal.plan.year, difference: proposal.difference, questions: proposal.questions,
      idsNotFound: proposal.idsNotFound, repetition: proposal.repetition,
      carryOver: Self.carryOver(changes, into: proposal.plan, on: today))
  }

  /// What the plan of a year leaves to the next.
  ///
  /// - Throws: `LedgerError.noPlan` or `LedgerError.yearMissing` where the year is not clear.
  public func carryOver(
    of named: Int?, on day: CalendarDay, isDayNamed: Bool
  ) throws(LedgerError) -> CarryOver {
    let year = try year(named: named, orOf: isDayNamed ? day : nil)
    let known = try years()
    let next = known.contains(year + 1) ? try records(of: year + 1).plan : nil
    return CarryOver(of: try records(of: year), on: day, into: next)
  }

  /// What the year before leaves to a plan; `nil` where the ledger has no plan of it.
  static func carryOver(_ changes: [Change], into plan: Plan, on today: CalendarDay) -> CarryOver? {
    PlanRecords(changes.filter { $0.year == plan.year - 1 }).map {
      CarryOver(of: $0, on: today, into: plan)
    }
  }
}
