public import GoalModel
internal import PlanStore

/// An office's ledger: what it promised, what it did, and everything that follows from that.
///
/// Each use case stands in a file of its own: `Ledger+Load`, `Ledger+Record`, `Ledger+Tick` and so
/// on. A ledger belongs to one task at a time; other programs may use the same file meanwhile.
public final class Ledger {
  let store: PlanStore

  /// The path of the ledger's file.
  public var path: String { store.path }

  /// Opens the ledger at a path.
  ///
  /// - Throws: `LedgerError.noLedger` where there is none, or `LedgerError.ledger` with the trouble.
  public init(opening path: String) throws(LedgerError) {
    do throws(PlanStoreError) {
      store = try PlanStore(opening: path)
    } catch {
      throw LedgerError(error)
    }
  }

  /// Opens the ledger at a path, or makes an empty one where there is none.
  ///
  /// - Throws: `LedgerError.ledger` with the trouble.
  public init(openingOrCreating path: String) throws(LedgerError) {
    do throws(PlanStoreError) {
      do throws(PlanStoreError) {
        store = try PlanStore(opening: path)
      } catch .missing {
        store = try PlanStore(creating: path)
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// The years the ledger has a plan for, in order.
  public func years() throws(LedgerError) -> [Int] {
    try reading { () throws(PlanStoreError) in try store.years() }
  }

  /// The year a command means: the one named, else the only one there is, else that of its day.
  ///
  /// - Throws: `LedgerError.noPlan` or `LedgerError.yearMissing`.
  public func year(named: Int?, orOf day: CalendarDay?) throws(LedgerError) -> Int {
    let known = try years()
    if let named {
      guard known.contains(named) else { throw .noPlan(year: named, known: known) }
      return named
    }
    if known.isEmpty { throw .noPlan(year: nil, known: []) }
    if known.count == 1 { return known[0] }
    guard let day, known.contains(day.year) else { throw .yearMissing(known: known) }
    return day.year
  }

  /// A plan with everything recorded about it, as it was known at a moment.
  ///
  /// - Parameters:
  ///   - year: The plan year.
  ///   - day: Decisions and amendments dated later are left out; `nil` leaves out none.
  ///   - moment: A day (its end), a moment such as `2026-07-01T09:30`, or a record's number such as
  ///     `r12`; `nil` is now.
  /// - Returns: the plan in the version known then, with the records entered by then.
  /// - Throws: `LedgerError.noPlan` where no plan was known then.
  public func records(
    of year: Int, asOf day: CalendarDay? = nil, knownAt moment: String? = nil
  ) throws(LedgerError) -> PlanRecords {
    let known = try moment.map { text throws(LedgerError) in try knownAt(text) } ?? .everything
    let changes = try reading { () throws(PlanStoreError) in
      try store.changes(year: year, upTo: known)
    }
    guard let records = PlanRecords(changes, asOf: day) else {
      throw .noPlan(year: year, known: try years())
    }
    return records
  }

  /// Understands what a person typed for `--known-at`.
  private func knownAt(_ text: String) throws(LedgerError) -> KnownAt {
    if CalendarDay(text) != nil { return .moment(text + "T23:59:59") }
    if text.hasPrefix("r"), let number = Int(text.dropFirst()) {
      let change = try reading { () throws(PlanStoreError) in
        try store.change(of: Outcome.ID(number))
      }
      guard let change else { throw .recordUnknown(text) }
      return .change(change)
    }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, CalendarDay(String(parts[0])) != nil else {
      throw .momentUnreadable(text)
    }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(time.count),
      zip(time, [24, 60, 60]).allSatisfy({ part, limit in
        part.utf8.count == 2 && Int(part).map { (0..<limit).contains($0) } ?? false
      })
    else { throw .momentUnreadable(text) }
    // A moment named to the minute includes all of that minute.
    return .moment(time.count == 2 ? text + ":59" : text)
  }

  /// Lets the store do something and gives its failure the ledger's name.
  func reading<Result>(_ body: () throws(PlanStoreError) -> Result) throws(LedgerError) -> Result {
    do throws(PlanStoreError) { return try body() } catch { throw LedgerError(error) }
  }
}
