public import GoalModel

extension Ledger {
  /// Writes the words leadership reads beside an item; what is not said stays as it was.
  public func remark(
    _ reference: String, _ remarks: ItemRemarks, year named: Int?, _ signature: Signature
  ) throws(LedgerError) -> (change: Change, item: PlanItem) {
    let year = try year(named: named, orOf: nil)
    guard remarks != ItemRemarks() else { throw .cannot(.nothingSaid) }
    var concerned: PlanItem?
    let change = try add(to: year, signature) { records throws(LedgerError) in
      let item = try ItemReference(records.plan.items).item(reference)
      concerned = item
      return .remarked(item.id, remarks)
    }
    guard let concerned else { throw .itemUnknown(reference) }
    return (change, concerned)
  }

  /// Chooses a rule of the plan.
  public func set(_ key: String, to value: String, year named: Int?, _ signature: Signature)
    throws(LedgerError) -> Change
  {
    let year = try year(named: named, orOf: nil)
    return try add(to: year, signature) { records throws(LedgerError) in
      guard PlanSettings.knows(key) else {
        throw .cannot(.settingUnknown(key))
      }
      var settings = records.plan.settings
      guard settings.choose(key, value) else {
        throw .cannot(.settingUnfit(key: key, value: value))
      }
      return .set(key: key, value: value)
    }
  }

  /// Records work that no plan promised; it enters no rate.
  public func recordOutside(
    _ title: String, amounts: [String], on day: CalendarDay?, evidence sources: [EvidenceSource],
    note: String, year named: Int?, _ signature: Signature
  ) throws(LedgerError) -> (change: Change, work: OutsideWork) {
    let day = day ?? signature.clock.today
    let year = try year(named: named, orOf: day)
    let evidence = try sources.map { source throws(LedgerError) in try keep(source) }
    let change = try add(to: year, signature) { _ throws(LedgerError) in
      var work = OutsideWork(
        id: Outcome.ID(0), title: title, day: day,
        amounts: try AmountReading(outsidePlan: amounts).amounts)
      work.evidence = evidence
      work.recordedBy = signature.by
      work.note = note
      return .recordedOutside([work])
    }
    guard case .recordedOutside(let works) = change.content, let work = works.first else {
      throw .nothingToUndo
    }
    return (change, work)
  }
}
