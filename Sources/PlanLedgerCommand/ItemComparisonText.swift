import ExactNumbers
import GoalModel
import Wording

/// One changed item in the answer of `compare`.
struct ItemComparisonText {
  private let item: ItemComparison
  private let language: Language

  init(_ item: ItemComparison, language: Language) {
    self.item = item
    self.language = language
  }

  /// The turn it took, else what became of its promise.
  var heading: String {
    item.turn?.name(in: language) ?? language.say("计划调整", "adjusted")
  }

  /// The word beside its colour, old and new.
  var words: String {
    arrow(item.earlier?.word.name(in: language), item.later?.word.name(in: language))
  }

  /// Everything else: what was adjusted, the credit, each goal, what was recorded meanwhile.
  var details: String {
    var parts = item.adjustments.map { $0.text(in: language) }
    parts += item.decisions.map { $0.told(in: language) }
    if isTargetAmended {
      parts.append(arrow(target(item.earlier), target(item.later)))
    }
    if item.earlier?.credited != item.later?.credited, !isOnlyHeld {
      let credit = arrow(percent(item.earlier), percent(item.later))
      parts.append(language.say("完成率 ", "completion ") + credit)
    }
    parts += item.goals.compactMap(achieved)
    if !item.recorded.isEmpty {
      parts.append(language.say("其间登记 ", "recorded ") + amounts(item.recorded))
    }
    if !item.dropped.isEmpty {
      parts.append(language.say("不再计入 ", "no longer counted ") + amounts(item.dropped))
    }
    if let tick = item.later?.tick, item.earlier?.tick == nil { parts.append(ticked(tick)) }
    if item.later != nil, item.later?.tick == nil, item.earlier?.tick != nil {
      parts.append(language.say("撤销办结", "tick taken back"))
    }
    return parts.joined(separator: language.say("；", "; "))
  }

  private func arrow(_ old: String?, _ new: String?) -> String {
    guard old != new else { return new ?? "" }
    return "\(old ?? "—") → \(new ?? "—")"
  }

  private func percent(_ result: ItemResult?) -> String {
    result?.credited.map { DisplayedPercent($0).description } ?? "—"
  }

  /// Whether nothing is to be reached but only to be held: its credit grows with the months alone and
  /// says nothing before it is settled.
  private var isOnlyHeld: Bool {
    let goals = item.later?.goals ?? item.earlier?.goals ?? []
    return goals.allSatisfy { $0.goal.holds && $0.met != .yes }
  }

  private var isTargetAmended: Bool {
    item.adjustments.contains { adjustment in
      guard case .amended(let aspects) = adjustment else { return false }
      return aspects.contains(.target)
    }
  }

  private func target(_ result: ItemResult?) -> String? {
    guard let item = result?.item else { return nil }
    let said = item.goals.map { GoalWording($0).aim(in: language) }
    return "「" + said.joined(separator: language.say("、", ", ")) + "」"
  }

  /// What a goal came to on both days, or once where it stands still although it should not; a
  /// milestone says it by its word already.
  private func achieved(_ goal: GoalComparison) -> String? {
    guard let later = goal.later, later.goal.measure != .milestone else { return nil }
    guard goal.isActualChanged else {
      let isWanting = item.turn == .overdue || item.turn == .behind
      guard isWanting, later.met != .yes else { return nil }
      return language.say("仍为", "still ") + AchievementWording(later).text(in: language)
    }
    let old = goal.earlier.map { AchievementWording($0).text(in: language) }
    return arrow(old, AchievementWording(later).text(in: language))
  }

  /// What some records say; the same words said again and again are counted.
  private func amounts(_ outcomes: [Outcome]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for outcome in outcomes {
      let said = outcome.amounts.map(\.text).joined(separator: " ")
      if counts[said] == nil { order.append(said) }
      counts[said, default: 0] += 1
    }
    return order.map { said in
      let count = counts[said, default: 1]
      return count == 1 ? said : language.say("\(said)（\(count)笔）", "\(said) (\(count)×)")
    }.joined(separator: language.say("、", ", "))
  }

  private func ticked(_ tick: Tick) -> String {
    let short = tick.short.map { language.say("，未达标：\($0)", ", short: \($0)") } ?? ""
    return language.say("\(tick.day) 办结\(short)", "ticked off \(tick.day)\(short)")
  }
}
