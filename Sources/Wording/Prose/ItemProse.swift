internal import ExactNumbers
internal import GoalModel

/// An item as one clause of a paragraph.
///
/// 举办工会小组长培训班2期、培训93人次（计划4期、185人次，完成率50.1%）
struct ItemProse {
  private let result: ItemResult
  private let remarks: ItemRemarks?
  private let decisions: [PlanRecords.DatedDecision]
  private let day: CalendarDay
  private let language: Language

  init(
    _ result: ItemResult, remarks: ItemRemarks?, decisions: [PlanRecords.DatedDecision],
    day: CalendarDay, language: Language
  ) {
    self.result = result
    self.remarks = remarks
    self.decisions = decisions
    self.day = day
    self.language = language
  }

  private var item: PlanItem { result.item }

  /// The clause, as an item that stands so is told.
  func clause(_ standing: ItemStanding) -> String {
    switch standing {
    case .cancelled, .deferred: return item.title + brackets(decided)
    case .notApplicable: return item.title
    default: return achieved + remarked
    }
  }

  // MARK: What was achieved

  private var achieved: String {
    guard language == .chinese else {
      let said = result.goals.map { String(Explanation($0).text(in: language).dropLast()) }
      return "\(item.title): " + said.joined(separator: " / ") + brackets(conditions)
    }
    let goals = result.goals.map(GoalProse.init)
    if result.goals.allSatisfy({ !$0.hasData }) { return nothing(goals) }
    if let deed { return deed }
    if goals.count > 1, goals.allSatisfy(\.isPlainCount) {
      let notes = goals.flatMap { $0.standing + $0.doubts }
      return (["\(lead)"] + goals.dropFirst().map(\.figure)).joined(separator: "、")
        + brackets([Self.aims(goals)] + notes + credit + conditions)
    }
    let isSingle = goals.count == 1
    let first = lead + brackets(goals[0].notes + (isSingle ? credit + conditions : []))
    let others = goals.dropFirst().map { $0.figure + brackets($0.notes) }
    // Two pairs of brackets never stand side by side.
    let rest = isSingle ? [] : credit + conditions
    return ([first] + others).joined(separator: "、")
      + (rest.isEmpty ? "" : "，" + rest.joined(separator: "，"))
  }

  /// An item nobody reported anything of: what was planned, and that nobody knows.
  private func nothing(_ goals: [GoalProse]) -> String {
    if result.goals.allSatisfy({ $0.goal.measure == .milestone }) {
      let due = AmountWording(in: .chinese).day(item.due)
      return result.isOverdue
        ? item.title + "尚未完成" + brackets(["时限\(due)"] + conditions)
        : item.title + brackets(["\(due)前"] + conditions)
    }
    let isJudged = result.goals.allSatisfy { $0.goal.measure == .judged }
    return item.title
      + brackets([Self.aims(goals), isJudged ? "尚未评定" : "未统计"] + conditions)
  }

  /// What was aimed at, goal by goal: 计划4期、185人次.
  private static func aims(_ goals: [GoalProse]) -> String {
    let aims = goals.map(\.aim).filter { !$0.isEmpty }
    return aims.enumerated().map { index, aim in
      index > 0 && aim.hasPrefix("计划") ? String(aim.dropFirst(2)) : aim
    }.joined(separator: "、")
  }

  /// A single thing that is done: the day, the verb and the title.
  private var deed: String? {
    guard result.goals.count == 1, let goal = result.goals.first,
      goal.goal.measure == .milestone, goal.met == .yes, let doneOn = goal.doneOn
    else { return nil }
    let verb = OfficeVerb.before(item, goal.goal)
    let said = verb.isEmpty && !OfficeVerb.opens(item.title) ? "完成" : verb
    return AmountWording(in: .chinese).day(doneOn) + said + item.title
      + brackets(GoalProse(goal).doubts + conditions)
  }

  /// The title with its verb and the figure of its first goal.
  private var lead: String {
    let prose = GoalProse(result.goals[0])
    let goal = result.goals[0].goal
    switch goal.measure {
    case .sum where prose.isCountDone: return countLead(prose)
    case .incidents: return item.title + "，" + prose.figure
    default: return Self.joined(item.title, prose.figure)
    }
  }

  /// 提案办结 with 办结率 is 提案办结率, and what a title says once is not said again.
  private static func joined(_ title: String, _ figure: String) -> String {
    let length = (2...6).reversed().first { length in
      title.count >= length && figure.count >= length && title.hasSuffix(figure.prefix(length))
    }
    return title + figure.dropFirst(length ?? 0)
  }

  private func countLead(_ prose: GoalProse) -> String {
    let goal = prose.result.goal
    let verb = OfficeVerb.before(item, goal)
    let name = prose.name
    // Words the title says already are not said again: 民主议事会 and 民主议事2次.
    let isSaid = name.allSatisfy(item.title.contains)
    let figure = isSaid ? String(prose.figure.dropFirst(name.count)) : prose.figure
    let brings = OfficeVerb.opens(item.title)
    if !isSaid { return verb + item.title + (verb.isEmpty && !brings ? "" : "，") + figure }
    let isOccurrence = ["次", "场", "期", "届", "回"].contains(goal.unit?.name ?? "次")
    if isOccurrence || brings {
      return verb + item.title + (verb.isEmpty && !brings ? "完成" : "") + figure
    }
    return verb + item.title + (verb.isEmpty ? "完成" : "，完成") + figure
  }

  /// The item's completion, where it is neither all nor something its figures say better.
  private var credit: [String] {
    let isSaidBetter = result.goals.allSatisfy { $0.goal.holds || $0.goal.measure == .everyCase }
    guard let credited = result.credited, result.met != .yes, !isSaidBetter else { return [] }
    return ["完成率\(AmountWording(in: .chinese).share(credited))"]
  }

  // MARK: What was decided and said

  /// What of the promise is not as it was.
  private var conditions: [String] {
    var said: [String] = []
    let days = AmountWording(in: language)
    if item.due != item.originalDue {
      let by = approver.map { language.say("经\($0)批准", " with the approval of \($0)") } ?? ""
      said.append(
        language.say(
          "\(by)由\(days.day(item.originalDue))延期至\(days.day(item.due))",
          "moved from \(days.day(item.originalDue)) to \(days.day(item.due))\(by)"))
    }
    if item.state == .cancelUnapproved {
      said.append(language.say("已提出取消或延期，尚未批准", "calling it off awaits approval"))
    }
    if item.state == .closedShort, let short = result.tick?.short {
      said.append(language.say("未达标办结：\(short)", "closed short: \(short)"))
    }
    if result.isOverdue, result.daysOverdue > 0 {
      let count = days.days(result.daysOverdue)
      said.append(language.say("已逾期\(count)", "\(count) overdue"))
    }
    return said
  }

  /// Who approved calling the item off or moving it, and why it was.
  private var decided: [String] {
    let by = approver.map { language.say("\($0)批准", "approved by \($0)") }
    let reason = decisions.last {
      switch $0.decision {
      case .cancelled, .deferred: !$0.reason.isEmpty
      case .approved, .reinstated: false
      }
    }?.reason
    return [by, reason.map { language.say("原因：\($0)", "because: \($0)") }].compactMap { $0 }
  }

  private var approver: String? {
    for decided in decisions.reversed() {
      switch decided.decision {
      case .approved(let approver), .cancelled(.some(let approver)),
        .deferred(_, .some(let approver)):
        return approver
      case .cancelled, .deferred: continue
      case .reinstated: return nil
      }
    }
    return nil
  }

  /// The office's own words, which a report must not lose.
  private var remarked: String {
    func said(_ text: String?, _ chinese: String, _ english: String) -> String {
      let ends: Set<Character> = ["。", "；", ";", "."]
      let words = (text ?? "").split(whereSeparator: \.isNewline).joined(separator: "，")
      let bare = String(words.reversed().drop { ends.contains($0) || $0 == " " }.reversed())
      return bare.isEmpty ? "" : language.say(chinese, english) + bare
    }
    return said(remarks?.done, "，", ", ")
      + (result.met == .yes
        ? ""
        : said(remarks?.reason, "，未完成原因：", ", because ")
          + said(remarks?.next, "，下一步措施：", ", next: "))
  }

  private func brackets(_ notes: [String]) -> String {
    let said = notes.filter { !$0.isEmpty }
    guard !said.isEmpty else { return "" }
    return language.say(
      "（" + said.joined(separator: "，") + "）", " (" + said.joined(separator: ", ") + ")")
  }
}
