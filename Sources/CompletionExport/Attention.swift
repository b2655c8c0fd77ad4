internal import GoalModel
internal import Wording

/// What leadership should look at: every goal that needs somebody to act, by what is the matter.
struct Attention {
  /// What is the matter, the gravest first.
  enum Kind: CaseIterable {
    case broken, overdue, closedShort, farBehind, behind, slotsMissed, dueSoon
    case cancellation, evidence, review, notReported, target, verification

    func title(in language: Language) -> String {
      switch self {
      case .broken: language.say("突破限额或已发生", "Limits broken, incidents")
      case .overdue: language.say("已逾期", "Overdue")
      case .closedShort: language.say("未达标办结", "Closed short")
      case .farBehind: language.say("严重滞后", "Far behind")
      case .behind: language.say("进度滞后", "Behind")
      case .slotsMissed: language.say("有缺项、漏报", "Slots or reports missed")
      case .dueSoon: language.say("临近到期", "Due soon")
      case .cancellation: language.say("取消待批", "Cancellation not approved")
      case .evidence: language.say("待补佐证", "Evidence wanted")
      case .review: language.say("待审核", "Review wanted")
      case .notReported: language.say("未填报或未及时更新", "Not reported or out of date")
      case .target: language.say("目标待明确", "Target to be stated")
      case .verification: language.say("待核实", "To be verified")
      }
    }
  }

  /// A goal that needs somebody to act.
  struct Entry {
    let item: ItemResult
    let result: GoalResult
  }

  /// The entries of each kind that occurs, the gravest kind first, each in the order of the plan.
  let groups: [(kind: Kind, entries: [Entry])]

  init(_ completion: Completion) {
    var found: [Kind: [Entry]] = [:]
    for item in completion.items {
      for (index, result) in item.goals.enumerated() {
        guard let kind = Self.kind(item, result, isFirst: index == 0) else { continue }
        found[kind, default: []].append(Entry(item: item, result: result))
      }
    }
    groups = Kind.allCases.compactMap { kind in found[kind].map { (kind, $0) } }
  }

  private static func kind(_ item: ItemResult, _ result: GoalResult, isFirst: Bool) -> Kind? {
    if result.light == .void { return nil }
    if item.item.state == .closedShort, result.met != .yes { return .closedShort }
    if item.item.state == .cancelUnapproved { return isFirst ? .cancellation : nil }
    switch result.word {
    case .limitBroken, .incidentHappened, .outOfRange: return .broken
    case .overdue: return .overdue
    case .farBehind: return .farBehind
    case .behind: return .behind
    case .slotsMissed: return .slotsMissed
    case .dueSoon: return .dueSoon
    case .evidenceWanted: return .evidence
    case .reviewWanted: return .review
    case .notReported: return .notReported
    case .targetUnclear: return .target
    case .toBeVerified: return .verification
    case .notCounted, .done, .notDue, .onTrack: break
    }
    // A goal on schedule may still lack a report, which no colour shows.
    if result.flags.contains(.missingReports) { return .slotsMissed }
    return result.flags.contains(.stale) && result.met != .yes ? .notReported : nil
  }
}
