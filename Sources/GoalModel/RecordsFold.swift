/// Adds up changes, one after the other, into the records of a plan.
struct RecordsFold {
  private(set) var ticks: [PlanItem.ID: [Tick]] = [:]
  private(set) var remarks: [PlanItem.ID: ItemRemarks] = [:]
  private(set) var decisions: [PlanItem.ID: [PlanRecords.DatedDecision]] = [:]
  private(set) var outside: [OutsideWork] = []

  private let day: CalendarDay?
  private var plan: Plan?
  private var outcomes: [Outcome] = []
  private var places: [Outcome.ID: Int] = [:]
  private var withdrawnOutside: Set<Outcome.ID> = []
  private var restatements: [PlanItem.ID: [ItemRestatement]] = [:]
  private var choices: [(key: String, value: String)] = []

  /// Starts with nothing; decisions dated after `day` will be left out.
  init(day: CalendarDay?) { self.day = day }

  /// The outcomes of each item, in the order they were entered.
  var outcomesByItem: [PlanItem.ID: [Outcome]] { Dictionary(grouping: outcomes, by: \.item) }

  /// Adds one change that stands.
  mutating func add(_ change: Change) {
    switch change.content {
    case .loaded(let loaded, _):
      guard plan == nil || isVisible(change.enteredDay) else { return }
      plan = loaded
      // A new table restates everything; what was restated by hand before it is history.
      restatements = [:]
    case .recorded(let new, _):
      add(new)
    case .ticked(let new, let recorded):
      add(new)
      add(recorded)
    case .broughtIn(let results, _):
      add(results.outcomes)
      add(results.ticks)
      for remark in results.remarks { write(remark.words, about: remark.item) }
    case .unticked(let item, let day):
      guard isVisible(day) else { return }
      ticks[item] = ticks[item]?.filter { $0.day > day }
    case .withdrawn(let ids):
      for id in ids {
        if let place = places[id] { outcomes[place].isWithdrawn = true }
        withdrawnOutside.insert(id)
      }
      outside.removeAll { withdrawnOutside.contains($0.id) }
    case .reviewed(let ids, let review):
      for place in ids.compactMap({ places[$0] }) {
        outcomes[place].review = review
        if review == .accepted { outcomes[place].isConfirmed = true }
      }
    case .remarked(let item, let new):
      write(new, about: item)
    case .decided(let item, let decision, let day):
      guard isVisible(day) else { return }
      decisions[item, default: []].append(
        PlanRecords.DatedDecision(decision: decision, day: day, reason: change.reason))
    case .restated(let item, let restatement, let day):
      guard isVisible(day) else { return }
      restatements[item, default: []].append(restatement)
    case .set(let key, let value):
      choices.append((key, value))
    case .recordedOutside(let works):
      outside += works
    case .undone:
      break
    }
  }

  private mutating func add(_ new: [Outcome]) {
    for outcome in new {
      places[outcome.id] = outcomes.count
      outcomes.append(outcome)
    }
  }

  private mutating func add(_ new: [Tick]) {
    for tick in new { ticks[tick.item, default: []].append(tick) }
  }

  private mutating func write(_ words: ItemRemarks, about item: PlanItem.ID) {
    remarks[item] = words.over(remarks[item])
  }

  private func isVisible(_ dated: CalendarDay?) -> Bool {
    guard let day, let dated else { return true }
    return dated <= day
  }

  /// The plan with its rules, and each item with what was restated and decided of it.
  var finishedPlan: Plan? {
    guard var plan = statedPlan else { return nil }
    for place in plan.items.indices {
      let decided = decisions[plan.items[place].id]?.map(\.decision) ?? []
      plan.items[place].decide(decided, in: plan.year)
    }
    return plan
  }

  /// The plan with its rules and what was restated of each item, before anything decided.
  var statedPlan: Plan? {
    guard var plan else { return nil }
    for (key, value) in choices { plan.settings.choose(key, value) }
    for place in plan.items.indices {
      for restatement in restatements[plan.items[place].id] ?? [] {
        plan.items[place].restate(restatement)
      }
    }
    return plan
  }
}

extension Change {
  /// The day it was entered; `nil` where the moment is no such text.
  var enteredDay: CalendarDay? { CalendarDay(String(entered.prefix(10))) }
}

extension PlanItem {
  /// Takes over what was restated; a category given by hand is no longer inferred.
  mutating func restate(_ restatement: ItemRestatement) {
    if let text = restatement.targetText { targetText = text }
    if let goals = restatement.goals { self.goals = goals }
    if let category = restatement.category {
      self.category = category
      isCategoryInferred = false
    }
  }

  /// Applies decisions in their order (goal model, "Items, ticks and roll-up").
  fileprivate mutating func decide(_ decisions: [ItemDecision], in year: Int) {
    var pending: ItemDecision?
    for decision in decisions {
      switch decision {
      case .cancelled(let approver):
        pending = approver == nil ? decision : nil
        state = approver == nil ? .cancelUnapproved : .cancelled
      case .deferred(let day, let approver):
        pending = approver == nil ? decision : nil
        if approver == nil { state = .cancelUnapproved } else { postpone(to: day, in: year) }
      case .approved:
        if case .cancelled? = pending { state = .cancelled }
        if case .deferred(let day, _)? = pending { postpone(to: day, in: year) }
        pending = nil
      case .reinstated:
        pending = nil
        state = .active
        self = asOriginallyDue
      }
    }
  }

  /// Inside the year the due day moves; to another year the item leaves the scope.
  private mutating func postpone(to day: CalendarDay, in year: Int) {
    guard day.year == year else {
      state = .deferred
      return
    }
    state = .active
    goals = goals.map { $0.timing.due == due ? $0.due(on: day) : $0 }
    due = day
  }
}
