public import GoalModel

extension Ledger {
  /// Two reports on one plan and what lies between them.
  public struct Comparison: Sendable {
    /// The report of the earlier day.
    public let earlier: Report
    /// The report of the later day.
    public let later: Report
    /// What changed.
    public let change: CompletionComparison
    /// The moment at which each side was known, as typed; `nil` is now.
    public let knownAt: (earlier: String?, later: String?)

    /// Work outside the plan that only the later report knows.
    public var outside: [OutsideWork] {
      let known = Set(earlier.outside.map(\.id))
      return later.outside.filter { !known.contains($0.id) }
    }
  }

  /// Compares a plan on two days, the earlier first in whichever order they are given.
  ///
  /// Without a year the ledger decides as it does for a report on the later day.
  public func compare(_ first: ReportRequest, _ second: ReportRequest) throws(LedgerError)
    -> Comparison
  {
    var (before, after) = first.day <= second.day ? (first, second) : (second, first)
    let year = try year(named: after.year, orOf: after.isDayNamed ? after.day : nil)
    before.year = year
    after.year = year
    let earlier = try report(before)
    let later = try report(after)
    return Comparison(
      earlier: earlier, later: later,
      change: CompletionComparison(
        from: earlier.completion, records: earlier.records,
        to: later.completion, records: later.records),
      knownAt: (before.knownAt, after.knownAt))
  }
}
