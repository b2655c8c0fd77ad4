import ExactNumbers
import GoalModel
import Testing
import Wording

@Suite("The summary in sentences")
struct ProseTests {
  /// The paragraphs of a plan of the given items.
  private func paragraphs(
    _ samples: [ProseSample], on day: String = "2026-06-30", isClosing: Bool = false,
    in language: Language = .chinese
  ) throws -> [String] {
    let items = try samples.enumerated().map { try $1.item($0 + 1) }
    var outcomes: [PlanItem.ID: [Outcome]] = [:]
    for (sample, item) in zip(samples, items) {
      outcomes[item.id] = try sample.outcomes(of: item)
    }
    let records = PlanRecords(
      plan: Plan(year: 2026, title: "工会工作计划表", items: items), outcomes: outcomes)
    let completion = Completion(
      of: records, on: try #require(CalendarDay(day)), isClosing: isClosing)
    let prose = ReportProse(completion, records: records, outside: [])
    return [prose.title(in: language)] + prose.paragraphs(in: language)
  }

  @Test("tells every kind of goal in a clause of its own", arguments: try ProseSample.all)
  func clause(sample: ProseSample) throws {
    let section = try paragraphs([sample])[2]
    let told = try #require(section.split(separator: "的有：").last)
    #expect(told == sample.clause + "。")
  }

  @Test("every measure and every bound is told")
  func kinds() throws {
    let goals = try ProseSample.all.map { try $0.item(1).goals[0] }
    #expect(
      Set(goals.map(\.measure.name)) == [
        "sum", "last", "distinct", "ratio", "amountRatio", "milestone", "weightedSteps", "cadence",
        "incidents", "everyCase", "judged",
      ])
    #expect(
      Set(goals.map(\.bound.name)) == [
        "atLeast", "atMost", "exactly", "between", "about", "increase", "decrease",
        "growthRelative", "growthPoints", "unknown", "none",
      ])
  }

  @Test(
    "30 June is the first half-year, a closed 31 December the year, any other day itself",
    arguments: [
      ("2026-06-30", false, "工会工作计划上半年完成情况", "截至2026年6月30日，全年计划事项共1项"),
      ("2026-12-31", true, "工会工作计划全年完成情况", "2026年全年，计划事项共1项"),
      ("2026-12-31", false, "工会工作计划完成情况（截至2026年12月31日）", "截至2026年12月31日，全年计划事项共1项"),
      ("2026-09-30", false, "工会工作计划完成情况（截至2026年9月30日）", "截至2026年9月30日，全年计划事项共1项"),
    ])
  func period(day: String, isClosing: Bool, title: String, start: String) throws {
    let told = try paragraphs(
      [try #require(try ProseSample.all.first)], on: day, isClosing: isClosing)
    #expect(told[0] == title)
    #expect(told[1].hasPrefix(start))
  }

  @Test("says that nothing needs attention only where nothing does")
  func attention() throws {
    let samples = try ProseSample.all
    let isDone = { (sample: ProseSample) in sample.clause.hasPrefix("2月25日") }
    #expect(try paragraphs(samples.filter(isDone)).last == "目前没有需要特别关注的事项。")
    let overdue = samples.filter { $0.clause.hasPrefix("端午") }
    #expect(try paragraphs(overdue).last == "需要关注的问题：逾期未达标1项，即端午进病区（已逾期11天）。")
  }

  @Test("names what a rate counts, and calls an empty base by no number")
  func opening() throws {
    // One of the two items due is met, and both are due on their original days.
    let samples = try ProseSample.all.filter {
      $0.clause.hasPrefix("2月25日") || $0.clause.hasPrefix("端午")
    }
    let told = try paragraphs(samples)
    #expect(
      told[1]
        == "截至2026年6月30日，全年计划事项共2项，已完成1项，逾期1项，完成率50.0%（按各事项权重和完成程度折算）。"
        + "其中已到期2项，到期事项完成率50.0%，按期完成率50.0%（1/2项），办结率0.0%（0/2项）。"
        + "年初计划没有经批准取消或延至下年的事项，按年初计划计算的完成率同为50.0%。")
    let undefined = try ProseSample.all.filter { $0.title == "无偿献血" }
    #expect(try paragraphs(undefined)[2].contains("没有可计算完成率的事项"))
    #expect(try !paragraphs(undefined)[1].contains("完成率"))
  }

  @Test(
    "speaks of whatever the plan is divided by",
    arguments: [
      (Completion.Group.Kind.section, "各项工作方面，计划1项"), (.category, "提案办理方面，计划1项"),
      (.department, "未列明部门的事项，计划1项"), (.month, "12月到期的事项，计划1项"),
    ])
  func grouping(kind: Completion.Group.Kind, start: String) throws {
    let sample = try #require(try ProseSample.all.first { $0.title == "提案办结" })
    let item = try sample.item(1)
    let records = PlanRecords(
      plan: Plan(year: 2026, title: "", items: [item]),
      outcomes: [item.id: try sample.outcomes(of: item)])
    let completion = Completion(of: records, on: try #require(CalendarDay("2026-06-30")))
    let prose = ReportProse(completion, records: records, outside: [], groupedBy: kind)
    #expect(prose.title(in: .chinese) == "2026年度工作计划上半年完成情况")
    #expect(prose.paragraphs(in: .chinese)[1].hasPrefix(start))
  }

  @Test("keeps the same figures in English")
  func english() throws {
    let told = try paragraphs(
      try ProseSample.all.filter { $0.title == "提案办结" }, in: .english)
    #expect(told[0] == "工会工作计划: the first half-year")
    #expect(
      told[2]
        == "各项工作: 1 planned, none done yet, 1 running, none overdue, completion 97.2%. "
        + "On schedule: 提案办结: Planned 95%, actual 92.3% (24/26 cases), completion 97.2%.")
  }
}
