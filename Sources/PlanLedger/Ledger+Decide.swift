public import GoalModel

extension Ledger {
  /// A decision about an item, with the item as it stands afterwards.
  public struct DecisionReport: Sendable {
    /// The change that did it.
    public let change: Change
    /// The item as it stands on the day of the decision.
    public let result: ItemResult
  }

  /// What is decided about an item.
  public struct DecisionRequest: Hashable, Sendable {
    /// The item, by number, id or a part of its title.
    public var item: String
    /// What is decided.
    public var decision: ItemDecision
    /// Why.
    public var reason: String
    /// From which day on; `nil` is today.
    public var day: CalendarDay?
    /// The plan year; `nil` lets the ledger decide.
    public var year: Int?

    /// Decides something about an item.
    public init(item: String, decision: ItemDecision, reason: String) {
      self.item = item
      self.decision = decision
      self.reason = reason
    }
  }

  /// Calls an item off, moves it, approves either, or takes it up again.
  public func decide(_ request: DecisionRequest, _ signature: Signature) throws(LedgerError)
    -> DecisionReport
  {
    let day = request.day ?? signature.clock.today
    let year = try year(named: request.year, orOf: request.day)
    var concerned: PlanItem.ID?
    let change = try add(to: year, signature, reason: request.reason) {
      records throws(LedgerError) in
      let item = try ItemReference(records.plan.items).item(request.item)
      try Self.check(request.decision, of: item, in: records)
      concerned = item.id
      return .decided(item.id, request.decision, on: day)
    }
    guard let concerned else { throw .itemUnknown(request.item) }
    return DecisionReport(
      change: change, result: try standing(concerned, in: year, on: max(day, signature.clock.today))
    )
  }

  private static func check(_ decision: ItemDecision, of item: PlanItem, in records: PlanRecords)
    throws(LedgerError)
  {
    switch decision {
    case .cancelled: break
    case .deferred(let day, _):
      guard day > item.due else { throw .cannot(.notLater(item, day: day)) }
    case .approved:
      switch records.decisions[item.id]?.last?.decision {
      case .cancelled(nil), .deferred(_, nil): break
      default: throw .cannot(.nothingToApprove(item))
      }
    case .reinstated:
      guard item.state != .active || item.due != item.originalDue else {
        throw .cannot(.notCancelled(item))
      }
    }
  }

  /// Takes the tick of an item back.
  public func untick(
    _ reference: String, reason: String, on day: CalendarDay?, year named: Int?,
    _ signature: Signature
  ) throws(LedgerError) -> DecisionReport {
    let day = day ?? signature.clock.today
    let year = try year(named: named, orOf: nil)
    var concerned: PlanItem.ID?
    let change = try add(to: year, signature, reason: reason) { records throws(LedgerError) in
      let item = try ItemReference(records.plan.items).item(reference)
      guard let tick = records.ticks[item.id]?.last, tick.day <= day else {
        throw .cannot(.notTicked(item))
      }
      concerned = item.id
      return .unticked(item.id, on: day)
    }
    guard let concerned else { throw .itemUnknown(reference) }
    return DecisionReport(
      change: change, result: try standing(concerned, in: year, on: max(day, signature.clock.today))
    )
  }
}
