public import GoalModel

extension Change {
  /// What the change did, in a few words; `names` are what the items are called.
  public func told(_ names: [PlanItem.ID: String], in language: Language) -> String {
    func name(_ item: PlanItem.ID) -> String { names[item] ?? item.description }
    func list(_ texts: [String]) -> String { texts.joined(separator: language.say("、", ", ")) }
    switch content {
    case .loaded(let plan, let source):
      return language.say(
        "装入计划表 \(source.name)，第 \(plan.version) 版，\(plan.items.count) 项",
        "loaded \(source.name), version \(plan.version), \(plan.items.count) items")
    case .recorded(let outcomes, let source):
      return Self.told(outcomes, from: source, name, in: language)
    case .ticked(let ticks, _):
      return language.say("办结 ", "ticked off ") + list(ticks.map { name($0.item) })
    case .broughtIn(let results, let source):
      return language.say(
        "记入 \(source.name) 中的完成情况：\(results.told(in: language))",
        "took in the results of \(source.name): \(results.told(in: language))")
    case .unticked(let item, _):
      return language.say("取消办结 \(name(item))", "took back the tick of \(name(item))")
    case .withdrawn(let ids):
      return language.say("撤回记录 ", "took back record ") + list(ids.map(\.description))
    case .reviewed(let ids, let review):
      let records = list(ids.map(\.description))
      return review == .accepted
        ? language.say("审核通过 \(records)", "accepted \(records)")
        : language.say("退回 \(records)", "sent back \(records)")
    case .remarked(let item, _):
      return language.say("填写说明 \(name(item))", "wrote remarks on \(name(item))")
    case .decided(let item, let decision, let day):
      return decision.told(in: language)
        + language.say("：\(name(item))（\(day)）", ": \(name(item)) (\(day))")
    case .restated(let item, _, _):
      return language.say("改定目标 \(name(item))", "restated the goals of \(name(item))")
    case .set(let key, let value):
      return language.say("设置 \(key) 为 \(value)", "set \(key) to \(value)")
    case .recordedOutside(let works):
      let said = works.map {
        "\($0.id) \($0.title) \($0.amounts.map(\.text).joined(separator: " "))"
      }
      return language.say("登记计划外工作 ", "recorded outside the plan ") + list(said)
    case .undone(let target):
      return language.say("撤销 \(target)", "took back \(target)")
    }
  }

  private static func told(
    _ outcomes: [Outcome], from source: TableSource?, _ name: (PlanItem.ID) -> String,
    in language: Language
  ) -> String {
    if let source {
      return language.say(
        "从 \(source.name) 登记 \(outcomes.count) 条记录",
        "recorded \(outcomes.count) outcomes from \(source.name)")
    }
    let said = outcomes.map { outcome in
      let amounts = outcome.amounts.map(\.text).joined(separator: " ")
      let corrects = outcome.corrects.map { language.say("更正 \($0)：", "correcting \($0): ") } ?? ""
      return "\(outcome.id) \(corrects)\(name(outcome.item)) \(amounts)"
    }
    return language.say("登记 ", "recorded ") + said.joined(separator: language.say("；", "; "))
  }
}

extension ItemDecision {
  /// What was decided, in a few words.
  public func told(in language: Language) -> String {
    switch self {
    case .cancelled(let approver):
      return language.say("取消", "called off") + Self.approval(approver, in: language)
    case .deferred(let day, let approver):
      return language.say("延期至 \(day)", "deferred to \(day)")
        + Self.approval(approver, in: language)
    case .approved(let approver):
      return language.say("\(approver) 批准", "approved by \(approver)")
    case .reinstated: return language.say("恢复", "reinstated")
    }
  }

  private static func approval(_ approver: String?, in language: Language) -> String {
    approver.map { language.say("（\($0) 批准）", " (approved by \($0))") }
      ?? language.say("（待批准）", " (not approved yet)")
  }
}

extension PlanRecords.DatedDecision {
  /// The decision with its day and reason.
  public func told(in language: Language) -> String {
    let why = reason.isEmpty ? "" : language.say("，\(reason)", ", \(reason)")
    return "\(day) " + decision.told(in: language) + why
  }
}

extension TableResults {
  /// How much there is of each kind, leaving out what there is none of.
  public func told(in language: Language) -> String {
    let parts = [
      (outcomes.count, language.say("完成记录 \(outcomes.count) 条", "\(outcomes.count) outcomes")),
      (ticks.count, language.say("办结 \(ticks.count) 项", "\(ticks.count) ticks")),
      (
        remarks.count,
        language.say("说明 \(remarks.count) 项", "remarks on \(remarks.count) items")
      ),
    ]
    return parts.filter { $0.0 > 0 }.map(\.1).joined(separator: language.say("、", ", "))
  }
}
