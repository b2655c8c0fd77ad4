public import GoalModel

/// 结转: what a year's plan leaves to the next, and whether the next year's plan takes it up.
///
/// Looked at on 31 December it is what was left undone at closing; looked at earlier it is what is
/// past due by then, beside the number of items that may still be met.
public struct CarryOver: Hashable, Sendable {
  /// The year that leaves something.
  public let year: Int

  /// The day the figures stand for, at most 31 December.
  public let day: CalendarDay

  /// Whether the year has ended, so that everything in it is past due.
  public let isClosing: Bool

  /// The year that may take it up: the one after.
  public var next: Int { year + 1 }

  /// Whether the ledger, or the table at hand, holds a plan for the next year.
  public let hasNextPlan: Bool

  /// The items, in the order of their plan.
  public let entries: [Entry]

  /// How many items are neither met nor past due yet.
  public let stillOpen: Int

  /// An item that is left.
  public struct Entry: Hashable, Sendable {
    /// The item as it stands.
    public let result: ItemResult
    /// The day of another year it was deferred to with approval; `nil` where it was left undone.
    public let deferredTo: CalendarDay?
    /// Where the next plan has it.
    public let place: Place

    /// Whether it was deferred into `year` and that year's plan does not have it.
    public func isOverlooked(in year: Int) -> Bool {
      deferredTo?.year == year && place == .missing
    }
  }

  /// Where the next plan has an item.
  public enum Place: Hashable, Sendable {
    /// Under the same title, the year in it aside.
    case listed(PlanItem)
    /// Under a title that is nearly the same, or holds it whole.
    case similar(PlanItem)
    /// Nowhere.
    case missing
  }

  /// Looks at what a year leaves.
  ///
  /// Deferred is what was moved to another year with approval. Undone is what is in scope and not
  /// met, unless nothing but a limit was broken: an accident or an overspent budget cannot be made up
  /// for in another year.
  ///
  /// - Parameters:
  ///   - records: The year with everything recorded, decisions made after its end included.
  ///   - today: The day it is looked at; after the year's end it is the last day of the year.
  ///   - plan: The plan for the next year, where there is one.
  public init(of records: PlanRecords, on today: CalendarDay, into plan: Plan?) {
    year = records.plan.year
    let end = CalendarDay.last(of: year)
    day = min(today, end)
    isClosing = today >= end
    hasNextPlan = plan != nil
    let results = Completion(of: records, on: day, isClosing: isClosing).items
    let left = results.compactMap { result -> (result: ItemResult, day: CalendarDay?)? in
      if result.item.state == .deferred {
        return (result, records.deferral(of: result.item.id))
      }
      return result.isLeftUndone ? (result, nil) : nil
    }
    let titles = NextTitles(plan?.items ?? [], lookedFor: left.count)
    entries = left.map {
      Entry(result: $0.result, deferredTo: $0.day, place: titles.place(of: $0.result.item.title))
    }
    stillOpen = results.count { $0.isInScope && $0.met == .open }
  }

  /// Whether nothing is left.
  public var isEmpty: Bool { entries.isEmpty }

  /// The items that were deferred.
  public var deferred: [Entry] { entries.filter { $0.result.item.state == .deferred } }

  /// The items that were left undone.
  public var undone: [Entry] { entries.filter { $0.result.item.state != .deferred } }
}

extension PlanRecords {
  /// The day an item was last deferred to.
  fileprivate func deferral(of item: PlanItem.ID) -> CalendarDay? {
    for decision in (decisions[item] ?? []).reversed() {
      if case .deferred(let day, _) = decision.decision { return day }
    }
    return nil
  }
}

extension ItemResult {
  /// Whether it is in scope and something was to be reached that is settled as not reached.
  fileprivate var isLeftUndone: Bool {
    guard isInScope, met == .no || met == .check else { return false }
    return goals.contains { ($0.met == .no || $0.met == .check) && !$0.goal.holds }
  }
}

/// The titles of the next plan, to look among them for an item of this one.
private struct NextTitles {
  private let items: [(item: PlanItem, title: ComparableTitle)]
  private let byTitle: [ComparableTitle: PlanItem]
  private let comparesTitles: Bool

  init(_ items: [PlanItem], lookedFor count: Int) {
    self.items = items.map { ($0, ComparableTitle($0.title, withoutYears: true)) }
    byTitle = Dictionary(self.items.map { ($0.title, $0.item) }) { first, _ in first }
    comparesTitles = count == 0 || items.count <= ComparableTitle.mostPairs / count
  }

  func place(of title: String) -> CarryOver.Place {
    let title = ComparableTitle(title, withoutYears: true)
    if let item = byTitle[title] { return .listed(item) }
    guard comparesTitles else { return .missing }
    var best: (item: PlanItem, common: Int)?
    for (item, other) in items where other.isNearly(title) || other.contains(title) {
      let common = other.common(with: title)
      if common > best?.common ?? 0 { best = (item, common) }
    }
    return best.map { .similar($0.item) } ?? .missing
  }
}
