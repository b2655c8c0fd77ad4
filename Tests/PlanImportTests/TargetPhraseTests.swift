import ExactNumbers
import GoalModel
import Testing

@testable import PlanImport

@Suite("A target phrase")
struct TargetPhraseTests {
  @Test("means the goals the golden file lists", arguments: try PhraseGolden.load().targets)
  func golden(target: PhraseGolden.Target) {
    let phrase = TargetPhrase(target.phrase)
    #expect(phrase.drafts.count == target.goals.count, "\(phrase.drafts)")
    for (draft, expected) in zip(phrase.drafts, target.goals) {
      #expect(expected.differences(from: draft) == [], "\(draft)")
    }
  }

  static let examples = TargetGrammar.rules.flatMap { rule in
    rule.examples.map { (rule.name, $0) }
  }

  @Test("means what the rule says that gives it as an example", arguments: examples)
  func example(rule: String, example: TargetRule.Example) {
    let phrase = TargetPhrase(example.phrase, festivals: FestivalCalendar(year: 2026))
    let goals = phrase.drafts.map(\.description).joined(separator: "; ")
    #expect(goals == example.goals, "\(rule): \(example.phrase)")
    #expect(!phrase.remarks.contains { $0.kind == .targetPartNotUnderstood })
  }
}

@Suite("What stands around a target phrase")
struct TargetPhraseContextTests {
  static func goals(_ text: String, unit: String = "", title: String = "") -> [String] {
    TargetPhrase(text, unit: UnitColumn(unit), title: title).drafts.map(\.description)
  }

  @Test(
    "gives a number its unit",
    arguments: [
      ("12", "次", ["sum atLeast 12 次"]), ("1", "次", ["milestone atLeast 1"]),
      ("6", "万元", ["sum atLeast 60000 元"]), ("不少于五", "场", ["sum atLeast 5 场"]),
      ("95", "%", ["ratio atLeast 19/20"]), ("满意率不低于90%", "人", ["ratio atLeast 9/10 人"]),
      ("不少于3", "次/年", ["sum atLeast 3 次"]), ("200", "人", ["distinct atLeast 200 人"]),
      ("2", "万人次", ["sum atLeast 20000 人次"]), ("16以上", "盆", ["sum atLeast 16 盆"]),
    ])
  func unitColumn(text: String, unit: String, goals: [String]) {
    #expect(Self.goals(text, unit: unit) == goals)
  }

  @Test("tells a level from an amount")
  func title() {
    #expect(Self.goals("不少于7万元", title: "账户结余") == ["last atLeast 70000 元"])
    #expect(Self.goals("不少于7万元", title: "募集善款") == ["sum atLeast 70000 元"])
    #expect(Self.goals("递增10%", unit: "元", title: "互助金") == ["last growthRelative ?+1/10 元"])
    #expect(Self.goals("递增10%", unit: "场", title: "讲座") == ["sum growthRelative ?+1/10 场"])
  }

  @Test(
    "does not make numbers of words",
    arguments: [
      ("举办第三届运动会，参赛300人次", ["milestone atLeast 1", "sum atLeast 300 人次"]),
      ("召开七届三次职代会", ["milestone atLeast 1"]), ("5·12护士节活动1场", ["milestone atLeast 1"]),
      ("40周年庆祝活动1场", ["milestone atLeast 1"]), ("12345热线满意率95%", ["ratio atLeast 19/20"]),
      ("“五一”前表彰十佳护士10名", ["sum atLeast 10 名"]), ("一次性补助5000元", ["sum atLeast 5000 元"]),
      ("2026年6月底前完成培训200人次", ["sum atLeast 200 人次"]),
      ("两癌筛查率达到95%", ["ratio atLeast 19/20"]),
      ("1.召开会议2次；2.培训3期", ["sum atLeast 2 次", "sum atLeast 3 期"]),
      ("①会议2次②培训3期", ["sum atLeast 2 次", "sum atLeast 3 期"]),
      ("增加透明度，培训3期", ["sum atLeast 3 期"]), ("召开半年总结会1次", ["milestone atLeast 1"]),
    ])
  func words(text: String, goals: [String]) {
    #expect(Self.goals(text) == goals)
  }

  @Test(
    "keeps the words of every goal as written",
    arguments: [
      ("慰问21户、慰问金不超过0.9万元", ["慰问21户", "慰问金不超过0.9万元"], ["慰问", "慰问金"]),
      ("评选先进个人１０名和先进集体 3 个", ["评选先进个人１０名", "先进集体 3 个"], ["评选先进个人", "先进集体"]),
      ("组织1次健康讲座和2次义诊", ["组织1次健康讲座", "2次义诊"], ["组织", "义诊"]),
      ("慰问20户、和谐家庭5户", ["慰问20户", "和谐家庭5户"], ["慰问", "和谐家庭"]),
      ("诊疗2次，及时率95%", ["诊疗2次", "及时率95%"], ["诊疗", "及时率"]),
      (" 应检尽检，体检率≥98% ", ["应检尽检，体检率≥98%"], ["体检率"]),
      ("件件有答复，答复率100%", ["件件有答复，答复率100%"], ["答复率"]),
    ])
  func phrases(text: String, phrases: [String], labels: [String]) {
    let drafts = TargetPhrase(text).drafts
    #expect(drafts.map(\.phrase) == phrases)
    #expect(drafts.map(\.label) == labels)
  }

  @Test(
    "is told where it could not be read",
    arguments: [
      ("不少于两", "sum unknown", TableProblem.Kind.targetNotUnderstood, "不少于两"),
      ("两三次", "sum unknown", .targetNotUnderstood, "两三次"),
      ("详见附件", "sum unknown", .targetNotUnderstood, "详见附件"),
      ("每科室不少于2次", "sum unknown", .targetNotUnderstood, "每科室不少于2次"),
      ("各科室至少2次", "sum unknown", .targetNotUnderstood, "各科室至少2次"),
      ("300元/人", "sum unknown", .targetNotUnderstood, "300元/人"),
      ("3天内答复", "sum unknown", .targetNotUnderstood, "3天内答复"),
      ("每月不超过2次", "sum unknown", .targetNotUnderstood, "每月不超过2次"),
      ("较上年增加2场", "sum unknown 场", .targetNotUnderstood, "较上年增加2场"),
      ("20xx多名", "sum unknown 名", .figureMasked, "20xx多名"),
      ("资助202_多元", "sum unknown 元", .figureMasked, "资助202_多元"),
      ("递增10%", "last growthRelative ?+1/10", .baselineMissing, "递增10%"),
      ("不少于10次以内", "sum unknown", .targetContradictory, "不少于10次以内"),
      ("两周一次", "sum unknown", .targetNotUnderstood, "两周一次"),
      ("近3年来2次", "sum unknown", .targetNotUnderstood, "近3年来2次"),
    ])
  func remarks(text: String, goal: String, kind: TableProblem.Kind, found: String) {
    let phrase = TargetPhrase(text)
    #expect(phrase.drafts.map(\.description) == [goal])
    #expect(phrase.remarks == [TargetPhrase.Remark(kind, found: found)])
  }

  @Test("is read as far as it goes")
  func parts() {
    let phrase = TargetPhrase("办结率100%，3个工作日内答复，培训20xx人次、会议2次")
    #expect(
      phrase.drafts.map(\.description) == ["ratio atLeast 1", "sum unknown 人次", "sum atLeast 2 次"])
    #expect(
      phrase.remarks == [
        TargetPhrase.Remark(.targetPartNotUnderstood, found: "3个工作日内答复"),
        TargetPhrase.Remark(.figureMasked, found: "培训20xx人次"),
      ])
  }

  @Test("names the day a clause of its own names")
  func dueClause() {
    let phrase = TargetPhrase("培训200人次，6月底前完成", festivals: FestivalCalendar(year: 2026))
    #expect(phrase.dueText == "6月底前完成")
    #expect(phrase.remarks.isEmpty)
  }

  @Test("is a ceiling in a column of money to be spent")
  func budget() {
    let phrase = TargetPhrase("1.5", unit: UnitColumn("万元"), isBudget: true)
    #expect(phrase.drafts.map(\.description) == ["sum atMost 15000 元"])
  }

  @Test(
    "grows by default as the goal model says",
    arguments: [
      ("召开职代会", "全年", "step"), ("每月一次", "全年", "slots"), ("零事故", "全年", "periods"),
      ("不超过10万元", "全年", "periods"), ("由40件降至20件", "全年", "periods"), ("凡病必访", "全年", "asItGoes"),
      ("办结率95%", "全年", "asItGoes"), ("出席率95%", "全年", "asItGoes"), ("满意率95%", "全年", "asItGoes"),
      ("参训率95%", "全年", "linear"), ("执行率95%", "全年", "linear"), ("全覆盖", "全年", "linear"),
      ("采纳率由50%提高10个百分点", "全年", "linear"), ("由10万元降至8万元", "全年", "linear"),
      ("保持在5-7万元", "全年", "periods"), ("12次", "全年", "linear"), ("12次", "3月、6月、9月、12月", "byPeriod"),
      ("一季度2场、二季度3场", "全年", "byPeriod"), ("进一步加强管理", "全年", "step"),
      ("完成上级下达的任务", "3月、6月", "linear"),
    ])
  func schedules(text: String, due: String, schedule: String) throws {
    let due = DuePhrase(due, in: DuePhraseTests.festivals)
    let goals = TargetPhrase(text).goals(within: due, year: 2026).goals
    #expect(goals.map(\.timing.schedule.name) == [schedule])
  }

  @Test("plans its shares at the ends of the periods it lists")
  func shares() throws {
    let phrase = TargetPhrase("一季度2场、二季度3场、下半年7场")
    let goal = try #require(phrase.goals(within: .wholeYear(2026), year: 2026).goals.first)
    guard case .byPeriod(let shares) = goal.timing.schedule else {
      Issue.record("no periods")
      return
    }
    #expect(shares.map(\.share) == [Fraction(2), Fraction(3), Fraction(7)])
    #expect(shares.map(\.end.description) == ["2026-03-31", "2026-06-30", "2026-12-31"])
    #expect(goal.bound == .atLeast(Fraction(12)))
  }
}
