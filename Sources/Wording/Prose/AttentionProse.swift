internal import GoalModel

/// The last paragraph: what needs somebody to act, by what is the matter, with who answers for it.
struct AttentionProse {
  private let completion: Completion
  private let language: Language

  init(_ completion: Completion, language: Language) {
    self.completion = completion
    self.language = language
  }

  /// The paragraph.
  var text: String {
    let parts = Matter.allCases.compactMap(part)
    guard !parts.isEmpty else {
      return language.say("目前没有需要特别关注的事项。", "Nothing needs attention at present.")
    }
    let list = parts.joined(separator: language.say("；", "; "))
    return language.say("需要关注的问题：\(list)。", "What needs attention: \(list).")
  }

  private func part(_ matter: Matter) -> String? {
    let items = completion.items.filter { Matter.all(of: $0).contains(matter) }
    guard !items.isEmpty else { return nil }
    let names = items.map { name($0, matter) }.joined(separator: language.say("、", ", "))
    return language.say(
      "\(matter.name(in: language))\(items.count)项，即\(names)",
      "\(matter.name(in: language)) \(items.count): \(names)")
  }

  private func name(_ result: ItemResult, _ matter: Matter) -> String {
    let item = result.item
    var facts = [item.department.isEmpty ? item.person : item.department]
    if matter == .overdue, result.daysOverdue > 0 {
      let days = AmountWording(in: language).days(result.daysOverdue)
      facts.append(language.say("已逾期\(days)", "\(days) overdue"))
    }
    let said = facts.filter { !$0.isEmpty }.joined(separator: language.say("，", ", "))
    return said.isEmpty ? item.title : item.title + language.say("（\(said)）", " (\(said))")
  }

  /// What can be the matter with an item; one may have several.
  private enum Matter: CaseIterable {
    case overdue, broken, farBehind, behind, gaps, dueSoon, approval, evidence, review, unreported
    case target, verification, closedShort

    static func all(of result: ItemResult) -> [Matter] {
      guard result.isInScope else { return [] }
      var matters: [Matter] = []
      if result.isOverdue { matters.append(.overdue) }
      for goal in result.goals {
        if let matter = Matter(goal), !matters.contains(matter) { matters.append(matter) }
      }
      // Of several goals the one further behind speaks for the item.
      if matters.contains(.farBehind) { matters.removeAll { $0 == .behind } }
      if result.item.state == .cancelUnapproved { matters.append(.approval) }
      if result.item.state == .closedShort, result.met != .yes { matters.append(.closedShort) }
      return matters
    }

    private init?(_ goal: GoalResult) {
      switch goal.word {
      case .limitBroken, .incidentHappened, .outOfRange: self = .broken
      case .farBehind: self = .farBehind
      case .behind: self = .behind
      case .slotsMissed: self = .gaps
      case .evidenceWanted: self = .evidence
      case .reviewWanted: self = .review
      case .notReported: self = .unreported
      case .targetUnclear: self = .target
      case .toBeVerified: self = .verification
      case .dueSoon: self = .dueSoon
      case .overdue, .done, .notDue, .notCounted, .onTrack:
        guard goal.flags.contains(.missingReports) || goal.flags.contains(.missedSlots) else {
          return nil
        }
        self = .gaps
      }
    }

    func name(in language: Language) -> String {
      switch self {
      case .overdue: language.say("逾期未达标", "overdue")
      case .broken: language.say("突破控制要求", "beyond what was allowed")
      case .farBehind: language.say("严重滞后", "far behind")
      case .behind: language.say("进度滞后", "behind")
      case .gaps: language.say("有缺项或缺报", "with gaps")
      case .dueSoon: language.say("临近到期", "due soon")
      case .approval: language.say("取消或延期待批", "awaiting approval")
      case .evidence: language.say("待补佐证", "evidence wanted")
      case .review: language.say("待审核", "waiting for review")
      case .unreported: language.say("未填报", "not reported")
      case .target: language.say("目标待明确", "without a stated target")
      case .verification: language.say("待核实", "to be verified")
      case .closedShort: language.say("未达标办结", "closed short")
      }
    }
  }
}
