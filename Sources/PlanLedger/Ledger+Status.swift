public import GoalModel

extension Ledger {
  /// What a report is asked for.
  public struct ReportRequest: Hashable, Sendable {
    /// The plan year; `nil` lets the ledger decide.
    public var year: Int?
    /// Facts dated later are invisible.
    public var day: CalendarDay
    /// Whether `day` was named by the person, so that it can also name the year.
    public var isDayNamed: Bool
    /// Entries made later are invisible: a day, a moment or a record; `nil` is now.
    public var knownAt: String?
    /// Whether items due on the day count as past due.
    public var isClosing: Bool

    /// Asks for a day.
    public init(
      year: Int? = nil, day: CalendarDay, isDayNamed: Bool = true, knownAt: String? = nil,
      isClosing: Bool = false
    ) {
      self.year = year
      self.day = day
      self.isDayNamed = isDayNamed
      self.knownAt = knownAt
      self.isClosing = isClosing
    }
  }

  /// A plan's figures with the records behind them.
  public struct Report: Sendable {
    /// The plan and everything recorded.
    public let records: PlanRecords
    /// The figures.
    public let completion: Completion

    /// Work done outside the plan by the day.
    public var outside: [OutsideWork] {
      records.outside.filter { $0.day <= completion.day && completion.plan.contains($0.day) }
    }
  }

  /// Computes the figures of a plan on a day.
  public func report(_ request: ReportRequest) throws(LedgerError) -> Report {
    let year = try year(named: request.year, orOf: request.isDayNamed ? request.day : nil)
    let records = try records(of: year, asOf: request.day, knownAt: request.knownAt)
    return Report(
      records: records,
      completion: Completion(of: records, on: request.day, isClosing: request.isClosing))
  }

  /// One item with its figures and all its records.
  public func item(_ reference: String, _ request: ReportRequest) throws(LedgerError)
    -> (result: ItemResult, outcomes: [Outcome], report: Report)
  {
    let report = try report(request)
    let item = try ItemReference(report.records.plan.items).item(reference)
    guard let result = report.completion.items.first(where: { $0.item.id == item.id }) else {
      throw .itemUnknown(reference)
    }
    return (result, report.records.outcomes[item.id] ?? [], report)
  }
}
