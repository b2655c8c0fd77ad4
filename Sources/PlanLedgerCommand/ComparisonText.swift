import ExactNumbers
import GoalModel
import PlanLedger
import Wording

/// The answer of `compare`: one line first, then the figures side by side, then item by item.
struct ComparisonText {
  private let change: CompletionComparison
  private let outside: [OutsideWork]
  private let days: (earlier: String, later: String)
  private let language: Language

  init(_ comparison: Ledger.Comparison, language: Language) {
    change = comparison.change
    outside = comparison.outside
    self.language = language
    let known = comparison.knownAt
    // Where both sides were known at one moment, the days alone tell them apart.
    func name(_ day: CalendarDay, _ moment: String?) -> String {
      guard known.earlier != known.later, let moment else { return day.description }
      return language.say("\(day)（\(moment) 所知）", "\(day) (known at \(moment))")
    }
    days = (
      name(change.earlier.day, known.earlier), name(change.later.day, known.later)
    )
  }

  /// The whole answer.
  var page: String {
    let blocks = [head, firstLine, turns, figures] + change.sections.map(section) + [outsideWork]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var head: String {
    let plan = change.later.plan
    let title = plan.title.isEmpty ? "\(plan.year)" : plan.title
    let closing = change.later.isClosing ? language.say("（年终结算）", " (closing)") : ""
    return language.say(
      "\(title)　\(days.earlier) → \(days.later)\(closing)",
      "\(title), \(days.earlier) → \(days.later)\(closing)")
  }

  private var firstLine: String {
    let (old, new) = (change.earlier.total, change.later.total)
    let moved = movement(old.rates.year, new.rates.year)
    let rate = arrow(percent(old.rates.year), percent(new.rates.year))
    let done = arrow("\(old.counts.done)", "\(new.counts.done)")
    let overdue = arrow("\(old.counts.overdue)", "\(new.counts.overdue)")
    return language.say(
      "完成率 \(rate)\(moved.isEmpty ? "" : "，" + moved)；已完成 \(done) 项，逾期 \(overdue) 项",
      "completion \(rate)\(moved.isEmpty ? "" : ", " + moved); done \(done), overdue \(overdue)")
  }

  /// How many items took which turn; every changed item is counted once before the adjustments.
  private var turns: String {
    var parts = ItemComparison.Turn.allCases.compactMap { turn in
      let count = change.count(of: turn)
      return count == 0 ? nil : "\(turn.name(in: language)) \(count)"
    }
    if change.adjustedCount > 0 {
      parts.append(language.say("计划调整 ", "plan adjusted ") + "\(change.adjustedCount)")
    }
    parts.append(language.say("无变化 ", "unchanged ") + "\(change.unchangedCount)")
    return parts.joined(separator: language.say("，", ", "))
  }

  // MARK: Figures side by side

  private var figures: String {
    var table = TextTable(rightAligned: [1, 2])
    table.add([
      "", days.earlier, days.later, language.say("变化", "change"),
    ])
    let (old, new) = (change.earlier.total, change.later.total)
    for (name, before, after) in [
      (language.say("计划", "planned"), old.counts.inScope, new.counts.inScope),
      (language.say("已完成", "done"), old.counts.done, new.counts.done),
      (language.say("进行中", "running"), old.counts.running, new.counts.running),
      (language.say("逾期", "overdue"), old.counts.overdue, new.counts.overdue),
      (language.say("到期", "due"), old.counts.due, new.counts.due),
      (language.say("办结", "ticked off"), old.counts.ticked, new.counts.ticked),
      (language.say("经批准取消", "cancelled"), old.counts.cancelled, new.counts.cancelled),
      (language.say("经批准延至下年", "deferred"), old.counts.deferred, new.counts.deferred),
    ] {
      table.add([name, "\(before)", "\(after)", difference(after - before)])
    }
    for wording in RateWording.allCases {
      add(
        wording.name(in: language), wording.rate(in: old.rates), wording.rate(in: new.rates),
        to: &table)
    }
    add(
      language.say("完成率（年初计划）", "Completion, original plan"), change.earlier.originalYear,
      change.later.originalYear, to: &table)
    return table.text
  }

  private func add(
    _ name: String, _ old: CompletionRates.Rate, _ new: CompletionRates.Rate,
    to table: inout TextTable
  ) {
    table.add([name, percent(old), percent(new), movement(old, new)])
  }

  private func difference(_ count: Int) -> String { count > 0 ? "+\(count)" : "\(count)" }

  private func percent(_ rate: CompletionRates.Rate?) -> String { percent(rate?.value) }

  private func percent(_ share: Fraction?) -> String {
    share.map { DisplayedPercent($0).description } ?? "—"
  }

  /// How far a rate moved; empty where either side has none.
  private func movement(_ old: CompletionRates.Rate?, _ new: CompletionRates.Rate?) -> String {
    guard let old = old?.value, let new = new?.value else { return "" }
    return AmountWording(in: language).movement(new - old)
  }

  private func arrow(_ old: String, _ new: String) -> String {
    old == new ? old : "\(old) → \(new)"
  }

  // MARK: Item by item

  /// A section with the items that changed; empty where none did.
  private func section(_ section: CompletionComparison.Section) -> String {
    let changed = section.items.filter(\.isChanged)
    guard !changed.isEmpty else { return "" }
    let name = section.name.isEmpty ? language.say("（未填）", "(none)") : section.name
    let old = section.earlier?.rates.year
    let new = section.later?.rates.year
    let rest = section.items.count - changed.count
    let facts = [
      arrow(percent(old), percent(new)), movement(old, new),
      rest == 0 ? "" : language.say("另有 \(rest) 项无变化", "\(rest) more unchanged"),
    ].filter { !$0.isEmpty }.joined(separator: language.say("，", ", "))
    var table = TextTable()
    for item in changed {
      let text = ItemComparisonText(item, language: language)
      table.add([text.heading, item.item.number, item.item.title, text.words, text.details])
    }
    return language.say("\(name)　完成率 \(facts)", "\(name), completion \(facts)") + "\n" + table.text
  }

  private var outsideWork: String {
    guard !outside.isEmpty else { return "" }
    var table = TextTable()
    for work in outside {
      table.add([
        work.day.description, work.title, work.amounts.map(\.text).joined(separator: " "),
      ])
    }
    return language.say("其间计划外工作（不计入完成率）：", "outside the plan meanwhile (in no rate):") + "\n"
      + table.text
  }
}
