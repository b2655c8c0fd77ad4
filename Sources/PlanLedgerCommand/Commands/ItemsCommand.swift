import ExactNumbers
import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `items`: the items of the plan with their lights.
  static let items = CommandDescription(
    name: "items", summary: .init("列出计划事项", "list the items of the plan"),
    options: [
      OptionDescription(
        name: "section", value: "S", meaning: .init("只列这个板块", "only this section")),
      OptionDescription(
        name: "category", value: "C",
        meaning: .init("只列这种工作（培训、training …）", "only this kind of work")),
      OptionDescription(
        name: "department", value: "D", meaning: .init("只列这个部门", "only this department")),
      OptionDescription(
        name: "light", value: "L",
        meaning: .init("只列这种状态（red、逾期 …）", "only this light (red, yellow …)")),
      OptionDescription(
        name: "due-by", value: "DAY", meaning: .init("只列这天以前到期的", "only those due by this day")),
      OptionDescription(
        name: "search", value: "TEXT", meaning: .init("只列含有这些字的", "only those with this text")),
      OptionDescription(
        name: "carry-over",
        meaning: .init(
          "结转：本年批准延期或年底未完成的，下年计划是否列入",
          "what the year deferred or left undone, and whether the next plan has it")),
      .asOf, .knownAt, .closing,
    ],
    isReading: true,
    examples: [
      "planledger items --light red", "planledger items --search 培训",
      "planledger items --carry-over --year 2026",
    ]
  ) { invocation in
    if invocation.arguments.isSet("carry-over") { return try invocation.listCarryOver() }
    let report = try invocation.openLedger().report(try invocation.reportRequest())
    let chosen = try invocation.chosen(report.completion.items)
    if invocation.arguments.isSet("json") {
      invocation.write(.output, JSONValue.items(chosen, in: invocation.language).text)
      return .done
    }
    var table = TextTable(rightAligned: [2])
    for result in chosen {
      table.add([
        result.item.number, result.word.name(in: invocation.language),
        result.credited.map { DisplayedPercent($0).description } ?? "—",
        result.item.due.description, result.item.title, result.item.department,
      ])
    }
    if !chosen.isEmpty { invocation.say(table.text) }
    let count = chosen.count
    invocation.say(
      invocation.language.say("共 \(count) 项", "\(count) \(count == 1 ? "item" : "items")"))
    return .done
  }
}

extension Invocation {
  /// Lists what the year leaves to the next.
  fileprivate func listCarryOver() throws -> ExitStatus {
    let named = try day("as-of")
    let carryOver = try openLedger().carryOver(
      of: try year(), on: try named ?? clock().today, isDayNamed: named != nil)
    if arguments.isSet("json") {
      write(.output, JSONValue.carryOver(carryOver, in: language).text)
    } else {
      say(CarryOverText(carryOver, language: language).page)
    }
    return .done
  }

  /// The items the options ask for.
  fileprivate func chosen(_ items: [ItemResult]) throws(UsageError) -> [ItemResult] {
    let category = try category()
    let lights = try lights()
    let limit = try day("due-by")
    let text = arguments.value("search")
    return items.filter { result in
      let item = result.item
      if let section = arguments.value("section"), item.section != section { return false }
      if let department = arguments.value("department"), item.department != department {
        return false
      }
      if let category, item.category != category { return false }
      if let lights, !lights(result) { return false }
      if let limit, item.due > limit { return false }
      guard let text else { return true }
      return [item.number, item.title, item.targetText, item.person].contains { $0.contains(text) }
    }
  }

  /// The category an option names, by its code or its name in the office.
  func category() throws(UsageError) -> Category? {
    guard let text = arguments.value("category") else { return nil }
    let found = Category.allCases.first { $0.rawValue == text || $0.officeName == text }
    guard let found else {
      let names = Category.allCases.map(\.officeName).joined(separator: "、")
      let codes = Category.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(option: "category", found: text, expected: .init(names, codes))
    }
    return found
  }

  /// A light by its code, or by any word that stands beside it.
  private func lights() throws(UsageError) -> ((ItemResult) -> Bool)? {
    guard let text = arguments.value("light") else { return nil }
    if let light = Light(rawValue: text) { return { $0.light == light } }
    let words = LightWord.allCases.filter { $0.name(in: .chinese).contains(text) }
    guard !words.isEmpty else {
      let codes = Light.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(option: "light", found: text, expected: .init("灯色 " + codes, codes))
    }
    return { words.contains($0.word) }
  }
}
