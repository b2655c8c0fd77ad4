public import GoalModel
internal import PlanStore

extension Ledger {
  /// Asks for the results that stand in a plan table to be taken in with it.
  public struct ResultsRequest: Hashable, Sendable {
    /// The day of what the table dates nowhere; `nil` leaves that out.
    public var day: CalendarDay?

    /// Asks for the results.
    public init(day: CalendarDay? = nil) { self.day = day }
  }

  /// What taking in the results of a table did, or would do.
  public struct ResultsReport: Sendable {
    /// The change that did it; `nil` for a preview, or where there was nothing new.
    public let change: Change?
    /// What each row says, for the rows that say something.
    public let offers: [ResultOffer]
    /// What the person should know, in the order of the rows.
    public let problems: [TableProblem]

    /// How many rows say something the ledger holds already.
    public var known: Int { offers.count(where: \.isKnown) }

    /// Everything new together.
    public var results: TableResults { TableResults(offers) }

    /// The items that are ticked off without any proof.
    public let withoutEvidence: [PlanItem]

    init(_ offers: ResultOffers, change: Change?) {
      self.change = change
      self.offers = offers.offers
      problems = offers.problems
      withoutEvidence = offers.withoutEvidence
    }
  }

  /// Takes in the results of a table whose plan stands in the ledger, within the same transaction.
  ///
  /// - Parameters:
  ///   - request: What is asked for; `nil` leaves all results where they are.
  ///   - table: The table.
  ///   - items: Its items with their identities in the ledger, in the order of the table.
  ///   - signature: Who does it.
  ///   - writer: The ledger within the transaction.
  /// - Returns: what was taken in; `nil` where nothing was asked for.
  /// - Throws: `LedgerError.ledger` where the ledger cannot be read or written.
  func bringIn(
    _ request: ResultsRequest?, of table: PlanReading, as items: [PlanItem],
    _ signature: Signature, _ writer: borrowing PlanWriter
  ) throws(LedgerError) -> ResultsReport? {
    guard let request else { return nil }
    let year = table.plan.year
    let changes: [Change]
    do throws(PlanStoreError) { changes = try writer.changes(year: year) } catch {
      throw LedgerError(error)
    }
    guard let records = PlanRecords(changes) else { throw .noPlan(year: year, known: []) }
    let offers = ResultOffers(table, as: items, in: records, changes, request, signature)
    let results = TableResults(offers.offers)
    guard !results.isEmpty else { return ResultsReport(offers, change: nil) }
    do throws(PlanStoreError) {
      let change = try writer.append(
        .broughtIn(results, from: table.source), by: signature.by, year: year,
        entered: signature.clock.now)
      return ResultsReport(offers, change: change)
    } catch {
      throw LedgerError(error)
    }
  }

  /// What the results of a table would record if it were loaded now.
  ///
  /// - Throws: `LedgerError.ledger` where the ledger cannot be read, or what is wrong with an answer.
  public func results(
    of table: PlanReading, _ request: ResultsRequest,
    given answers: LoadAnswers = LoadAnswers(), _ signature: Signature
  ) throws(LedgerError) -> ResultsReport {
    let year = table.plan.year
    let changes = try reading { () throws(PlanStoreError) in try store.changes() }
    let ofYear = changes.filter { $0.year == year }
    guard let before = PlanRecords(ofYear) else { return table.results(request, signature) }
    let proposal = try LoadProposal(table, into: changes, given: answers)
    let loaded = Change(
      id: Change.ID((changes.last?.id.number ?? 0) + 1), entered: signature.clock.now,
      by: signature.by, year: year, reason: "",
      content: .loaded(proposal.plan, from: table.source))
    let records = proposal.isUnchanged ? before : PlanRecords(ofYear + [loaded]) ?? before
    return ResultsReport(
      ResultOffers(table, as: proposal.plan.items, in: records, ofYear, request, signature),
      change: nil)
  }
}

extension PlanReading {
  /// What the results of the table would record in a ledger that holds no plan of the year.
  public func results(_ request: Ledger.ResultsRequest, _ signature: Signature)
    -> Ledger.ResultsReport
  {
    let records = PlanRecords(plan: plan, outcomes: [:])
    return Ledger.ResultsReport(
      ResultOffers(self, as: plan.items, in: records, [], request, signature), change: nil)
  }
}

extension TableResults {
  /// Everything new that is offered, as one change.
  init(_ offers: [ResultOffer]) {
    self.init(
      outcomes: offers.compactMap(\.outcome), ticks: offers.compactMap(\.tick),
      remarks: offers.compactMap { offer in
        offer.remarks.map { Remark(item: offer.item.id, words: $0) }
      })
  }
}
