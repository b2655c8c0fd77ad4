internal import GoalModel
public import Wording

/// What the ledger holds about an item besides its plan, in figures.
public struct KeptRecords: Hashable, Sendable {
  /// How many outcomes stand.
  public var outcomes = 0

  /// How many ticks stand.
  public var ticks = 0

  /// How many decisions were made.
  public var decisions = 0

  /// Whether remarks were written.
  public var hasRemarks = false

  /// Holds nothing.
  public init() {}

  /// Whether nothing is held.
  public var isEmpty: Bool { self == KeptRecords() }

  /// What is held of each item that holds anything.
  static func byItem(_ records: PlanRecords) -> [PlanItem.ID: KeptRecords] {
    var kept: [PlanItem.ID: KeptRecords] = [:]
    for (item, outcomes) in records.outcomes {
      let standing = outcomes.count { !$0.isWithdrawn }
      if standing > 0 { kept[item, default: KeptRecords()].outcomes = standing }
    }
    for (item, ticks) in records.ticks where !ticks.isEmpty {
      kept[item, default: KeptRecords()].ticks = ticks.count
    }
    for (item, decisions) in records.decisions where !decisions.isEmpty {
      kept[item, default: KeptRecords()].decisions = decisions.count
    }
    for (item, remarks) in records.remarks where remarks != ItemRemarks() {
      kept[item, default: KeptRecords()].hasRemarks = true
    }
    return kept
  }

  /// What is held, in a few words: 3 条记录、1 次办结.
  public func text(in language: Language) -> String {
    var parts: [String] = []
    func add(_ count: Int, _ chinese: String, _ one: String, _ many: String) {
      guard count > 0 else { return }
      parts.append(language.say("\(count) \(chinese)", "\(count) \(count == 1 ? one : many)"))
    }
    add(outcomes, "条记录", "record", "records")
    add(ticks, "次办结", "tick", "ticks")
    add(decisions, "项决定", "decision", "decisions")
    if hasRemarks { parts.append(language.say("说明", "remarks")) }
    return parts.joined(separator: language.say("、", ", "))
  }
}
