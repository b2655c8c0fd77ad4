internal import ExactNumbers
internal import GoalModel
internal import PlanImport

extension PlanDifference {
  /// Compares a plan with the one before it; items with the same identity are the same.
  ///
  /// - Parameters:
  ///   - old: The plan in the ledger, as its table and restatements state it.
  ///   - new: The plan of the table, with the identities of the ledger.
  ///   - former: The identities of items that an earlier table had and `old` has no more.
  ///   - kept: What the ledger holds about each item.
  init(
    from old: Plan, to new: Plan, former: Set<PlanItem.ID> = [],
    kept: [PlanItem.ID: KeptRecords] = [:]
  ) {
    if old.title != new.title { title = Change(old: old.title, new: new.title) }
    let oldPlaces = Dictionary(
      old.items.indices.map { (old.items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let kepts = new.items.map { oldPlaces[$0.id] }
    let steady = Self.steady(kepts.compactMap { $0 })
    for (place, item) in new.items.enumerated() {
      guard let oldPlace = kepts[place] else {
        added.append(
          Added(
            item: item, kept: kept[item.id] ?? KeptRecords(), isBack: former.contains(item.id)))
        continue
      }
      let before = old.items[oldPlace]
      let section =
        before.section == item.section ? nil : Change(old: before.section, new: item.section)
      // An item in another section stands elsewhere anyhow.
      if section != nil {
        moved.append(Moved(item: item, section: section, after: nil))
      } else if !steady.contains(oldPlace) {
        let after = place == 0 ? "" : new.items[place - 1].nameWithNumber
        moved.append(Moved(item: item, section: nil, after: after))
      }
      if before.number != item.number {
        renumbered.append(
          Renumbered(item: item, number: Change(old: before.number, new: item.number)))
      }
      let fields = FieldChange.all(from: before, to: item)
      if !fields.isEmpty { changed.append(Changed(item: item, fields: fields)) }
    }
    let remaining = Set(new.items.map(\.id))
    removed = old.items.filter { !remaining.contains($0.id) }.map {
      Removed(item: $0, kept: kept[$0.id] ?? KeptRecords())
    }
  }

  /// The places that kept their order among each other: a longest rising run, so that what is left
  /// is the least that must have been moved.
  private static func steady(_ places: [Int]) -> Set<Int> {
    // ends[n] is where the run of n + 1 places with the smallest last place ends.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, place) in places.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if places[ends[middle]] < place { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var steady: Set<Int> = []
    var next = ends.last
    while let index = next {
      steady.insert(places[index])
      next = before[index]
    }
    return steady
  }
}

extension PlanDifference.FieldChange {
  /// Everything that changed about an item but its number and its section.
  ///
  /// Results are no part of the promise, so a table with new ones is the same plan.
  fileprivate static func all(from old: PlanItem, to new: PlanItem) -> [Self] {
    let (old, new) = (old.withoutResults, new.withoutResults)
    var all: [Self] = []
    func add<Value: Equatable>(
      _ value: (PlanItem) -> Value, _ field: (PlanDifference.Change<Value>) -> Self
    ) {
      let (before, after) = (value(old), value(new))
      if before != after { all.append(field(PlanDifference.Change(old: before, new: after))) }
    }
    add(\.title) { .title($0) }
    add(\.targetText) { .target($0) }
    // Goals that follow the due day are not changed by it.
    let aims = old.goals.map(Aim.init) != new.goals.map(Aim.init)
    let isSameDue = old.due == new.due && old.dueText == new.dueText
    if aims || isSameDue && old.goals != new.goals { add(\.goals) { .goals($0) } }
    add({ PlanDifference.Due(text: $0.dueText, day: $0.due) }) { .due($0) }
    add(\.weight) { .weight($0) }
    // Whether the same kind was named or inferred follows from section and title.
    if old.category != new.category {
      add({ PlanDifference.Kind(category: $0.category, isInferred: $0.isCategoryInferred) }) {
        .category($0)
      }
    }
    add(\.department) { .department($0) }
    add(\.coDepartments) { .coDepartments($0) }
    add(\.person) { .person($0) }
    add(\.note) { .note($0) }
    add(\.state) { .state($0) }
    let (before, after) = (cells(of: old), cells(of: new))
    for header in headers(old, new) where before[header] != after[header] {
      all.append(
        .extra(
          header: header,
          PlanDifference.Change(old: before[header] ?? "", new: after[header] ?? "")))
    }
    return all
  }

  /// The kept cells by their headers; several under one header are one text.
  private static func cells(of item: PlanItem) -> [String: String] {
    Dictionary(item.extra.map { ($0.header, $0.text) }) { $0 + "；" + $1 }
  }

  private static func headers(_ old: PlanItem, _ new: PlanItem) -> [String] {
    var seen: Set<String> = []
    return (new.extra + old.extra).map(\.header).filter { seen.insert($0).inserted }
  }
}

/// What a goal wants to be reached, whenever it is due.
private struct Aim: Hashable {
  let phrase: String
  let label: String
  let measure: Measure
  let bound: Bound
  let unit: CountingUnit?
  let weight: Fraction

  init(_ goal: Goal) {
    phrase = goal.phrase
    label = goal.label
    measure = goal.measure
    bound = goal.bound
    unit = goal.unit
    weight = goal.weight
  }
}
