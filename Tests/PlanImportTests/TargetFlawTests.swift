import ExactNumbers
import GoalModel
import Testing

@testable import PlanImport

@Suite("An impossible target")
struct TargetFlawTests {
  @Test(
    "loads as unknown with its reason, and nothing is turned round",
    arguments: [
      ("5-3名", TableProblem.Kind.targetContradictory), ("不少于5-3名", .targetContradictory),
      ("由430人增加到406人", .targetContradictory), ("由20件降至40件", .targetContradictory),
      ("在上年430人基础上增加到406人", .targetContradictory),
      ("不少于5次，不超过3次", .targetContradictory), ("不超过3次，不少于5次", .targetContradictory),
      ("不少于3次，不超过0次", .targetContradictory), ("执行率100%-90%", .targetContradictory),
      ("不少于-3次", .numberNegative), ("－3次", .numberNegative),
      ("不少于−3次", .numberNegative), ("负3次", .numberNegative), ("至少负三次", .numberNegative),
      ("会员增加-20人", .numberNegative), ("由100人增加-20人", .numberNegative),
      ("由-5人增加到5人", .numberNegative), ("每季度-1次", .numberNegative),
      ("在上年20件基础上减少30件", .numberNegative),
      ("99999999999999999次", .numberBeyondRange), ("1000000000000000.5次", .numberBeyondRange),
      ("不超过100000000亿元", .numberBeyondRange), ("0.1234567次", .numberBeyondRange),
      (String(repeating: "9", count: 100) + "次", .numberBeyondRange),
      ("参训率120%", .shareAboveAll), ("满意率不超过120%", .shareAboveAll),
      ("覆盖率95%-105%", .shareAboveAll), ("满意率由80%提高30个百分点", .shareAboveAll),
      ("分步：方案20%、动员30%", .stepsIncomplete), ("由5次增加到5次", .goalImpossible),
      ("每月0次", .goalImpossible), ("增长0%", .goalImpossible),
    ])
  func impossible(text: String, kind: TableProblem.Kind) {
    let phrase = TargetPhrase(text, festivals: FestivalCalendar(year: 2026))
    let read = phrase.goals(within: .wholeYear(2026), year: 2026)
    #expect(read.goals.map(\.bound) == [.unknown])
    #expect(read.remarks == [TargetPhrase.Remark(kind, found: text)])
  }

  @Test(
    "is none where the numbers fit",
    arguments: [
      ("不少于0次", "sum atLeast 0 次"), ("0次以上", "sum atLeast 0 次"), ("事故0起", "incidents atMost 0 起"),
      ("由-2万元增加到1万元", "last increase -20000->10000 元"),
      ("由-1万元降至-2万元", "last decrease -10000->-20000 元"),
      ("执行率120%", "amountRatio atLeast 6/5"), ("执行率由80%提高到110%", "amountRatio increase 4/5->11/10"),
      ("征文—3篇", "sum atLeast 3 篇"), ("负责指导3个科室", "sum atLeast 3 个"),
      ("覆盖率约98%", "ratio about 49/50"), ("不超过1000000000000000次", "sum atMost 1000000000000000 次"),
      ("0.123456次", "sum atLeast 1929/15625 次"), ("约5万元", "sum about 50000 元"),
      ("由200人达到220人", "last increase 200->220 人"),
    ])
  func possible(text: String, goal: String) {
    let phrase = TargetPhrase(text)
    #expect(phrase.drafts.map(\.description) == [goal])
    #expect(phrase.remarks.isEmpty)
  }

  @Test(
    "is none where two ends are one interval",
    arguments: [
      ("不少于3次，不超过5次", ["sum between 3-5 次"]), ("不超过5次，不少于3次", ["sum between 3-5 次"]),
      ("不少于3次不超过5次", ["sum between 3-5 次"]), ("座谈会不少于3次、不超过5次", ["sum between 3-5 次"]),
      ("会议不少于3次，会议不超过5次", ["sum between 3-5 次"]), ("全年10人，最多12人", ["distinct between 10-12 人"]),
      ("满意率不低于90%，不高于98%", ["ratio between 9/10-49/50"]),
      ("执行率不低于90%，不超过105%", ["amountRatio between 9/10-21/20"]),
      ("会议不少于3次，培训不超过5次", ["sum atLeast 3 次", "sum atMost 5 次"]),
      ("不少于3次，不超过500元", ["sum atLeast 3 次", "sum atMost 500 元"]),
      ("培训300人次，其中不超过100人次", ["sum atLeast 300 人次", "sum atMost 100 人次"]),
    ])
  func twoEnds(text: String, goals: [String]) {
    let phrase = TargetPhrase(text)
    #expect(phrase.drafts.map(\.description) == goals)
    #expect(phrase.remarks.isEmpty)
  }

  @Test("names every part that contradicts another one")
  func apart() {
    let phrase = TargetPhrase("不少于6场，参加200人次，不超过4场")
    #expect(
      phrase.drafts.map(\.description) == ["sum unknown 场", "sum atLeast 200 人次", "sum unknown 场"])
    #expect(phrase.remarks.map(\.kind) == [.targetContradictory, .targetContradictory])
  }

  @Test("in the title of an item is no milestone")
  func title() {
    #expect(TargetPhrase("由430人增加到406人").isMeasurable)
    #expect(!TargetPhrase("召开职代会").isMeasurable)
  }
}
