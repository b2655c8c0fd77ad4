internal import CompletionExport
internal import GoalModel

/// What forms showed when they went out, derived again from the changes known by then.
struct FormSnapshot {
  /// The plan and its records as they were.
  let records: PlanRecords

  private let results: [PlanItem.ID: ItemResult]

  /// When a form went out: the last change known, and the day its figures stand for.
  struct Moment: Hashable {
    let change: Int
    let day: CalendarDay
  }

  /// Goes back to when forms went out; `nil` where there was no plan.
  ///
  /// - Parameters:
  ///   - moment: When that was.
  ///   - changes: The changes of the year.
  init?(_ moment: Moment, _ changes: [Change]) {
    let known = changes.filter { $0.id.number <= moment.change }
    guard let records = PlanRecords(known, asOf: moment.day) else { return nil }
    self.records = records
    let completion = Completion(of: records, on: moment.day)
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
}

extension FormIdentity {
  /// When the form went out.
  var moment: FormSnapshot.Moment { FormSnapshot.Moment(change: change, day: day) }
}
