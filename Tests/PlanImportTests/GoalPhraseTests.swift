import ExactNumbers
import GoalModel
import Testing

@testable import PlanImport

@Suite("A printed goal")
struct GoalPhraseTests {
  @Test("reads back to the same goal, whatever the goal", arguments: 0..<12)
  func roundTrip(seed: UInt64) {
    let festivals = FestivalCalendar(year: 2026)
    var goals = GoalGenerator(seed: seed)
    for _ in 0..<900 {
      let draft = goals.next()
      let phrase = GoalPhrase(draft)
      let read = TargetPhrase(
        phrase.text, unit: UnitColumn(draft.unit?.name ?? ""), festivals: festivals)
      #expect(phrase.readsBack, "\(phrase) for \(draft)")
      #expect(read.drafts.count == 1, "\(phrase) for \(draft)")
      #expect(read.drafts.first?.measure == draft.measure, "\(phrase) for \(draft)")
      #expect(read.drafts.first?.bound == draft.bound, "\(phrase) for \(draft)")
      #expect(read.drafts.first?.unit == draft.unit, "\(phrase) for \(draft)")
      #expect(read.drafts.first?.shares == draft.shares, "\(phrase) for \(draft)")
    }
  }

  @Test("is generated for every measure and bound the grammar has")
  func coverage() {
    var goals = GoalGenerator(seed: 1)
    var made: Set<String> = []
    for _ in 0..<3000 {
      let draft = goals.next()
      made.insert("\(draft.measure.name) \(draft.bound.name)")
    }
    let read = TargetGrammar.rules.flatMap(\.examples).flatMap { example in
      TargetPhrase(example.phrase).drafts.map { "\($0.measure.name) \($0.bound.name)" }
    }
    #expect(Set(read).subtracting(made) == [])
  }

  @Test(
    "is said in few words",
    arguments: [
      ("不少于12次", "不少于12次"), ("答复率达95%以上", "答复率不低于95%"), ("会员由200人增加到220人", "会员由200人增加到220人"),
      ("在上年200人基础上增长10%", "在200人基础上增长10%"), ("满意率提高2个百分点", "满意率提高2个百分点"),
      ("经费控制在1.5万元以内", "经费不超过15000元"), ("执行率90%-100%", "执行率90%至100%"), ("2-3名", "2至3名"),
      ("约1000家", "约1000家"), ("仅4次", "恰好4次"), ("每季度不少于1次", "每季度1次"), ("年末达到220人", "年末不少于220人"),
      ("一季度2场、下半年3场", "第1季度2场、下半年3场"), ("凡住院必访", "凡住院必访"), ("杜绝安全事故", "杜绝安全事故"),
      ("进一步加强管理", "进一步加强管理"), ("组织一次", "组织一次"), ("召开职代会", "召开职代会"),
      ("受益不重复人数300人", "受益不重复人数不少于300人"), ("分步：方案40%、实施60%", "分步：方案40%、实施60%"),
      ("投诉较上年下降20%", "投诉下降20%"), ("完成上级下达的任务", "完成上级下达的任务"),
      ("发文不少于0次", "发文不少于0次"),
    ])
  func words(text: String, printed: String) throws {
    let draft = try #require(TargetPhrase(text).drafts.first)
    #expect(GoalPhrase(draft).text == printed)
    #expect(GoalPhrase(draft).readsBack)
  }

  @Test("of a loaded goal keeps its periods and the days of its steps")
  func goals() throws {
    for (text, printed) in [
      ("一季度2场、二季度3场", "3月2场、6月3场"), ("分步：3月底前方案40%、实施60%", "分步：方案40%（3月31日前）、实施60%"),
    ] {
      let phrase = TargetPhrase(text, festivals: FestivalCalendar(year: 2026))
      let goal = try #require(phrase.goals(within: .wholeYear(2026), year: 2026).goals.first)
      #expect(GoalPhrase(goal).text == printed)
      #expect(GoalPhrase(goal).readsBack)
    }
  }

  @Test("that no table can state says that it does not read back")
  func describedOnly() {
    let tolerance = Bound.about(Fraction(100), lower: Fraction(99), upper: Fraction(101))
    for draft in [
      GoalDraft(measure: .sum, bound: tolerance, unit: CountingUnit("次")),
      GoalDraft(measure: .ratio, bound: .atLeast(Fraction(1, 3))),
      GoalDraft(measure: .sum, bound: .atLeast(.one), unit: .persons),
    ] {
      #expect(!GoalPhrase(draft).readsBack)
      #expect(!GoalPhrase(draft).text.isEmpty)
    }
  }

  @Test("of every phrase of the golden file reads back", arguments: try PhraseGolden.load().targets)
  func golden(target: PhraseGolden.Target) {
    for draft in TargetPhrase(target.phrase).drafts {
      #expect(GoalPhrase(draft).readsBack, "\(draft): \(GoalPhrase(draft))")
    }
  }
}
