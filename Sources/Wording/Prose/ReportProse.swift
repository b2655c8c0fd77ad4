internal import ExactNumbers
public import GoalModel

/// The summary of a half-year or a year in sentences, from the figures alone, ready for a report.
///
/// A title; the headline figures on both bases; a paragraph for each section of the plan; work outside
/// the plan; what needs attention. Softened figures stay softened, every share names what it was
/// computed from, and what nobody reported is 未统计, never nothing.
public struct ReportProse: Sendable {
  private let completion: Completion
  private let records: PlanRecords
  private let outside: [OutsideWork]
  private let kind: Completion.Group.Kind

  /// Puts a completion into sentences, with a paragraph for each group of `kind`.
  ///
  /// `records` are what it was computed from, `outside` is the work outside the plan by that day.
  public init(
    _ completion: Completion, records: PlanRecords, outside: [OutsideWork],
    groupedBy kind: Completion.Group.Kind = .section
  ) {
    self.completion = completion
    self.records = records
    self.outside = outside
    self.kind = kind
  }

  /// What the report is called.
  public func title(in language: Language) -> String {
    let plan = completion.plan
    let period = ReportPeriod(completion)
    let name =
      plan.title.isEmpty
      ? language.say("\(plan.year)年度工作计划", "Work plan \(plan.year)")
      : plan.title.hasSuffix("计划表") ? String(plan.title.dropLast()) : plan.title
    return name + period.title(in: language)
  }

  /// The paragraphs below the title, in their order.
  public func paragraphs(in language: Language) -> [String] {
    let sections = completion.groups(by: kind).map { group in
      SectionProse(
        group, items: completion.items.filter { $0.item.groupName(by: kind) == group.name },
        records: records, day: completion.day, language: language
      ).text
    }
    return [opening(language)] + sections
      + (outside.isEmpty ? [] : [outsideWork(language)])
      + [AttentionProse(completion, language: language).text]
  }

  /// Title and paragraphs with an empty line between them.
  public func text(in language: Language) -> String {
    ([title(in: language)] + paragraphs(in: language)).joined(separator: "\n\n")
  }

  // MARK: The headline

  private func opening(_ language: Language) -> String {
    [headline(language), due(language), bases(language)].filter { !$0.isEmpty }
      .joined(separator: language.say("", " "))
  }

  private func headline(_ language: Language) -> String {
    let counts = completion.total.counts
    var sentence = Sentence(in: language)
    let start = ReportPeriod(completion).start(in: language)
    sentence.add(
      "\(start)计划事项共\(counts.inScope)项", "\(start)\(counts.inScope) items were planned")
    StandingCounts(counts, completion.items).add(to: &sentence)
    let rate = completion.total.rates.year.percent
    guard let rate else { return sentence.text }
    sentence.add("完成率\(rate)（按各事项权重和完成程度折算）", "completion \(rate) (weighted credit of all items)")
    return sentence.text
  }

  /// The items due by the day, with what each rate counts.
  private func due(_ language: Language) -> String {
    let counts = completion.total.counts
    let rates = completion.total.rates
    guard counts.due > 0 else { return "" }
    var sentence = Sentence(in: language)
    sentence.add("其中已到期\(counts.due)项", "\(counts.due) of them were due")
    if let rate = rates.due.percent {
      sentence.add("到期事项完成率\(rate)", "completion of items due \(rate)")
    }
    if let rate = rates.onTime.percentOfItems(in: language) {
      sentence.add("按期完成率\(rate)", "met on time \(rate)")
    }
    if let rate = rates.ticked.percentOfItems(in: language) {
      sentence.add("办结率\(rate)", "met, proved and ticked off \(rate)")
    }
    return sentence.text
  }

  /// The original and the adjusted basis.
  private func bases(_ language: Language) -> String {
    let counts = completion.total.counts
    guard let original = completion.originalYear.percent else { return "" }
    guard counts.cancelled + counts.deferred > 0 else {
      return language.say(
        "年初计划没有经批准取消或延至下年的事项，按年初计划计算的完成率同为\(original)。",
        "Nothing of the original plan was called off or moved to another year with approval; its "
          + "completion is \(original) as well.")
    }
    var sentence = Sentence(in: language)
    sentence.add(
      "以上为调整后计划口径，\(decided(counts, language))",
      "these are figures of the adjusted plan, \(decided(counts, language))")
    sentence.add("按年初计划计算的完成率为\(original)", "completion of the original plan is \(original)")
    return sentence.text
  }

  private func decided(_ counts: CompletionCounts, _ language: Language) -> String {
    let parts = [
      counts.cancelled > 0
        ? language.say("取消\(counts.cancelled)项", "\(counts.cancelled) called off") : "",
      counts.deferred > 0
        ? language.say("延至下年\(counts.deferred)项", "\(counts.deferred) moved to another year") : "",
    ].filter { !$0.isEmpty }
    return language.say("经批准", "") + parts.joined(separator: language.say("、", ", "))
      + language.say("", " with approval")
  }

  /// Work no plan promised, which is in none of the figures.
  private func outsideWork(_ language: Language) -> String {
    let figures = AmountWording(in: language)
    let said = outside.map { work in
      let amounts = work.amounts.map(\.text).joined(separator: language.say("、", ", "))
      return language.say(
        "\(figures.day(work.day))\(work.title)\(amounts)",
        "\(work.title) \(amounts) on \(figures.day(work.day))")
    }.joined(separator: language.say("；", "; "))
    return language.say(
      "计划外工作\(outside.count)项（不计入完成率）：\(said)。",
      "Work outside the plan, in no rate (\(outside.count)): \(said).")
  }
}

extension CompletionRates.Rate {
  /// The rate as leadership reads it; `nil` where its base is empty.
  var percent: String? { value.map { DisplayedPercent($0).description } }

  /// A rate that counts items, with what was counted: 65.0%（13/20项）.
  func percentOfItems(in language: Language) -> String? {
    percent.map { percent in
      language.say(
        "\(percent)（\(numerator)/\(denominator)项）", "\(percent) (\(numerator)/\(denominator) items)"
      )
    }
  }
}
