internal import ExactNumbers
internal import GoalModel

/// The paragraph of one section, or of another part of the plan: its figures, then its items by how they stand.
struct SectionProse {
  private let section: Completion.Group
  private let items: [ItemResult]
  private let records: PlanRecords
  private let day: CalendarDay
  private let language: Language

  init(
    _ section: Completion.Group, items: [ItemResult], records: PlanRecords, day: CalendarDay,
    language: Language
  ) {
    self.section = section
    self.items = items
    self.records = records
    self.day = day
    self.language = language
  }

  /// The paragraph.
  var text: String {
    ([figures] + ItemStanding.allCases.compactMap(sentence)).joined(
      separator: language.say("", " "))
  }

  private var figures: String {
    var sentence = Sentence(in: language)
    let subject = subject
    sentence.add(
      "\(subject)，计划\(section.counts.inScope)项", "\(subject): \(section.counts.inScope) planned")
    guard section.counts.inScope > 0 else { return sentence.text }
    StandingCounts(section.counts, items).add(to: &sentence)
    if let rate = section.rates.year.percent {
      sentence.add("完成率\(rate)", "completion \(rate)")
    } else {
      sentence.add("没有可计算完成率的事项", "nothing a rate can be computed of")
    }
    return sentence.text
  }

  /// What the paragraph is about.
  private var subject: String {
    let title = section.title(in: language)
    guard language == .chinese else { return title }
    if section.name.isEmpty { return "未列明\(section.kind == .department ? "部门" : "类别")的事项" }
    switch section.kind {
    case .department: return title
    case .month: return "\(title)到期的事项"
    case .section, .category, nil: return "\(title)方面"
    }
  }

  /// The sentence about all items that stand in one way; `nil` where none does.
  private func sentence(_ standing: ItemStanding) -> String? {
    let clauses = items.filter { ItemStanding($0) == standing }.map { item in
      ItemProse(
        item, remarks: records.remarks[item.item.id],
        decisions: records.decisions[item.item.id] ?? [], day: day, language: language
      ).clause(standing)
    }
    guard !clauses.isEmpty else { return nil }
    let list = clauses.joined(separator: language.say("；", "; "))
    return language.say(
      "\(standing.lead(in: language))：\(list)。", "\(standing.lead(in: language)): \(list).")
  }
}
