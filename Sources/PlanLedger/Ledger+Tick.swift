public import GoalModel

extension Ledger {
  /// What a person declares finished.
  public struct TickRequest: Hashable, Sendable {
    /// The items, each by number, id or a part of its title.
    public var items: [String]
    /// The plan year; `nil` lets the ledger decide.
    public var year: Int?
    /// The day of the declaration; `nil` is today.
    public var day: CalendarDay?
    /// Why the items are closed although their goals are not met; `nil` where they are met.
    public var short: String?
    /// A remark.
    public var note: String

    /// Declares items finished.
    public init(
      items: [String], year: Int? = nil, day: CalendarDay? = nil, short: String? = nil,
      note: String = ""
    ) {
      self.items = items
      self.year = year
      self.day = day
      self.short = short
      self.note = note
    }
  }

  /// What was ticked off.
  public struct TickReport: Sendable {
    /// The change that did it.
    public let change: Change
    /// The items, as they stand now.
    public let results: [ItemResult]
    /// Which of them still lack evidence.
    public let withoutEvidence: [PlanItem]
    /// Whether the day lies after today or outside the plan year.
    public let problems: [TableProblem]
  }

  /// Ticks items off: all of them, or none where one is not finished.
  ///
  /// An item whose only goal is one thing to do is recorded as done by the same change. Any other
  /// item must have met its goals, unless it is closed short with a reason (goal model, "Items,
  /// ticks and roll-up").
  public func tick(_ request: TickRequest, _ signature: Signature) throws(LedgerError) -> TickReport
  {
    let day = request.day ?? signature.clock.today
    let year = try year(named: request.year, orOf: request.day)
    let change = try add(to: year, signature, reason: request.note) {
      records throws(LedgerError) in
      try ticks(request, on: day, records, by: signature.by)
    }
    let now = Completion(of: try records(of: year), on: day)
    guard case .ticked(let ticks, _) = change.content else {
      return TickReport(change: change, results: [], withoutEvidence: [], problems: [])
    }
    let ticked = Set(ticks.map(\.item))
    let results = now.items.filter { ticked.contains($0.item.id) }
    return TickReport(
      change: change, results: results,
      withoutEvidence: results.filter(\.isEvidenceMissing).map(\.item),
      problems: Self.problems(of: day, in: now.plan, today: signature.clock.today))
  }

  /// Checks every item and says what the change will hold.
  private func ticks(
    _ request: TickRequest, on day: CalendarDay, _ records: PlanRecords, by person: String
  ) throws(LedgerError) -> Change.Content {
    let finder = ItemReference(records.plan.items)
    let completion = Completion(of: records, on: day)
    var ticks: [Tick] = []
    var outcomes: [Outcome] = []
    for reference in request.items {
      let item = try finder.item(reference)
      guard !ticks.contains(where: { $0.item == item.id }),
        let result = completion.items.first(where: { $0.item.id == item.id })
      else { continue }
      if let tick = records.ticks[item.id]?.last {
        throw .alreadyTicked(item: item, on: tick.day)
      }
      if result.met != .yes, request.short == nil {
        guard item.goals.map(\.measure) == [.milestone] else {
          throw .notFinished(item: item, results: result.goals.filter { $0.met != .yes })
        }
        var outcome = Outcome(
          id: Outcome.ID(0), item: item.id, day: day,
          amounts: [Amount(text: Verdict.done.rawValue, value: .verdict(.done))])
        outcome.recordedBy = person
        outcome.note = request.note
        outcome.review = records.plan.settings.reviews ? .pending : .accepted
        outcomes.append(outcome)
      }
      let short = result.met == .yes ? nil : request.short
      ticks.append(Tick(item: item.id, day: day, by: person, short: short))
    }
    return .ticked(ticks, recording: outcomes)
  }

  /// What should be said of the day of a fact.
  static func problems(of day: CalendarDay, in plan: Plan, today: CalendarDay) -> [TableProblem] {
    var problems: [TableProblem] = []
    if !plan.contains(day) {
      problems.append(
        TableProblem(.dayOutsideYear, sheet: "", cell: "", found: day.description))
    } else if day > today {
      problems.append(
        TableProblem(.dayAfterToday, sheet: "", cell: "", found: day.description))
    }
    return problems
  }
}
