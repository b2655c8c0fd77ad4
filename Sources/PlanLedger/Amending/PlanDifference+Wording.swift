internal import ExactNumbers
internal import GoalModel
public import Wording

extension PlanDifference {
  /// How much differs, in a line: 新增 1 项，改动 1 项，删去 1 项.
  ///
  /// What every amendment is asked about is always said; moves and numbers only where there are some.
  public func counts(in language: Language) -> String {
    var parts = [
      language.say("新增 \(added.count) 项", "\(added.count) added"),
      language.say("改动 \(changed.count) 项", "\(changed.count) changed"),
      language.say("删去 \(removed.count) 项", "\(removed.count) removed"),
    ]
    if !moved.isEmpty {
      parts.append(language.say("移动 \(moved.count) 项", "\(moved.count) moved"))
    }
    if !renumbered.isEmpty {
      parts.append(language.say("改编号 \(renumbered.count) 项", "\(renumbered.count) renumbered"))
    }
    if title != nil { parts.append(language.say("改标题", "the title changed")) }
    return parts.joined(separator: language.say("，", ", "))
  }

  /// The removed items of which the ledger holds records.
  public var removedWithRecords: [Removed] { removed.filter { !$0.kept.isEmpty } }
}

extension PlanDifference.FieldChange {
  /// What the field is called.
  public func name(in language: Language) -> String {
    switch self {
    case .title: language.say("名称", "title")
    case .target: language.say("目标", "target")
    case .goals: language.say("读作", "read as")
    case .due: language.say("时限", "due")
    case .weight: language.say("权重", "weight")
    case .category: language.say("种类", "category")
    case .department: language.say("部门", "department")
    case .coDepartments: language.say("协办", "helping")
    case .person: language.say("责任人", "person")
    case .note: language.say("备注", "note")
    case .state: language.say("状态", "state")
    case .extra(let header, _): header
    }
  }

  /// What stood there and what stands there now, in words; empty where nothing does.
  public func texts(in language: Language) -> (old: String, new: String) {
    func both<Value>(_ change: PlanDifference.Change<Value>, _ text: (Value) -> String)
      -> (old: String, new: String)
    {
      (text(change.old), text(change.new))
    }
    switch self {
    case .title(let change), .target(let change), .department(let change), .person(let change),
      .note(let change), .extra(_, let change):
      return both(change) { $0 }
    case .goals(let change): return both(change) { Self.reading(of: $0, in: language) }
    case .due(let change):
      // Where the words are the same, or none, only the days tell what changed.
      let tellsDays = change.old.text == change.new.text
      return both(change) { $0.text.isEmpty || tellsDays ? $0.day.description : $0.text }
    case .weight(let change): return both(change) { $0?.plainDecimal() ?? "" }
    case .category(let change):
      return both(change) { kind in
        let inferred = kind.isInferred ? language.say("（推断）", " (inferred)") : ""
        return kind.category.name(in: language) + inferred
      }
    case .coDepartments(let change):
      return both(change) { $0.joined(separator: language.say("、", ", ")) }
    case .state(let change): return both(change) { $0.name(in: language) }
    }
  }

  /// What a target was understood as, goal by goal.
  private static func reading(of goals: [Goal], in language: Language) -> String {
    goals.map { goal in
      let label = goal.label.isEmpty ? "" : goal.label + " "
      return label + GoalWording(goal).text(in: language)
    }.joined(separator: language.say("；", "; "))
  }
}
