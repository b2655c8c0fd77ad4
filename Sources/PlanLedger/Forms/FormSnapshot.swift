internal import CompletionExport
internal import GoalModel

/// What a form showed when it went out, derived again from the changes known by then.
struct FormSnapshot {
  /// The form.
  let identity: FormIdentity

  /// The plan and its records as they were.
  let records: PlanRecords

  private let results: [PlanItem.ID: ItemResult]

  /// Goes back to when a form went out; `nil` where there was no plan.
  ///
  /// - Parameters:
  ///   - identity: The form.
  ///   - changes: The changes of the year.
  init?(_ identity: FormIdentity, _ changes: [Change]) {
    let known = changes.filter { $0.id.number <= identity.change }
    guard let records = PlanRecords(known, asOf: identity.day) else { return nil }
    self.identity = identity
    self.records = records
    let completion = Completion(of: records, on: identity.day)
    results = Dictionary(completion.items.map { ($0.item.id, $0) }) { first, _ in first }
  }

  /// The items a form shows: those to be done, in the order of the plan.
  var items: [PlanItem] {
    records.plan.items.filter { item in
      switch results[item.id]?.item.state ?? item.state {
      case .active, .cancelUnapproved, .closedShort: true
      case .cancelled, .deferred: false
      }
    }
  }

  /// The row of an item; `nil` where the plan had no such item.
  func row(of item: PlanItem.ID) -> FormRow? {
    results[item].map { result in
      FormRow(
        result, remarks: records.remarks[item],
        isTicked: !(records.ticks[item]?.isEmpty ?? true))
    }
  }

  /// The fingerprint of a row.
  func fingerprint(of row: FormRow) -> String { identity.fingerprint(of: row.parts) }
}
